import type { Finding } from '../../problem/finding';
import type { Demand } from '../../problem/roster-problem';
import { groupBy, type RosterView } from '../../problem/roster-view';
import { waitByDesks } from '../../staffing/predicted-wait';
import { pricedFinding, type RuleCheck } from '../rule';
import { predictedWaiting, type PredictedWaitingParameters } from './rule';

/** How a half hour goes: minutes waited together, and what they cost. */
interface Waiting {
  readonly minutes: number;
  readonly visits: number;
  readonly penalty: number;
}

export const check: RuleCheck<PredictedWaitingParameters> = (roster, { parameters, points }) => {
  const visited = roster.problem.demand.filter(({ arrivals }) => arrivals);
  const groups = groupBy(visited, ({ on, siteId, activityId }) => JSON.stringify([on, activityId, siteId]));
  return [...groups.values()].flatMap((demands) => {
    const waits = demands.flatMap(
      (demand) => waitingOf(demand, roster.covering(demand), parameters.longestWaitMinutes, points) ?? [],
    );
    return findingOf(roster, demands[0]!, waits);
  });
};

function waitingOf(demand: Demand, desks: number, longestWaitMinutes: number, points: number): Waiting | null {
  if (!demand.arrivals) return null;
  const visits = (demand.arrivals.visitsPerHour * (demand.endAtMinute - demand.startAtMinute)) / 60;
  const curve = waitByDesks(demand.arrivals, longestWaitMinutes);
  // What every desk that is not there would have saved, each in whole points.
  let penalty = 0;
  for (let desk = desks + 1; desk < curve.length; desk++)
    penalty += Math.round(points * visits * (curve[desk - 1]! - curve[desk]!));
  return { minutes: visits * (curve[desks] ?? curve.at(-1)!), visits, penalty };
}

/** One finding per activity, site and day; a wait nobody notices is none. */
function findingOf(roster: RosterView, { on, siteId, activityId }: Demand, waits: readonly Waiting[]): Finding[] {
  const total = (key: keyof Waiting): number => waits.reduce((sum, waiting) => sum + waiting[key], 0);
  const penalty = total('penalty');
  if (penalty === 0) return [];
  const amount = Math.round(total('minutes') * 10) / 10;
  const detail = `${activityId} at ${siteId ?? 'any place'} on ${on}: ${amount} minutes of predicted wait, ${(total('minutes') / total('visits')).toFixed(1)} for each of ${Math.round(total('visits'))} visitors`;
  return [pricedFinding(predictedWaiting, 'service', { amount, penalty, people: [], on, site: siteId, detail })];
}
