import type { RowTerm } from '../../milp/milp-builder';
import { sumOf } from '../formulation-context';
import type { RosterProblem } from '../../problem/roster-problem';
import type { RuleEncoder } from '../rule';

/**
 * Known day: one less the same work. Free day of somebody in the given roster: every placement.
 * The work of a person with a known day is counted alone (`formulate` makes a group of one), so it can be priced.
 */
export const encode: RuleEncoder<object> = {
  encode: ({ problem, builder, groups, placementsOn }, { rule, points }) => {
    const knownWeeks = weeksOf(problem);
    if (knownWeeks.size === 0) return;
    const known = new Map(problem.baseline.map((duty) => [`${duty.personId} ${duty.on}`, duty]));
    const sameWork = new Map<string, RowTerm>();
    for (const { placements, works } of groups)
      for (const { duty, siteId, mode, activity, terms } of works) {
        const key = `${placements[0]!.person.id} ${duty.on}`;
        const before = known.get(key);
        const isSame =
          before?.dutyId === duty.id &&
          before.siteId === siteId &&
          before.mode === mode &&
          before.activityId === activity.id;
        if (isSame) sameWork.set(key, terms[0]!);
      }
    for (const { id } of problem.people)
      for (const { on, weekIndex } of problem.days) {
        if (!knownWeeks.has(weekIndex)) continue;
        const key = `${id} ${on}`;
        if (known.has(key)) builder.addConstant(rule, 'stability', points);
        else for (const [column] of sumOf(placementsOn(id, on))) builder.addPrice(rule, 'stability', column, points);
        const same = sameWork.get(key);
        if (same) builder.addPrice(rule, 'stability', same[0], -points);
      }
  },
};

/** Weeks of which the given roster says something; the others are new. */
function weeksOf({ baseline, days }: RosterProblem): ReadonlySet<number> {
  const known = new Set(baseline.map(({ on }) => on));
  return new Set(days.filter(({ on }) => known.has(on)).map(({ weekIndex }) => weekIndex));
}
