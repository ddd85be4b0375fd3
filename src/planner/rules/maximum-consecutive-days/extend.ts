import type { BoundParameters } from '../rule';
import type { RowExtender } from '../row-automaton';
import { tabulateAutomaton, worked } from '../tabulate-automaton';

/** The state is the length of the run so far. */
export const extend: RowExtender<BoundParameters<{ readonly maxDays: number }>> = (
  problem,
  _person,
  { rule, parameters: { maxDays } },
) => {
  const automaton = tabulateAutomaton(problem, {
    ...worked,
    ruleId: rule,
    stateCount: maxDays + 1,
    step: (length, dayClass) => {
      if (dayClass === 0) return 0;
      return length < maxDays ? length + 1 : -1;
    },
  });
  return { automata: [automaton], counters: [] };
};
