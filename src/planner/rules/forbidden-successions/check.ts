import type { Assignment } from '../../problem/assignment';
import { addDays } from '../../problem/calendar';
import type { Finding } from '../../problem/finding';
import { mayWorkOn } from '../../problem/open-duties';
import type { Person } from '../../problem/roster-problem';
import type { RosterView } from '../../problem/roster-view';
import { lawFinding, type RuleCheck } from '../rule';
import { forbiddenSuccessions } from './rule';
import { sentences } from './sentences';

export const check: RuleCheck<object> = (roster) => findingsOf(roster, () => true);

/** Two duties around a free day are no error yet where a duty of that day could lift the ban. */
export const checkPart: RuleCheck<object> = (roster) =>
  findingsOf(
    roster,
    (person, first, next) =>
      next.on === addDays(first.on, 1) || !mayWorkOn(roster.problem, person, addDays(first.on, 1)),
  );

function findingsOf(
  roster: RosterView,
  isJudged: (person: Person, first: Assignment, next: Assignment) => boolean,
): Finding[] {
  const { people, days, forbiddenSuccessions: pairs } = roster.problem;
  const [firstDay, lastDay] = [days[0]!.on, days.at(-1)!.on];
  const isForbidden = (first: Assignment, next: Assignment): boolean =>
    pairs.some(
      ({ dutyId, nextDutyId, freeDaysBetween }) =>
        first.dutyId === dutyId && next.dutyId === nextDutyId && next.on === addDays(first.on, 1 + freeDaysBetween),
    );
  return people.flatMap((person) => {
    const { id } = person;
    const row = roster.rowOf(id);
    // Of the days worked, each against the next one: on that day and on no day between there are duties.
    return row.flatMap((next) => {
      const before = row.filter(({ on }) => on < next.on).at(-1)?.on;
      return row
        .filter(
          (first) =>
            first.on === before &&
            first.on <= lastDay &&
            next.on >= firstDay &&
            isForbidden(first, next) &&
            isJudged(person, first, next),
        )
        .map((first) =>
          lawFinding(forbiddenSuccessions, sentences, {
            amount: 1,
            people: [id],
            on: next.on,
            facts: { dutyId: first.dutyId, on: first.on, nextDutyId: next.dutyId, nextOn: next.on },
          }),
        );
    });
  });
}
