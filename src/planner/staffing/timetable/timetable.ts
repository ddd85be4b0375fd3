import type { DutyBand, WorkMode } from '../../problem/assignment';
import type { Weekday } from '../../problem/calendar';

/** A piece of a civil day, [from, to) in minutes of that day; `to` above 1440 where it ends on the next one. */
export interface WeekdayWindow {
  readonly weekday: Weekday;
  readonly fromMinuteOfDay: number;
  readonly toMinuteOfDay: number;
}

/** Desks of one activity asked for at the least in a piece of a day. */
export interface DeskFloor extends WeekdayWindow {
  readonly floorCount: number;
}

/** A shift as an office offers it: a template, on no date and with nobody on it. */
export interface TimetableShift {
  readonly id: string;
  readonly weekdays: readonly Weekday[];
  readonly startMinuteOfDay: number;
  /** After the start; above 1440 where the shift ends on the next civil day. */
  readonly endMinuteOfDay: number;
  readonly breakMinutes: number;
  readonly band: DutyBand;
  /** Meant as a turn of a shift rotation (turnazione), with its allowance. */
  readonly isTurno: boolean;
  readonly modes: readonly WorkMode[];
  /** Why it overlaps turns of another band for longer than a handover, where the body says so. */
  readonly coPresenceReason?: string | null;
}

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
