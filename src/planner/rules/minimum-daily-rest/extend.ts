import { push } from '../../problem/roster-view';
import type { Duty } from '../../problem/roster-problem';
import type { BoundParameters } from '../rule';
import type { RowExtender } from '../row-automaton';
import { tabulateAutomaton } from '../tabulate-automaton';

/** Beyond this a duty could bind the day after next as well. */
const MAX_REST_MINUTES = 1_440;

/** The state is the duty of the day before; the day's own duties tell how long the rest between the two is. */
export const extend: RowExtender<BoundParameters<{ readonly minRestMinutes: number }>> = (
  problem,
  _person,
  { rule, parameters: { minRestMinutes } },
) => {
  if (minRestMinutes > MAX_REST_MINUTES) return null;
  const ids = [...new Set(problem.duties.map(({ id }) => id))];
  const classOfId = new Map(ids.map((id, index) => [id, index + 1]));
  const dutiesOn = new Map<string, Duty[]>();
  for (const duty of problem.duties) push(dutiesOn, duty.on, duty);
  const dutyOf = (day: number, dayClass: number): Duty | undefined =>
    dutiesOn.get(problem.days[day]?.on ?? '')?.find(({ id }) => id === ids[dayClass - 1]);
  const automaton = tabulateAutomaton(problem, {
    ruleId: rule,
    stateCount: ids.length + 1,
    classCount: ids.length + 1,
    classOf: ({ duty }) => classOfId.get(duty.id)!,
    kindOfDay: (day) => day,
    step: (state, dayClass, day) => {
      if (dayClass === 0 || state === 0) return dayClass;
      const [before, after] = [dutyOf(day - 1, state), dutyOf(day, dayClass)];
      if (!before || !after) return dayClass;
      return after.startAtMinute - before.endAtMinute >= minRestMinutes ? dayClass : -1;
    },
  });
  return { automata: [automaton], counters: [] };
};
