import type { RowExtender } from '../row-automaton';
import { tabulateAutomaton, worked } from '../tabulate-automaton';

/** A row has one choice a day by itself; a pinned day is not free. */
export const extend: RowExtender<object> = (problem, person) => {
  const pinned = new Set(problem.pinned.flatMap(({ personId, on }) => (personId === person.id ? [on] : [])));
  if (pinned.size === 0) return { automata: [], counters: [] };
  const isPinned = (day: number): boolean => pinned.has(problem.days[day]!.on);
  const automaton = tabulateAutomaton(problem, {
    ...worked,
    ruleId: 'one-duty-a-day',
    stateCount: 1,
    kindOfDay: (day) => Number(isPinned(day)),
    step: (_, dayClass, day) => (dayClass === 0 && isPinned(day) ? -1 : 0),
  });
  return { automata: [automaton], counters: [] };
};
