import { runBefore } from '../past-days';
import type { BoundParameters } from '../rule';
import type { RowExtender } from '../row-automaton';
import { tabulateAutomaton, worked } from '../tabulate-automaton';

/** The state is the length of the run so far, that of the days before the horizon included. */
export const extend: RowExtender<BoundParameters<{ readonly maxDays: number }>> = (
  problem,
  person,
  { rule, parameters: { maxDays } },
) => {
  const automaton = tabulateAutomaton(problem, {
    ...worked,
    ruleId: rule,
    stateCount: maxDays + 1,
    // A run that was too long before is past; it may only not go on.
    startState: Math.min(maxDays, runBefore(problem, person.id)),
    step: (length, dayClass) => {
      if (dayClass === 0) return 0;
      return length < maxDays ? length + 1 : -1;
    },
  });
  return { automata: [automaton], counters: [] };
};
