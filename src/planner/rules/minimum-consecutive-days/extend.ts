import { addDays } from '../../problem/calendar';
import { knownFrom } from '../../problem/known-duties';
import { openDuties } from '../../problem/open-duties';
import type { Person, RosterProblem } from '../../problem/roster-problem';
import { runBefore } from '../past-days';
import type { BoundParameters } from '../rule';
import type { RowExtender } from '../row-automaton';
import { tabulateAutomaton, worked } from '../tabulate-automaton';

/**
 * The state is the length of the run so far, `minDays` standing for long enough; the state after that is the start, where
 * a run counts as long enough because nothing is known before it. A run that reaches the end is not judged.
 */
export const extend: RowExtender<BoundParameters<{ readonly minDays: number }>> = (
  problem,
  person,
  { rule, parameters: { minDays } },
) => {
  const start = minDays + 1;
  const automaton = tabulateAutomaton(problem, {
    ...worked,
    ruleId: rule,
    stateCount: start + 1,
    startState: stateBefore(problem, person, minDays, start),
    step: (state, dayClass) => {
      if (dayClass === 1) return state === start ? minDays : Math.min(minDays, state + 1);
      return state === start || state === 0 || state >= minDays ? 0 : -1;
    },
  });
  return { automata: [automaton], counters: [] };
};

/** A run begun before is judged where its beginning is known and the first days of the plan can make it long enough. */
function stateBefore(problem: RosterProblem, person: Person, minDays: number, start: number): number {
  const firstDay = problem.days[0]!.on;
  const length = runBefore(problem, person.id);
  if (length === 0) return knownFrom(problem) < firstDay ? 0 : start;
  const missing = minDays - length;
  const isMendable = problem.days
    .slice(0, Math.max(0, missing))
    .every(({ on }) => openDuties(problem, person, on).length > 0);
  return addDays(firstDay, -length) > knownFrom(problem) && isMendable ? Math.min(minDays, length) : minDays;
}
