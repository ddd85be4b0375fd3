import type { Assignment } from '../../src/planner/problem/assignment';
import { defineRosterProblem } from '../../src/planner/problem/define-roster-problem';
import type { RosterProblem } from '../../src/planner/problem/roster-problem';
import { seededNumbers } from '../support/planner/small-program';

/** The same problem under other names and with every list in another order; days stay in theirs. */
export function renamedAndShuffled(problem: RosterProblem, seed: number): RosterProblem {
  const next = seededNumbers(seed);
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, key: next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  const names = new Map(shuffled(problem.people).map(({ id }, index) => [id, `other-${index}`]));
  const nameOf = (personId: string): string => names.get(personId)!;
  const ofOthers = (assignments: readonly Assignment[]): Assignment[] =>
    shuffled(assignments.map((duty) => ({ ...duty, personId: nameOf(duty.personId) })));
  return defineRosterProblem({
    ...problem,
    activities: shuffled(problem.activities),
    duties: shuffled(problem.duties),
    people: shuffled(
      problem.people.map((person) => ({ ...person, id: nameOf(person.id), siteIds: shuffled(person.siteIds) })),
    ),
    demand: shuffled(problem.demand),
    contingents: shuffled(problem.contingents),
    phaseDays: shuffled(problem.phaseDays),
    squads: shuffled(problem.squads),
    wishes: shuffled(problem.wishes.map((wish) => ({ ...wish, personId: nameOf(wish.personId) }))),
    pinned: ofOthers(problem.pinned),
    baseline: ofOthers(problem.baseline),
    history: {
      assignments: ofOthers(problem.history.assignments),
      ledger: shuffled(problem.history.ledger.map((entry) => ({ ...entry, personId: nameOf(entry.personId) }))),
    },
  });
}
