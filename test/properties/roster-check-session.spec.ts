import fc from 'fast-check';
import { checkRoster } from '../../src/planner/check-roster';
import { toAssignment } from '../../src/planner/decode';
import { changedRoster, type RosterChange } from '../../src/planner/explain/check-session/roster-change';
import { RosterCheckSession } from '../../src/planner/explain/check-session/roster-check-session';
import { differenceOfFindings } from '../../src/planner/explain/check-session/roster-difference';
import type { Assignment } from '../../src/planner/problem/assignment';
import { defineRosterProblem } from '../../src/planner/problem/define-roster-problem';
import type { RosterProblem } from '../../src/planner/problem/roster-problem';
import { imaginableChoices } from '../../src/planner/rules/imaginable-choices';
import { problemOf } from '../support/planner/problem-of';
import { randomSketch } from './random-problem';

/** Any work on any person-day, lawful or not; a picker chooses among what the offered duties allow. */
function anyWork(problem: RosterProblem, personIndex: number, dayIndex: number, pick: number): Assignment[] {
  const person = problem.people[personIndex % problem.people.length]!;
  const { on } = problem.days[dayIndex % problem.days.length]!;
  const choices = imaginableChoices(problem, person, on);
  return choices.length === 0 ? [] : [toAssignment(choices[pick % choices.length]!)];
}

/** The problem with its people in two units and at two home sites, so that a part is less than the whole. */
function divided(problem: RosterProblem): RosterProblem {
  const alsoOfArchive = <Row extends { readonly unitId: string }>(rows: readonly Row[]): Row[] =>
    rows.flatMap((row) => [row, { ...row, unitId: 'archive' }]);
  return defineRosterProblem({
    ...problem,
    people: problem.people.map((person, index) => ({
      ...person,
      unitId: index % 2 === 0 ? person.unitId : 'archive',
      homeSiteId: index % 3 === 2 ? 'quarenghi' : person.homeSiteId,
      siteIds: ['larga', 'quarenghi'],
    })),
    contingents: alsoOfArchive(problem.contingents),
    phaseDays: alsoOfArchive(problem.phaseDays),
  });
}

const personDay = () => fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 13 }), fc.nat({ max: 99 }));
const cases = (weeks: 1 | 2) =>
  fc.record({
    sketch: randomSketch(weeks),
    roster: fc.array(personDay(), { minLength: 5, maxLength: 50 }),
    changes: fc.array(
      fc.record({
        removed: fc.array(fc.nat({ max: 99 }), { maxLength: 3 }),
        added: fc.array(personDay(), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  });

const sorted = (findings: readonly unknown[]): string[] => findings.map((finding) => JSON.stringify(finding)).sort();

describe('a session of checks', () => {
  jest.setTimeout(60_000);

  it.each([1, 2] as const)('measures any change as two whole checks do, over %s weeks', (weeks) => {
    fc.assert(
      fc.property(cases(weeks), ({ sketch, roster, changes }) => {
        const problem = divided(problemOf(sketch));
        const assignments = roster.flatMap((picks) => anyWork(problem, ...picks));
        const before = checkRoster(problem, assignments);
        const session = new RosterCheckSession(problem, assignments);
        for (const { removed, added } of changes) {
          const change: RosterChange = {
            removed: [...new Set(removed)].flatMap((index) => assignments[index] ?? []),
            added: added.flatMap((picks) => anyWork(problem, ...picks)),
          };
          const after = checkRoster(problem, changedRoster(assignments, change));
          const whole = differenceOfFindings(before.findings, after.findings);
          const part = session.differenceOf(change);
          expect(part.costs).toEqual(whole.costs);
          expect(sorted(part.lawRaised)).toEqual(sorted(whole.lawRaised));
          expect(sorted(part.lawMended)).toEqual(sorted(whole.lawMended));
          const law = session.lawDifference(change);
          expect([law.lawRaised.length, law.lawMended.length]).toEqual([part.lawRaised.length, part.lawMended.length]);
        }
      }),
      { seed: 20_261_130, numRuns: 60 },
    );
  });
});
