import { addDays } from '../../problem/calendar';
import { sumOf } from '../formulation-context';
import type { RuleEncoder } from '../rule';

/** In any stretch of one day more than the maximum, at least one day is free. Stretches that are so anyway get no row. */
export const encode: RuleEncoder<{ readonly maxDays: number }> = {
  encode: ({ problem, builder, placementsOn }, { rule, parameters: { maxDays } }) => {
    const lastDay = problem.days.at(-1)!.on;
    for (const person of problem.people) {
      const workedBefore = new Set(
        problem.history.assignments.flatMap(({ personId, on }) => (personId === person.id ? [on] : [])),
      );
      for (
        let from = addDays(problem.days[0]!.on, -maxDays);
        addDays(from, maxDays) <= lastDay;
        from = addDays(from, 1)
      ) {
        const stretch = Array.from({ length: maxDays + 1 }, (_, index) => addDays(from, index));
        const workedCount = stretch.filter((on) => on < problem.days[0]!.on && workedBefore.has(on)).length;
        const open = stretch.map((on) => placementsOn(person.id, on)).filter((placements) => placements.length > 0);
        if (workedCount + open.length <= maxDays) continue;
        const tag = { rule, personId: person.id, on: stretch.at(-1)! };
        builder.addRow(tag, Number.NEGATIVE_INFINITY, maxDays - workedCount, sumOf(open.flat()));
      }
    }
  },
};
