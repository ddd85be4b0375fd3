import { addDays } from '../../problem/calendar';
import { sumOf } from '../formulation-context';
import type { RuleEncoder } from '../rule';

/** In any stretch of one day more than the maximum, at least one day is free. Stretches that are so anyway get no row. */
export const encode: RuleEncoder<{ readonly maxDays: number }> = {
  encode: ({ problem, builder, placementsOn }, { rule, parameters: { maxDays } }) => {
    const [firstDay, lastDay] = [problem.days[0]!.on, problem.days.at(-1)!.on];
    for (const person of problem.people) {
      const workedOutside = new Set(
        [...problem.history.assignments, ...problem.fixedAfter].flatMap(({ personId, on }) =>
          personId === person.id ? [on] : [],
        ),
      );
      for (let from = addDays(firstDay, -maxDays); from <= lastDay; from = addDays(from, 1)) {
        const stretch = Array.from({ length: maxDays + 1 }, (_, index) => addDays(from, index));
        const workedCount = stretch.filter((on) => (on < firstDay || on > lastDay) && workedOutside.has(on)).length;
        const open = stretch.map((on) => placementsOn(person.id, on)).filter((placements) => placements.length > 0);
        if (open.length === 0 || workedCount + open.length <= maxDays) continue;
        const tag = { rule, personId: person.id, on: stretch.at(-1)! };
        builder.addRow(tag, Number.NEGATIVE_INFINITY, maxDays - workedCount, sumOf(open.flat()));
      }
    }
  },
};
