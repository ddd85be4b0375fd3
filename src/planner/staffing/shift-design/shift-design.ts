import type { Weekday } from '../../problem/calendar';

/** People wanted in a stretch of a weekday, [start, end) in minutes of the civil day; stretches of a weekday do not overlap. */
export interface DesignNeed {
  readonly weekday: Weekday;
  readonly startMinuteOfDay: number;
  readonly endMinuteOfDay: number;
  /** Below it the service cannot open. */
  readonly floorCount: number;
  /** At least the floor. */
  readonly targetCount: number;
}

/** What shifts may look like, and what a bad fit costs. */
export interface ShiftDesignTerms {
  /** Different shifts at the most; each may be worked on any weekday. */
  readonly maxShifts: number;
  /** Minutes worked in a shift, breaks not counted; one of more than six hours holds a break of 30 minutes. */
  readonly workMinutes: readonly number[];
  /** Shifts start on multiples of this. */
  readonly startGridMinutes: number;
  /** Nobody starts earlier than so many minutes before the first need of the week's earliest day … */
  readonly setUpMinutes: number;
  /** … or ends later than so many minutes after the last need of the latest. */
  readonly closeMinutes: number;
  /** Points for a minute of one person missing, and of one too many. */
  readonly underPoints: number;
  readonly overPoints: number;
}

/** Half an hour before opening and after closing; a person missing is ten times as bad as one too many. */
export const DEFAULT_DESIGN_TERMS = {
  startGridMinutes: 15,
  setUpMinutes: 30,
  closeMinutes: 30,
  underPoints: 10,
  overPoints: 1,
} as const;

/** Longest day of work (domain of public contracts); with it every break splits the day into six hours at most. */
export const MAX_WORK_MINUTES = 540;

/** A shift, the same on every weekday it is worked. */
export interface DesignedShift {
  readonly startMinuteOfDay: number;
  readonly endMinuteOfDay: number;
  /** First minutes at which its break may begin; empty: it has none. */
  readonly breakStartMinutesOfDay: readonly number[];
}

/** People who work a shift on a weekday, and when how many of them take their break. */
export interface ShiftStaff {
  readonly shiftIndex: number;
  readonly weekday: Weekday;
  readonly count: number;
  readonly breaks: readonly { readonly startMinuteOfDay: number; readonly count: number }[];
}

/** How well shifts fit: minutes of people, over the week. */
export interface DesignScore {
  readonly floorMissingMinutes: number;
  /** `underPoints` and `overPoints` for the minutes of people missing from the targets and too many. */
  readonly fitPoints: number;
  readonly missingMinutes: number;
  readonly surplusMinutes: number;
  readonly workedMinutes: number;
}

export interface ShiftDesign {
  readonly status: 'optimal' | 'feasible';
  readonly shifts: readonly DesignedShift[];
  readonly staff: readonly ShiftStaff[];
  /** Counted again from shifts and staff alone. */
  readonly score: DesignScore;
  /** Proved: no shifts of these terms fit better; the second holds where the first is reached. */
  readonly bound: Pick<DesignScore, 'floorMissingMinutes' | 'fitPoints'>;
}
