import { addDays } from '../../problem/calendar';
import { PersonRow } from '../person-row';
import type { RuleEncoder } from '../rule';

/** Who is free on a day after a duty is free on each of the following days up to the minimum: one row per following day. */
export const encode: RuleEncoder<{ readonly minDays: number }> = {
  encode: (context, { rule, parameters: { minDays } }) => {
    for (const person of context.problem.people) {
      const row = new PersonRow(context, person);
      for (const start of startsOf(row))
        for (let next = 1; next < minDays; next++) {
          const on = addDays(start, next);
          if (on < row.firstDay) continue;
          const lastFree = addDays(on, -1);
          row.addAtMost({ rule, personId: person.id, on: lastFree < row.firstDay ? row.firstDay : lastFree }, 1, [
            [row.on(addDays(start, -1)), 1],
            [row.on(start), -1],
            [row.on(on), 1],
          ]);
        }
    }
  },
};

/** Days on which free days may begin: those of the plan, and the one after the last duty before it. */
function startsOf(row: PersonRow): string[] {
  const starts = row.datesFrom(row.firstDay, row.lastDay);
  let begun = row.firstDay;
  while (begun > row.knownFrom && !row.isWorkedAround(addDays(begun, -1))) begun = addDays(begun, -1);
  return begun > row.knownFrom && begun < row.firstDay ? [begun, ...starts] : starts;
}
