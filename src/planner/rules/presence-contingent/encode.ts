import { sumOf } from '../formulation-context';
import type { RuleEncoder } from '../rule';

/** minimum <= people of the unit on site + below - above <= maximum. */
export const encode: RuleEncoder<object> = {
  encode: ({ problem, builder, everybodyOn }, { rule, points }) => {
    for (const { unitId, siteId, on, minCount, maxCount } of problem.contingents) {
      const onSite = everybodyOn(on).filter(
        (placement) => placement.siteId === siteId && placement.person.unitId === unitId,
      );
      const below = builder.addColumn({ upper: minCount, follows: true });
      const above = builder.addColumn({ upper: onSite.length, follows: true });
      builder.addPrice(rule, 'contingents', below, points);
      builder.addPrice(rule, 'contingents', above, points);
      const terms = [...sumOf(onSite), [below, 1] as const, [above, -1] as const];
      builder.addRow({ rule, personId: null, on }, minCount, maxCount ?? Number.POSITIVE_INFINITY, terms);
    }
  },
};
