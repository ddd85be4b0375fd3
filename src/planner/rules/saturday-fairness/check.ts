import type { Finding } from '../../problem/finding';
import { push, type RosterView } from '../../problem/roster-view';
import { ledgerAfterWeek, openingLedger, type Ledger } from '../../rotation/ledger';
import { pricedFinding, type RuleCheck } from '../rule';
import { saturdayFairness, type SaturdayFairnessParameters } from './rule';

/** Rounding of the fair shares must not count as a Saturday. */
const ROUNDING = 1e-6;

export const check: RuleCheck<SaturdayFairnessParameters> = (roster, { parameters, points }) => {
  const findings: Finding[] = [];
  let before = openingLedger(roster.problem);
  for (const { on, weekIndex } of roster.problem.days.filter(({ weekday }) => weekday === 6)) {
    // The reduction by priority does not touch the Saturdays.
    if (weekIndex > 0) before = ledgerAfterWeek(roster.problem, weekIndex - 1, roster.assignments, before, 0);
    findings.push(...findingsOn(roster, on, before, parameters.maxSpreadSaturdays, points));
  }
  return findings;
};

function findingsOn(roster: RosterView, on: string, before: Ledger, limit: number, points: number): Finding[] {
  const groups = new Map<string, { id: string; mark: number }[]>();
  for (const { id, unitId, homeSiteId, availableOn } of roster.problem.people) {
    if (!availableOn.has(on)) continue;
    const works = roster.of(id).filter((duty) => duty.on === on).length;
    const { saturdays, saturdaysDue } = before.get(id)!;
    push(groups, `${unitId}/${homeSiteId}`, { id, mark: saturdays - saturdaysDue + works });
  }
  return [...groups].flatMap(([groupId, members]) => {
    const marks = members.map(({ mark }) => mark);
    const spread = Math.max(...marks) - Math.min(...marks);
    const amount = Math.max(0, Math.ceil(spread - limit - ROUNDING));
    if (amount === 0) return [];
    const most = members.filter(({ mark }) => mark > Math.max(...marks) - 0.5).map(({ id }) => id);
    const detail = `Saturdays at ${groupId} up to ${on} lie ${spread.toFixed(1)} apart, measured against the fair shares; ${limit} is the limit`;
    return [
      pricedFinding(saturdayFairness, 'fairness', { amount, penalty: amount * points, people: most, on, detail }),
    ];
  });
}
