import { addDays } from '../../problem/calendar';
import type { ForbiddenSuccession } from '../../problem/roster-problem';
import { PersonRow } from '../person-row';
import type { RuleEncoder } from '../rule';

/** Each of `first` excludes each of `next`. */
interface Exclusion {
  readonly first: ReadonlySet<string>;
  readonly next: ReadonlySet<string>;
}

/**
 * For each set of duties that may not follow some duty: these and all duties with the same ban (or a wider one) exclude
 * each other, in one row instead of one per pair. With a free day between, working that day lifts the ban.
 */
export const encode: RuleEncoder<object> = {
  encode: (context, { rule }) => {
    const { people, forbiddenSuccessions } = context.problem;
    const adjacent = exclusions(forbiddenSuccessions, 0);
    const aroundFreeDay = exclusions(forbiddenSuccessions, 1);
    for (const person of people) {
      const row = new PersonRow(context, person);
      for (const on of row.datesFrom(addDays(row.firstDay, -2), row.lastDay)) {
        const [tomorrow, dayAfter] = [addDays(on, 1), addDays(on, 2)];
        if (tomorrow >= row.firstDay)
          for (const { first, next } of adjacent)
            row.addAtMost({ rule, personId: person.id, on: tomorrow }, 1, [
              [row.on(on, first), 1],
              [row.on(tomorrow, next), 1],
            ]);
        if (dayAfter >= row.firstDay)
          for (const { first, next } of aroundFreeDay)
            row.addAtMost({ rule, personId: person.id, on: dayAfter }, 1, [
              [row.on(on, first), 1],
              [row.on(tomorrow), -1],
              [row.on(dayAfter, next), 1],
            ]);
      }
    }
  },
};

function exclusions(pairs: readonly ForbiddenSuccession[], freeDaysBetween: 0 | 1): Exclusion[] {
  const nextOf = new Map<string, Set<string>>();
  for (const pair of pairs)
    if (pair.freeDaysBetween === freeDaysBetween)
      nextOf.set(pair.dutyId, (nextOf.get(pair.dutyId) ?? new Set()).add(pair.nextDutyId));
  const bans = new Map([...nextOf.values()].map((next) => [[...next].sort().join(' '), next]));
  return [...bans.values()].map((next) => {
    const isBanned = ([, others]: readonly [string, ReadonlySet<string>]): boolean =>
      [...next].every((id) => others.has(id));
    return { first: new Set([...nextOf].filter(isBanned).map(([id]) => id)), next };
  });
}
