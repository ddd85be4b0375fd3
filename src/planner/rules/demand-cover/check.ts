import { clockTime } from '../../problem/civil-clock';
import type { Finding, PricedLevel } from '../../problem/finding';
import type { Demand } from '../../problem/roster-problem';
import { push, type RosterView } from '../../problem/roster-view';
import { pricedFinding, type RuleCheck } from '../rule';
import { demandCover, type DemandCoverParameters } from './rule';

/** What one half hour lacks or has too much of. */
interface Balance {
  readonly demand: Demand;
  readonly belowFloor: number;
  readonly belowTarget: number;
  readonly surplus: number;
}

export const check: RuleCheck<DemandCoverParameters> = (roster, { parameters, points }) => {
  const groups = new Map<string, Balance[]>();
  for (const demand of roster.problem.demand) {
    if (demand.targetCount === 0) continue;
    const { on, siteId, activityId } = demand;
    const balance = balanceOf(demand, roster.covering(demand));
    push(groups, `${on} ${activityId} ${siteId ?? ''}`, balance);
  }
  const shortagePoints = ({ demand }: Balance): number =>
    demand.points?.shortage ?? parameters.shortagePerSurplus * points;
  const surplusPoints = ({ demand }: Balance): number => demand.points?.surplus ?? points;
  return [...groups.values()].flatMap((balances) => [
    ...finding(roster, balances, 'belowFloor', 'cover-floor', 'below the opening floor', shortagePoints),
    ...finding(roster, balances, 'belowTarget', 'service', 'below the number wanted', shortagePoints),
    ...finding(roster, balances, 'surplus', 'service', 'more than wanted', surplusPoints),
  ]);
};

function balanceOf(demand: Demand, present: number): Balance {
  const missing = Math.max(0, demand.targetCount - present);
  const belowFloor = Math.max(0, demand.floorCount - present);
  return { demand, belowFloor, belowTarget: missing - belowFloor, surplus: Math.max(0, present - demand.targetCount) };
}

function finding(
  roster: RosterView,
  balances: readonly Balance[],
  kind: 'belowFloor' | 'belowTarget' | 'surplus',
  level: PricedLevel,
  words: string,
  pointsOf: (balance: Balance) => number,
): Finding[] {
  const concerned = balances.filter((balance) => balance[kind] > 0);
  const amount = concerned.reduce((sum, balance) => sum + balance[kind], 0);
  if (amount === 0) return [];
  const { on, siteId, activityId } = concerned[0]!.demand;
  const times = concerned.map(({ demand }) => clockTime(demand.startAtMinute, roster.problem.timeZone));
  const detail = `${activityId} at ${siteId ?? 'any place'} on ${on}: ${amount} ${amount === 1 ? 'desk-half-hour' : 'desk-half-hours'} ${words} (from ${times.join(', ')})`;
  const unit = `desk-half-hours ${words}`;
  const penalty = concerned.reduce((sum, balance) => sum + balance[kind] * pointsOf(balance), 0);
  return [pricedFinding(demandCover, level, { amount, unit, penalty, people: [], on, site: siteId, detail })];
}
