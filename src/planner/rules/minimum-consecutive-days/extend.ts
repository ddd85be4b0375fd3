import type { BoundParameters } from '../rule';
import type { RowExtender } from '../row-automaton';
import { tabulateAutomaton, worked } from '../tabulate-automaton';

/**
 * The state is the length of the run so far, `minDays` standing for long enough; the state after that is the start, where
 * a run counts as long enough because nothing is known before it. A run that reaches the end is not judged.
 */
export const extend: RowExtender<BoundParameters<{ readonly minDays: number }>> = (
  problem,
  _person,
  { rule, parameters: { minDays } },
) => {
  const start = minDays + 1;
  const automaton = tabulateAutomaton(problem, {
    ...worked,
    ruleId: rule,
    stateCount: start + 1,
    startState: start,
    step: (state, dayClass) => {
      if (dayClass === 1) return state === start ? minDays : Math.min(minDays, state + 1);
      return state === start || state === 0 || state >= minDays ? 0 : -1;
    },
  });
  return { automata: [automaton], counters: [] };
};
