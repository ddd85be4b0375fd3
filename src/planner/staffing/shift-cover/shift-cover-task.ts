import type { Arrivals } from '../../problem/roster-problem';

/** People needed on one activity in a piece of a day, half an hour or less. */
export interface CoverNeed {
  readonly activityId: string;
  readonly startMinuteOfDay: number;
  /** Exclusive. */
  readonly endMinuteOfDay: number;
  /** Below it the service cannot open. */
  readonly floorCount: number;
  /** People wanted; at least the floor. */
  readonly targetCount: number;
  /** Who comes, where that is known: the wait is then predicted (Erlang C) and priced beside the target. */
  readonly arrivals?: Arrivals;
}

/** A shift or time band that people may start; each works it whole, less one break. */
export interface CoverShift {
  readonly id: string;
  readonly startMinuteOfDay: number;
  /** Exclusive; after the start. */
  readonly endMinuteOfDay: number;
  /** 0: no break. */
  readonly breakMinutes: number;
  /** Minutes of the day at which a break may start; breaks are spread over them. Empty where there is none. */
  readonly breakStartMinutesOfDay: readonly number[];
  /** Points for each person who starts it; the price of a person unless given. Whole, 1 or more. */
  readonly personPoints?: number;
}

/** People who may do the same: a number of heads, not names. */
export interface CoverGroup {
  /** People at work at the most, absences and shrinkage taken off. */
  readonly count: number;
  /** Shifts their contract allows; empty: every one. */
  readonly shiftIds: readonly string[];
  /** Activities they are qualified for; empty: every one. */
  readonly activityIds: readonly string[];
}

/** Where a bound on the people comes from: places of the site, a ramp of the phase, another bound of the phase. */
export type BoundReason = 'cap' | 'ramp' | 'phase-bound';

export interface PeopleBound {
  readonly count: number;
  readonly reason: BoundReason;
}

/** Points, whole numbers. The order of size is the order of importance. */
export interface CoverPrices {
  /** Each person missing below the floor in one need. */
  readonly belowFloor: number;
  /** Each person missing below the lower bound on the people. */
  readonly belowMinimum: number;
  /** Each person missing between floor and target in one need. */
  readonly belowTarget: number;
  /** Each minute a visitor is predicted to wait. */
  readonly waitMinute: number;
  /** Each person on site. */
  readonly person: number;
  /** Each different shift in use. */
  readonly distinctShift: number;
}

/**
 * A person costs about the minutes of a working day, and a visitor's minute of waiting one: beyond the target somebody
 * is called in only where visitors together save a working day. The target is never left for the sake of a person.
 */
export const COVER_PRICES: CoverPrices = Object.freeze({
  belowFloor: 20_000,
  belowMinimum: 4000,
  belowTarget: 1000,
  waitMinute: 1,
  person: 400,
  distinctShift: 20,
});

/** One day of one site, or of anything else where people share their number: which shifts to start, and how often. */
export interface ShiftCoverTask {
  readonly needs: readonly CoverNeed[];
  readonly shifts: readonly CoverShift[];
  readonly groups: readonly CoverGroup[];
  /** Fewest people on site; priced, because there may not be as many. Null: none. */
  readonly minimum: PeopleBound | null;
  /** Most people on site, each bound with its reason; empty: as many as there are. */
  readonly maximums: readonly PeopleBound[];
  /** Prices that differ from `COVER_PRICES`. */
  readonly prices?: Partial<CoverPrices>;
  /** What a visitor is reckoned to wait with nobody at the desks, in minutes; 60 unless given. */
  readonly longestWaitMinutes?: number;
}

/** People of one group who start a shift for an activity; null where they are there for no stated need. */
export interface ShiftStart {
  readonly group: number;
  readonly shiftId: string;
  readonly activityId: string | null;
  readonly count: number;
}

/** People who start their break at a minute of the day. */
export interface BreakStart {
  readonly shiftId: string;
  readonly activityId: string | null;
  readonly startMinuteOfDay: number;
  readonly count: number;
}

/** Who starts what, and when the breaks are. */
export interface CoverPlan {
  readonly starts: readonly ShiftStart[];
  readonly breaks: readonly BreakStart[];
}

/** Why it is this number of people: what is wanted, or what stood in the way of it. */
export type CoverReason = 'demand' | 'floor' | 'staff' | BoundReason;

/** Answer to a task. `bound` is the points no plan can be below; `gap` the share of the points above it, 0 proved. */
export interface ShiftCover extends CoverPlan {
  readonly status: 'optimal' | 'feasible';
  readonly peopleCount: number;
  readonly reason: CoverReason;
  /** Missing below the floor, summed over the needs. */
  readonly belowFloorCount: number;
  /** Missing between floor and target, summed over the needs. */
  readonly belowTargetCount: number;
  /** Minutes all visitors are predicted to wait together. */
  readonly waitMinutes: number;
  readonly points: number;
  readonly bound: number;
  readonly gap: number;
  /** Bound of the linear relaxation before any branching; null where it gave none. */
  readonly relaxationBound: number | null;
}
