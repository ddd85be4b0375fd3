import { addDays } from '../../problem/calendar';
import { periodSums } from '../period-sums';
import type { BoundParameters } from '../rule';
import type { RowExtender } from '../row-automaton';
import type { StandbyLimitsParameters } from './rule';

/** One duty less than the contract's days in each week after a Sunday on standby; duties that meet a turn are not offered. */
export const extend: RowExtender<BoundParameters<StandbyLimitsParameters>> = (
  problem,
  person,
  { rule, parameters },
) => {
  const turns = new Set((problem.standbys ?? []).flatMap(({ personId, on }) => (personId === person.id ? [on] : [])));
  const most = Math.max(0, Math.ceil(person.daysPerWeek) - 1);
  const weeks = problem.days.flatMap(({ on, weekday }, day) =>
    parameters.restDayAfterSunday && weekday === 1 && turns.has(addDays(on, -1))
      ? [{ firstDay: day, endDay: day + 7, least: 0, most }]
      : [],
  );
  return weeks.length === 0 ? { automata: [], counters: [] } : periodSums(rule, problem, weeks, () => 1);
};
