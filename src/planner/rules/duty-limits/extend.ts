import { lastOfMonth } from '../../problem/calendar';
import { dutiesBefore, knownFrom } from '../../problem/known-duties';
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

function periodsOf(problem: RosterProblem, limit: DutyLimit): PeriodBounds[] {
  const { days } = problem;
  const { period, minCount, maxCount } = limit;
  const keys = days.map(({ on, weekIndex }) => {
    if (period === 'horizon') return '';
    return period === 'week' ? String(weekIndex) : on.slice(0, 7);
  });
  const starts = keys.flatMap((key, day) => (day === 0 || keys[day - 1] !== key ? [day] : []));
  return starts.map((firstDay, index) => {
    const endDay = starts[index + 1] ?? days.length;
    const from = period === 'month' ? `${keys[firstDay]!}-01` : days[firstDay]!.on;
    const worked = dutiesBefore(problem, limit.personId).filter(
      ({ on, dutyId }) => on >= from && isCounted(limit, dutyId),
    ).length;
    return {
      firstDay,
      endDay,
      least: isWhole(problem, period, from, endDay) ? Math.max(0, minCount - worked) : 0,
      most: maxCount === null ? endDay - firstDay : Math.max(0, maxCount - worked),
    };
  });
}

/** A minimum is asked of a month only where it is known from its first day and ends with the plan or before. */
function isWhole(problem: RosterProblem, period: DutyLimit['period'], from: string, endDay: number): boolean {
  if (period !== 'month') return true;
  const last = problem.days[endDay - 1]!.on;
  return from >= knownFrom(problem) && last === lastOfMonth(last);
}
