import { ledgerAfterWeek, openingLedger } from '../../rotation/ledger';
import { presenceShares, type PresenceShare } from '../../rotation/presence-shares';
import { distancePoints, rotationBalances } from '../../rotation/rotation-balance';
import type { Finding } from '../../problem/finding';
import { push, type RosterView } from '../../problem/roster-view';
import { pricedFinding, type RuleCheck } from '../rule';
import { remoteRotation, type RemoteRotationParameters } from './rule';

export const check: RuleCheck<RemoteRotationParameters> = (roster, { parameters, points }) => {
  const { problem } = roster;
  const findings: Finding[] = [];
  let ledger = openingLedger(problem);
  for (let weekIndex = 0; weekIndex <= problem.days.at(-1)!.weekIndex; weekIndex++) {
    const after = ledgerAfterWeek(problem, weekIndex, roster.assignments, ledger, parameters.reductionAtTopPriority);
    const balanceOf = rotationBalances(problem, weekIndex, ledger);
    const groups = new Map<string, PresenceShare[]>();
    for (const share of presenceShares(problem, weekIndex, parameters.reductionAtTopPriority))
      push(groups, share.groupId, share);
    const before = ledger;
    const daysBeyond = ({ person, dueDays }: PresenceShare): number =>
      balanceOf(person) - dueDays + after.get(person.id)!.presenceDays - before.get(person.id)!.presenceDays;
    for (const [groupId, shares] of groups)
      findings.push(...groupFinding(roster, weekIndex, groupId, shares, daysBeyond, points));
    ledger = after;
  }
  return findings;
};

/** One finding per unit, site and week: deviations below one day are what sharing whole days means. */
function groupFinding(
  roster: RosterView,
  weekIndex: number,
  groupId: string,
  shares: readonly PresenceShare[],
  daysBeyond: (share: PresenceShare) => number,
  points: number,
): Finding[] {
  const deviations = shares.map((share) => ({
    ...{ person: share.person, weight: share.weight },
    days: daysBeyond(share),
  }));
  const penalty = deviations.reduce((sum, { weight, days }) => sum + distancePoints(points, days, weight), 0);
  if (penalty === 0) return [];
  const amount = deviations.reduce((sum, { days }) => sum + Math.abs(days), 0);
  const monday = roster.problem.days.find((day) => day.weekIndex === weekIndex)!.on;
  const most = Math.max(...deviations.map(({ days }) => days));
  const least = Math.min(...deviations.map(({ days }) => days));
  const detail =
    `presence turns at ${groupId} after the week from ${monday}: ` +
    `between ${Math.abs(least).toFixed(1)} days below and ${most.toFixed(1)} days above the fair shares of ${shares.length} people`;
  const people = deviations.filter(({ days }) => Math.abs(days) > 1).map(({ person }) => person.id);
  return [
    pricedFinding(remoteRotation, 'fairness', {
      amount: Math.round(amount * 100) / 100,
      penalty,
      people,
      on: monday,
      site: groupId.slice(groupId.indexOf('/') + 1),
      detail,
    }),
  ];
}
