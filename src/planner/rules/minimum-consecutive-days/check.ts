import { addDays, dayNumber } from '../../problem/calendar';
import type { Finding } from '../../problem/finding';
import { knownFrom } from '../../problem/known-duties';
import { mayWorkOn, openDuties } from '../../problem/open-duties';
import type { Person } from '../../problem/roster-problem';
import { runLengths, type RosterView } from '../../problem/roster-view';
import { lawFinding, type RuleCheck } from '../rule';
import { minimumConsecutiveDays } from './rule';
import { sentences } from './sentences';

interface Parameters {
  readonly minDays: number;
}

export const check: RuleCheck<Parameters> = (roster, { parameters }) => findingsOf(roster, parameters, () => true);

/** A run can be made longer on the days around it, up to one on which the person can't work. */
export const checkPart: RuleCheck<Parameters> = (roster, { parameters: { minDays } }) =>
  findingsOf(roster, { minDays }, (person, { from, to }) => {
    const worked = new Set(roster.rowOf(person.id).map(({ on }) => on));
    const mayBelong = (on: string): boolean => worked.has(on) || mayWorkOn(roster.problem, person, on);
    let [first, last] = [from, to];
    while (daysBetween(first, last) < minDays && mayBelong(addDays(first, -1))) first = addDays(first, -1);
    while (daysBetween(first, last) < minDays && mayBelong(addDays(last, 1))) last = addDays(last, 1);
    return daysBetween(first, last) + 1 < minDays;
  });

interface Run {
  readonly from: string;
  readonly to: string;
  readonly length: number;
}

function findingsOf(
  roster: RosterView,
  { minDays }: Parameters,
  isShort: (person: Person, run: Run) => boolean,
): Finding[] {
  const { problem } = roster;
  const [firstDay, lastDay] = [problem.days[0]!.on, problem.days.at(-1)!.on];
  const knownSince = knownFrom(problem);
  return problem.people.flatMap((person) =>
    runsOf(roster, person)
      .filter((run) => {
        const { from, to, length } = run;
        if (length >= minDays || from <= knownSince || to >= lastDay || to < addDays(firstDay, -1)) return false;
        const isMendable = from >= firstDay || daysBetween(from, firstDay) + daysOpen(roster, person) >= minDays;
        return isMendable && isShort(person, run);
      })
      .map(({ to, length }) =>
        lawFinding(minimumConsecutiveDays, sentences, {
          amount: minDays - length,
          people: [person.id],
          on: to < firstDay ? firstDay : to,
          facts: { length, minDays, to },
        }),
      ),
  );
}

/** First days of the plan, up to one on which the person can't work: so far a run begun before it can be continued. */
function daysOpen({ problem }: RosterView, person: Person): number {
  const closed = problem.days.find(({ on }) => openDuties(problem, person, on).length === 0);
  return closed ? daysBetween(problem.days[0]!.on, closed.on) : Infinity;
}

const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

function runsOf(roster: RosterView, { id }: Person): Run[] {
  const lengths = runLengths(roster.rowOf(id).map(({ on }) => on));
  return lengths
    .filter((_, index) => (lengths[index + 1]?.length ?? 1) === 1)
    .map(({ on, length }) => ({ from: addDays(on, 1 - length), to: on, length }));
}
