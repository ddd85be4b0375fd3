import type { Person, RosterProblem } from '../../problem/roster-problem';
import { pastDays } from '../past-days';
import type { BoundParameters } from '../rule';
import type { RowExtender } from '../row-automaton';
import { tabulateAutomaton, worked } from '../tabulate-automaton';

/** State 0: free for long enough, or not worked yet; 1: worked; 1 + k: free for k days, too few to work again. */
export const extend: RowExtender<BoundParameters<{ readonly minDays: number }>> = (
  problem,
  person,
  { rule, parameters: { minDays } },
) => {
  const automaton = tabulateAutomaton(problem, {
    ...worked,
    ruleId: rule,
    stateCount: minDays + 1,
    startState: stateBefore(problem, person, minDays),
    step: (state, dayClass) => {
      if (dayClass === 1) return state <= 1 ? 1 : -1;
      return state === 0 || state >= minDays ? 0 : state + 1;
    },
  });
  return { automata: [automaton], counters: [] };
};

/** The free days since the last duty before the horizon; those before it are past. */
function stateBefore(problem: RosterProblem, { id }: Person, minDays: number): number {
  const freeDays = pastDays(problem, id, minDays)
    .reverse()
    .findIndex((duty) => duty !== null);
  return freeDays < 0 ? 0 : 1 + freeDays;
}
