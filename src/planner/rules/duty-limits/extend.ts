import { addDays } from '../../problem/calendar';
import type { DutyLimit, RosterProblem } from '../../problem/roster-problem';
import { periodSums, type PeriodBounds } from '../period-sums';
import type { BoundParameters } from '../rule';
import type { RowExtender, RowExtension } from '../row-automaton';

/** A sum for each limit of the person: over the horizon, or anew each week or calendar month. */
export const extend: RowExtender<BoundParameters<object>> = (problem, person, { rule }) => {
  const parts = problem.dutyLimits
    .filter(({ personId }) => personId === person.id)
    .map((limit) =>
      periodSums(rule, problem, periodsOf(problem, limit), ({ duty }) => Number(isCounted(limit, duty.id))),
    );
  if (parts.some((part) => part === null)) return null;
  const known = parts.filter((part): part is RowExtension => part !== null);
  return {
    automata: known.flatMap(({ automata }) => automata),
    counters: known.flatMap(({ counters }) => counters),
  };
};

const isCounted = ({ dutyIds }: DutyLimit, dutyId: string): boolean => dutyIds.length === 0 || dutyIds.includes(dutyId);

function periodsOf({ days }: RosterProblem, { period, minCount, maxCount }: DutyLimit): PeriodBounds[] {
  const keys = days.map(({ on, weekIndex }) => {
    if (period === 'horizon') return '';
    return period === 'week' ? String(weekIndex) : on.slice(0, 7);
  });
  const starts = keys.flatMap((key, day) => (day === 0 || keys[day - 1] !== key ? [day] : []));
  return starts.map((firstDay, index) => {
    const endDay = starts[index + 1] ?? days.length;
    return {
      firstDay,
      endDay,
      least: isWhole(days, period, firstDay, endDay) ? minCount : 0,
      most: maxCount ?? endDay - firstDay,
    };
  });
}

/** A minimum is asked of a month only where all of it lies in the plan. */
function isWhole(days: RosterProblem['days'], period: DutyLimit['period'], firstDay: number, endDay: number): boolean {
  if (period !== 'month') return true;
  const last = days[endDay - 1]!.on;
  const nextDay = addDays(last, 1);
  return days[firstDay]!.on.endsWith('-01') && nextDay.slice(0, 7) !== last.slice(0, 7);
}
