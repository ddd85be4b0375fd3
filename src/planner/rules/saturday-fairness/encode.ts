import { push } from '../../problem/roster-view';
import type { Person } from '../../problem/roster-problem';
import { openingLedger } from '../../rotation/ledger';
import { sumOf, type FormulationContext } from '../formulation-context';
import type { RuleEncoder } from '../rule';
import type { SaturdayFairnessParameters } from './rule';

/** A highest and a lowest mark over the people of a group; their distance above the limit, in whole Saturdays, is priced. */
export const encode: RuleEncoder<SaturdayFairnessParameters> = {
  encode: (context, { rule, parameters, points }) => {
    for (const day of context.problem.days.filter(({ weekday, weekIndex }) => weekday === 6 && weekIndex === 0)) {
      const groups = new Map<string, Person[]>();
      for (const person of context.problem.people)
        if (person.availableOn.has(day.on)) push(groups, `${person.unitId}/${person.homeSiteId}`, person);
      for (const people of groups.values())
        encodeGroup(context, rule, people, day.on, parameters.maxSpreadSaturdays, points);
    }
  },
};

function encodeGroup(
  { problem, builder, placementsOn }: FormulationContext,
  rule: string,
  people: readonly Person[],
  on: string,
  maxSpreadSaturdays: number,
  points: number,
): void {
  const ledger = openingLedger(problem);
  const marks = people.map(({ id }) => ledger.get(id)!.saturdays - ledger.get(id)!.saturdaysDue);
  const lowest = Math.min(...marks);
  const highest = Math.max(...marks) + 1;
  const top = builder.addColumn({ lower: lowest, upper: highest, integer: false });
  const bottom = builder.addColumn({ lower: lowest, upper: highest, integer: false });
  const above = builder.addColumn({ upper: Math.ceil(highest - lowest) });
  builder.addPrice(rule, 'fairness', above, points);
  const tag = { rule, personId: null, on };
  builder.addRow(tag, Number.NEGATIVE_INFINITY, maxSpreadSaturdays, [
    [top, 1],
    [bottom, -1],
    [above, -1],
  ]);
  for (const [index, { id }] of people.entries()) {
    const works = sumOf(placementsOn(id, on));
    builder.addRow(tag, Number.NEGATIVE_INFINITY, -marks[index]!, [...works, [top, -1]]);
    builder.addRow(tag, -marks[index]!, Number.POSITIVE_INFINITY, [...works, [bottom, -1]]);
  }
}
