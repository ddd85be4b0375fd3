import type { RuleEncoder } from '../rule';
import { sumOf } from '../formulation-context';

/** At most one placement per person and day; exactly one where a duty is pinned. */
export const encode: RuleEncoder<object> = {
  encode: ({ problem, builder, placementsOn }, { rule }) => {
    const pinned = new Set(problem.pinned.map(({ personId, on }) => `${personId} ${on}`));
    for (const person of problem.people)
      for (const { on } of problem.days) {
        const placements = placementsOn(person.id, on);
        const isPinned = pinned.has(`${person.id} ${on}`);
        if (placements.length < 2 && !isPinned) continue;
        builder.addRow({ rule, personId: person.id, on }, isPinned ? 1 : 0, 1, sumOf(placements));
      }
  },
};
