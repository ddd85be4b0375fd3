import type { Assignment } from '../problem/assignment';
import { coveringCount } from '../problem/covering-count';
import type { Demand } from '../problem/roster-problem';
import { groupBy } from '../problem/roster-view';
import { erlangC } from '../staffing/erlang-c';

/** How the visitors of a site fare with a roster, by Erlang C for each half hour by itself. */
export interface SiteWait {
  /** Null: anywhere. */
  readonly site: string | null;
  /** Visitors who queue, over the whole plan. */
  readonly visits: number;
  /** Mean wait of these visitors; null where a queue grows without end in some half hour. */
  readonly averageWaitMinutes: number | null;
  /** Longest mean wait of a half hour, among those in which the queue has a steady state. */
  readonly longestHalfHourMinutes: number;
  /** Half hours in which more visitors come than the desks can serve. */
  readonly growingHalfHours: number;
}

/** One half hour as a queue sees it. */
export interface PlannedQueue {
  readonly demand: Demand;
  readonly visitsPerHour: number;
  readonly serviceMinutes: number;
  /** Desks that serve the queue: people there, as far as there are positions, less the desks kept for others. */
  readonly desks: number;
}

/** Predicted waits of the sites where visitors are expected, in the order of the demand. Empty where none are. */
export function predictedWaits(demand: readonly Demand[], assignments: readonly Assignment[]): readonly SiteWait[] {
  const bySite = groupBy(plannedQueues(demand, assignments), (queue) => queue.demand.siteId ?? '');
  return [...bySite.values()].map((queues) => siteWait(queues[0]!.demand.siteId, queues));
}

/** The queue of each half hour in which visitors are expected, with the desks a roster opens. */
export function plannedQueues(demand: readonly Demand[], assignments: readonly Assignment[]): readonly PlannedQueue[] {
  const ofDay = groupBy(assignments, ({ on }) => on);
  return demand.flatMap((half) => {
    const { arrivals } = half;
    if (!arrivals || arrivals.visitsPerHour === 0) return [];
    const { visitsPerHour, serviceMinutes, otherDeskCount = 0, maxDeskCount = Infinity } = arrivals;
    const open = Math.min(coveringCount(half, ofDay.get(half.on) ?? []), maxDeskCount);
    return [{ demand: half, visitsPerHour, serviceMinutes, desks: Math.max(0, open - otherDeskCount) }];
  });
}

function siteWait(site: string | null, queues: readonly PlannedQueue[]): SiteWait {
  let [visits, waited, longestHalfHourMinutes, growingHalfHours] = [0, 0, 0, 0];
  for (const queue of queues) {
    const { startAtMinute, endAtMinute } = queue.demand;
    const visitors = (queue.visitsPerHour * (endAtMinute - startAtMinute)) / 60;
    const { averageWaitMinutes } = erlangC(queue);
    visits += visitors;
    if (averageWaitMinutes === null) growingHalfHours++;
    waited += visitors * (averageWaitMinutes ?? 0);
    longestHalfHourMinutes = Math.max(longestHalfHourMinutes, averageWaitMinutes ?? 0);
  }
  const averageWaitMinutes = growingHalfHours > 0 ? null : waited / visits;
  return { site, visits, averageWaitMinutes, longestHalfHourMinutes, growingHalfHours };
}
