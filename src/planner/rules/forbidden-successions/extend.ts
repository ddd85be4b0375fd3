import { pastDays } from '../past-days';
import type { BoundParameters } from '../rule';
import type { RowExtender } from '../row-automaton';
import { tabulateAutomaton } from '../tabulate-automaton';

/**
 * Duties named in a succession are classes 1 to n, all others n + 1. State 0: nothing that matters; k: class k was worked
 * the day before; n + k: class k was worked the day before that, and a free day came after it.
 */
export const extend: RowExtender<BoundParameters<object>> = (problem, person, { rule }) => {
  const pairs = problem.forbiddenSuccessions;
  if (pairs.length === 0) return { automata: [], counters: [] };
  const ids = [...new Set(pairs.flatMap(({ dutyId, nextDutyId }) => [dutyId, nextDutyId]))];
  const classOfId = new Map(ids.map((id, index) => [id, index + 1]));
  const count = ids.length;
  const forbidden = new Set(
    pairs.map(({ dutyId, nextDutyId, freeDaysBetween }) =>
      [classOfId.get(dutyId)! + freeDaysBetween * count, classOfId.get(nextDutyId)!].join(' '),
    ),
  );
  const step = (state: number, dayClass: number): number => {
    if (dayClass === 0) return state >= 1 && state <= count ? state + count : 0;
    return dayClass <= count ? dayClass : 0;
  };
  // What was forbidden between two days before the horizon is past.
  const startState = pastDays(problem, person.id, 2)
    .map((duty) => (duty ? (classOfId.get(duty.dutyId) ?? count + 1) : 0))
    .reduce(step, 0);
  const automaton = tabulateAutomaton(problem, {
    ruleId: rule,
    stateCount: 2 * count + 1,
    startState,
    classCount: count + 2,
    classOf: ({ duty }) => classOfId.get(duty.id) ?? count + 1,
    step: (state, dayClass) => (forbidden.has(`${state} ${dayClass}`) ? -1 : step(state, dayClass)),
  });
  return { automata: [automaton], counters: [] };
};
