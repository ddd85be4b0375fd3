import type { RowTerm } from '../../milp/milp-builder';
import type { PresenceContingent } from '../../problem/roster-problem';
import { sumOf, type FormulationContext } from '../formulation-context';
import type { RuleEncoder } from '../rule';

/** minimum <= people of the unit on site + below - above <= maximum. */
export const encode: RuleEncoder<object> = {
  encode: (context, { rule, points }) => {
    const { problem, builder } = context;
    for (const contingent of problem.contingents) {
      const { on, minCount, maxCount } = contingent;
      const { terms: present, peopleCount } = presentIn(context, contingent);
      const below = builder.addColumn({ upper: minCount, follows: true });
      const above = builder.addColumn({ upper: peopleCount, follows: true });
      builder.addPrice(rule, 'contingents', below, points);
      builder.addPrice(rule, 'contingents', above, points);
      const terms: RowTerm[] = [...present, [below, 1], [above, -1]];
      builder.addRow({ rule, personId: null, on }, minCount, maxCount ?? Number.POSITIVE_INFINITY, terms);
    }
  },
};

/** Terms whose sum is the number of people there, and how many that can be. */
function presentIn(
  { everybodyOn, groups }: FormulationContext,
  { unitId, siteId, on, activityId = null, dutyId = null }: PresenceContingent,
): { readonly terms: readonly RowTerm[]; readonly peopleCount: number } {
  if (activityId === null) {
    const onSite = everybodyOn(on).filter(
      (placement) =>
        placement.siteId === siteId &&
        placement.person.unitId === unitId &&
        (dutyId === null || placement.duty.id === dutyId),
    );
    return { terms: sumOf(onSite), peopleCount: onSite.length };
  }
  // What people do there is counted by groups, and a group is of one unit.
  const ofUnit = groups.filter(({ placements }) => placements[0]!.person.unitId === unitId);
  const counted = ofUnit.flatMap(({ placements, works }) =>
    works
      .filter((work) => work.duty.on === on && work.siteId === siteId && work.activity.id === activityId)
      .filter(({ duty }) => dutyId === null || duty.id === dutyId)
      .map(({ terms }) => ({ terms, peopleCount: placements.length })),
  );
  return {
    terms: counted.flatMap(({ terms }) => terms),
    peopleCount: counted.reduce((sum, { peopleCount }) => sum + peopleCount, 0),
  };
}
