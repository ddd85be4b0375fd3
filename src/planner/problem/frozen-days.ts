import type { Assignment } from './assignment';
import type { Person, RosterProblem } from './roster-problem';

/** A range of dates, both inclusive. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/**
 * A problem in which ranges of the known roster (`baseline`) stand as they are: who works there does so as known, who is
 * free stays free. What a person has pinned in a range comes before the known roster.
 */
export function withFrozenDays(problem: RosterProblem, ranges: readonly DateRange[]): RosterProblem {
  if (ranges.length === 0) return problem;
  const isFrozen = (on: string): boolean => ranges.some(({ from, to }) => on >= from && on <= to);
  const keyOf = ({ personId, on }: Assignment): string => `${personId} ${on}`;
  const pinnedDays = new Set(problem.pinned.map(keyOf));
  const kept = problem.baseline.filter((duty) => isFrozen(duty.on) && !pinnedDays.has(keyOf(duty)));
  const workedDays = new Set([...pinnedDays, ...kept.map(keyOf)]);
  return {
    ...problem,
    pinned: [...problem.pinned, ...kept],
    people: problem.people.map((person): Person => {
      const availableOn = [...person.availableOn].filter((on) => !isFrozen(on) || workedDays.has(`${person.id} ${on}`));
      return { ...person, availableOn: new Set(availableOn) };
    }),
  };
}
