import { clockTime } from '../../problem/civil-clock';
import type { Finding, PricedLevel } from '../../problem/finding';
import { indexOf } from '../../problem/problem-index';
import type { SkillNeed } from '../../problem/roster-problem';
import { groupBy, type RosterView } from '../../problem/roster-view';
import { pricedFinding, type RuleCheck } from '../rule';
import { skillMix } from './rule';

export const check: RuleCheck<object> = (roster, { points }) => {
  const groups = groupBy(roster.problem.skillNeeds, ({ qualificationId, siteId, on }) =>
    JSON.stringify([qualificationId, siteId, on]),
  );
  return [...groups.values()].flatMap((needs) => {
    const gaps = needs.map((need) => {
      const present = presentCount(roster, need);
      const belowRequired = Math.max(0, need.requiredCount - present);
      return { need, belowRequired, belowWished: Math.max(0, need.wishedCount - present) - belowRequired };
    });
    const missing = (key: 'belowRequired' | 'belowWished') =>
      gaps.flatMap((gap) => (gap[key] > 0 ? [{ need: gap.need, count: gap[key] }] : []));
    return [
      ...finding(roster, missing('belowRequired'), 'cover-floor', 'required', points),
      ...finding(roster, missing('belowWished'), 'service', 'wished', points),
    ];
  });
};

/** People with the qualification whose duty at the site lasts through the half hour. */
function presentCount(roster: RosterView, need: SkillNeed): number {
  const { people } = indexOf(roster.problem);
  return roster
    .at(need.on, need.siteId)
    .filter(
      ({ personId, startAtMinute, endAtMinute }) =>
        startAtMinute <= need.startAtMinute &&
        endAtMinute >= need.endAtMinute &&
        people.get(personId)?.qualificationIds.includes(need.qualificationId) === true,
    ).length;
}

function finding(
  roster: RosterView,
  missing: readonly { readonly need: SkillNeed; readonly count: number }[],
  level: PricedLevel,
  word: 'required' | 'wished',
  points: number,
): Finding[] {
  if (missing.length === 0) return [];
  const amount = missing.reduce((sum, { count }) => sum + count, 0);
  const { qualificationId, siteId, on } = missing[0]!.need;
  const times = missing.map(({ need }) => clockTime(need.startAtMinute, roster.problem.timeZone));
  const unit = `half hours of a ${word} qualified person missing`;
  const detail = `${qualificationId} at ${siteId} on ${on}: ${amount} ${amount === 1 ? 'half hour' : 'half hours'} of a ${word} person missing (from ${times.join(', ')})`;
  return [
    pricedFinding(skillMix, level, { amount, unit, penalty: amount * points, people: [], on, site: siteId, detail }),
  ];
}
