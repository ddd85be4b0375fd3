import { addDays, dayNumber } from '../../problem/calendar';
import { knownFrom } from '../../problem/known-duties';
import { openDuties } from '../../problem/open-duties';
import type { Person } from '../../problem/roster-problem';
import { runLengths, type RosterView } from '../../problem/roster-view';
import { lawFinding, type RuleCheck } from '../rule';
import { minimumConsecutiveDays } from './rule';

export const check: RuleCheck<{ readonly minDays: number }> = (roster, { parameters: { minDays } }) => {
  const { problem } = roster;
  const [firstDay, lastDay] = [problem.days[0]!.on, problem.days.at(-1)!.on];
  const knownSince = knownFrom(problem);
  return problem.people.flatMap((person) =>
    runsOf(roster, person)
      .filter(({ from, to, length }) => {
        if (length >= minDays || from <= knownSince || to >= lastDay || to < addDays(firstDay, -1)) return false;
        return from >= firstDay || daysBetween(from, firstDay) + daysOpen(roster, person) >= minDays;
      })
      .map(({ to, length }) =>
        lawFinding(minimumConsecutiveDays, {
          amount: minDays - length,
          people: [person.id],
          on: to < firstDay ? firstDay : to,
          detail: `${person.id} works ${length} days in a row up to ${to}; at least ${minDays} are due`,
        }),
      ),
  );
};

/** First days of the plan, up to one on which the person can't work: so far a run begun before it can be continued. */
function daysOpen({ problem }: RosterView, person: Person): number {
  const closed = problem.days.find(({ on }) => openDuties(problem, person, on).length === 0);
  return closed ? daysBetween(problem.days[0]!.on, closed.on) : Infinity;
}

const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

function runsOf(roster: RosterView, { id }: Person): { from: string; to: string; length: number }[] {
  const lengths = runLengths(roster.rowOf(id).map(({ on }) => on));
  return lengths
    .filter((_, index) => (lengths[index + 1]?.length ?? 1) === 1)
    .map(({ on, length }) => ({ from: addDays(on, 1 - length), to: on, length }));
}
