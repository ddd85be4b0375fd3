import { addDays } from '../../problem/calendar';
import { PersonRow } from '../person-row';
import type { RuleEncoder } from '../rule';

/** In any stretch of one day more than the maximum, at least one day is free. Stretches that are so anyway get no row. */
export const encode: RuleEncoder<{ readonly maxDays: number }> = {
  encode: (context, { rule, parameters: { maxDays } }) => {
    for (const person of context.problem.people) {
      const row = new PersonRow(context, person);
      for (const from of row.datesFrom(addDays(row.firstDay, -maxDays), row.lastDay)) {
        const stretch = row.datesFrom(from, addDays(from, maxDays));
        const worked = stretch.map((on) => [row.on(on), 1] as const);
        row.addAtMost({ rule, personId: person.id, on: stretch.at(-1)! }, maxDays, worked);
      }
    }
  },
};
