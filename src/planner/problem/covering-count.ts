import type { Assignment } from './assignment';
import type { Demand } from './roster-problem';

/** People at work on an activity during a whole half hour, breaks taken off. */
export function coveringCount(demand: Demand, assignments: readonly Assignment[]): number {
  return assignments.filter((duty) => {
    if (duty.activityId !== demand.activityId) return false;
    const isThere = demand.siteId === null || duty.siteId === demand.siteId;
    const worksThroughout = duty.startAtMinute <= demand.startAtMinute && duty.endAtMinute >= demand.endAtMinute;
    const breakFrom = duty.breakStartAtMinute;
    const isOnBreak =
      breakFrom !== null && breakFrom < demand.endAtMinute && breakFrom + duty.breakMinutes > demand.startAtMinute;
    return isThere && worksThroughout && !isOnBreak;
  }).length;
}
