/** Least and most allowed, both included: days of a run, or minutes of a week. */
export interface RunLimits {
  readonly min: number;
  readonly max: number;
}

/** A shift of the pattern: its hours, how many people it needs and how long a block of it lasts. */
export interface PatternShift {
  /** One word, unique in the pattern; never `-`. */
  readonly name: string;
  readonly startMinuteOfDay: number;
  /** Hours that count as worked, in minutes. */
  readonly lengthMinutes: number;
  /** People needed on each weekday, from Monday: seven whole numbers. */
  readonly requiredCounts: readonly number[];
  /** Length of a maximal run of days with this shift. */
  readonly block: RunLimits;
}

/**
 * What a rotating pattern must satisfy. The pattern is one word of 7 n days for n people: person k works week k, then
 * k + 1 and so on, and the last day adjoins the first. (Musliu, Gärtner, Slany: Efficient generation of rotating workforce
 * schedules, 2002.)
 *
 * Kinds of a day: 0 is a day off, k is `shifts[k - 1]`.
 */
export interface PatternProblem {
  readonly peopleCount: number;
  readonly shifts: readonly PatternShift[];
  /** Length of a maximal run of worked days, whatever the shifts. */
  readonly workRun: RunLimits;
  /** Length of a maximal run of days off. */
  readonly offRun: RunLimits;
  /** Minutes worked from Monday to Sunday in each week of the pattern; null without a limit. */
  readonly weekMinutes: RunLimits | null;
  /** Kinds (a, b): b never on the day after a. */
  readonly forbiddenSuccessions: readonly KindPair[];
  /** Kinds (a, b): never a, exactly one day off, b. */
  readonly forbiddenAcrossDayOff: readonly KindPair[];
}

export type KindPair = readonly [first: number, second: number];

/** The days of a pattern by kind, from the Monday of week 1; as long as seven times the people. */
export type PatternWord = readonly number[];

export const DAYS_PER_WEEK = 7;

/** Kind of a day off. */
export const DAY_OFF = 0;

/** Weekdays as sentences name them, from Monday. */
export const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
