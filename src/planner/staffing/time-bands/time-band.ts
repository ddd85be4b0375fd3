import type { Weekday } from '../../problem/calendar';

/** Presence on one weekday, [start, end) in minutes of the civil day; a day of more than six hours holds its break. */
export interface DayHours {
  readonly weekday: Weekday;
  readonly startMinuteOfDay: number;
  readonly endMinuteOfDay: number;
}

/** A standard timetable (fascia oraria standard): hours of a week, which people may enter earlier or later by the flex. */
export interface TimeBand {
  readonly id: string;
  /** How the week is shared out, for example `5 x 7:12`. */
  readonly pattern: string;
  /** In the order of the weekdays. */
  readonly days: readonly DayHours[];
  /** Minutes by which entry, and with it the exit, may be moved each day. */
  readonly flexMinutes: number;
}

/** The hours a person would like to work (orario personalizzato). Why is nobody's business and recorded nowhere. */
export interface WishedWeek {
  /** In the order of the weekdays; a weekday that is not here is wished off. */
  readonly days: readonly DayHours[];
  /** Minutes by which a start or an end may be missed and still be acceptable. */
  readonly toleranceMinutes: number;
  /** What a minute of distance weighs: 1 to 3. */
  readonly weight: number;
}

export interface BandPerson {
  readonly id: string;
  readonly unitId: string;
  readonly weeklyMinutes: number;
  /** Weekdays on which the contract allows work. */
  readonly weekdays: readonly Weekday[];
  /** Null where the person wishes nothing: any band of the contract will do. */
  readonly wish: WishedWeek | null;
}

/** People of an office who have to be there, [from, to) in minutes of the day, whole half hours. */
export interface CoverNeed {
  readonly unitId: string;
  readonly weekday: Weekday;
  readonly fromMinuteOfDay: number;
  readonly toMinuteOfDay: number;
  readonly requiredCount: number;
}

/** What bands may look like. */
export interface BandParameters {
  /** Nobody enters before, or leaves after. */
  readonly earliestMinuteOfDay: number;
  readonly latestMinuteOfDay: number;
  /** Starts of the catalogue. */
  readonly startMinutesOfDay: readonly number[];
  readonly flexMinutes: number;
  /** Steps in which entry is moved within the flex. */
  readonly flexStepMinutes: number;
  /** Wishes turned into bands start on multiples of this. */
  readonly startGridMinutes: number;
  readonly maxDayMinutes: number;
  readonly minRestMinutes: number;
  /** Half hours in which a break may begin. */
  readonly breakFromMinuteOfDay: number;
  readonly breakToMinuteOfDay: number;
}

/** 7:30 to 19:30, entry +-45 minutes, days of nine hours at most: the public university whose catalogue we take. */
export const DEFAULT_BAND_PARAMETERS: BandParameters = {
  earliestMinuteOfDay: 450,
  latestMinuteOfDay: 1170,
  startMinutesOfDay: [450, 480, 510, 540, 570],
  flexMinutes: 45,
  flexStepMinutes: 15,
  startGridMinutes: 30,
  maxDayMinutes: 540,
  minRestMinutes: 660,
  breakFromMinuteOfDay: 720,
  breakToMinuteOfDay: 870,
};

export interface TimeBandProblem {
  readonly people: readonly BandPerson[];
  readonly cover: readonly CoverNeed[];
  readonly parameters: BandParameters;
}

/** Cover is counted, and breaks begin, in half hours. */
export const SLOT_MINUTES = 30;
