import type { SkillNeed } from '../../problem/roster-problem';
import { sumOf, type FormulationContext, type Placement } from '../formulation-context';
import type { RuleEncoder } from '../rule';

/** Half hours of one need that the same placements cover. */
interface NeedBlock {
  readonly need: SkillNeed;
  readonly covering: readonly Placement[];
  halfHourCount: number;
}

/** qualified people on site + short of required + short of wished >= wished, for each half hour; alike ones in one row. */
export const encode: RuleEncoder<object> = {
  encode: (context, { rule, points }) => {
    for (const { need, covering, halfHourCount } of needBlocks(context)) {
      const { builder } = context;
      const { requiredCount, wishedCount, on } = need;
      const belowRequired = builder.addColumn({ upper: requiredCount, follows: true });
      const belowWished = builder.addColumn({ upper: wishedCount - requiredCount, follows: true });
      builder.addPrice(rule, 'cover-floor', belowRequired, points * halfHourCount);
      builder.addPrice(rule, 'service', belowWished, points * halfHourCount);
      builder.addRow({ rule, personId: null, on }, wishedCount, Number.POSITIVE_INFINITY, [
        ...sumOf(covering),
        [belowRequired, 1],
        [belowWished, 1],
      ]);
    }
  },
};

function needBlocks({ problem, everybodyOn }: FormulationContext): NeedBlock[] {
  const ids = new Set(problem.people.map(({ id }) => id));
  const blocks = new Map<string, NeedBlock>();
  for (const need of problem.skillNeeds) {
    const covering = everybodyOn(need.on).filter(
      ({ person, duty, siteId }) =>
        siteId === need.siteId &&
        ids.has(person.id) &&
        person.qualificationIds.includes(need.qualificationId) &&
        duty.startAtMinute <= need.startAtMinute &&
        duty.endAtMinute >= need.endAtMinute,
    );
    const { qualificationId, siteId, on, requiredCount, wishedCount } = need;
    const dutyIds = [...new Set(covering.map(({ duty }) => duty.id))];
    const key = JSON.stringify([qualificationId, siteId, on, requiredCount, wishedCount, dutyIds]);
    const block = blocks.get(key);
    if (block) block.halfHourCount++;
    else blocks.set(key, { need, covering, halfHourCount: 1 });
  }
  return [...blocks.values()];
}
