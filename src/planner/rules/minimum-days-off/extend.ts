import type { BoundParameters } from '../rule';
import type { RowExtender } from '../row-automaton';
import { tabulateAutomaton, worked } from '../tabulate-automaton';

/** State 0: free for long enough, or not worked yet; 1: worked; 1 + k: free for k days, too few to work again. */
export const extend: RowExtender<BoundParameters<{ readonly minDays: number }>> = (
  problem,
  _person,
  { rule, parameters: { minDays } },
) => {
  const automaton = tabulateAutomaton(problem, {
    ...worked,
    ruleId: rule,
    stateCount: minDays + 1,
    step: (state, dayClass) => {
      if (dayClass === 1) return state <= 1 ? 1 : -1;
      return state === 0 || state >= minDays ? 0 : state + 1;
    },
  });
  return { automata: [automaton], counters: [] };
};
