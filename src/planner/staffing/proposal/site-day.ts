import type { BoundReason, CoverNeed, CoverShift, PeopleBound } from '../shift-cover/shift-cover-task';

/** People of one unit at one site who may start the same shifts for the same activities. */
export interface SiteDayGroup {
  readonly count: number;
  readonly shiftIds: readonly string[];
  readonly activityIds: readonly string[];
}

/** One unit at one site on one day: what is needed, who could come, and what the phase says. Heads, no names. */
export interface SiteDay {
  readonly unitId: string;
  readonly siteId: string;
  readonly on: string;
  readonly needs: readonly CoverNeed[];
  readonly shifts: readonly CoverShift[];
  readonly groups: readonly SiteDayGroup[];
  readonly minimum: PeopleBound | null;
  readonly maximums: readonly PeopleBound[];
}

/** A bound of the phase on all sites of a unit together, on one day. */
export interface UnitDayBound {
  readonly unitId: string;
  readonly on: string;
  readonly minCount: number;
  /** Null: no upper bound. */
  readonly maxCount: number | null;
  readonly reason: BoundReason;
}

/** What a proposal is made from. */
export interface ProposalInput {
  readonly siteDays: readonly SiteDay[];
  readonly unitBounds: readonly UnitDayBound[];
}

/** People who could be there at the most, whatever is needed. */
export function staffOf({ groups }: Pick<SiteDay, 'groups'>): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
