import type { BoundParameters } from '../rule';
import type { RowExtender } from '../row-automaton';
import { sharedAutomaton } from '../tabulate-automaton';
import { dutyGaps } from '../duty-gaps';
import { extendAverage } from './extend-average';
import type { WeeklyRestParameters } from './rule';

/**
 * The state is the last duty and the free days since, whether the week has had its rest, and whether the week before it
 * still waits for the rest that began before its free Sunday. What the plan's first day may not cut of a rest before the plan is not
 * offered at all (`encode.ts`).
 */
export const extend: RowExtender<BoundParameters<WeeklyRestParameters>> = (problem, person, { rule, parameters }) => {
  if (parameters.averageOverDays >= 14) return extendAverage(problem, person, rule, parameters.minRestMinutes);
  const gaps = dutyGaps(problem, person, parameters.minRestMinutes);
  const pack = (gap: number, hasRested: boolean, isWaiting: boolean): number =>
    4 * gap + (hasRested ? 2 : 0) + (isWaiting ? 1 : 0);
  const key = [rule, parameters.minRestMinutes, gaps.past].join();
  const automaton = sharedAutomaton(problem, key, () => ({
    ruleId: rule,
    stateCount: 4 * gaps.count,
    startState: pack(gaps.start, false, false),
    classCount: gaps.classCount,
    classOf: gaps.classOf,
    kindOfDay: (day) => `${day === 0} ${problem.days[day]!.weekday} ${gaps.kindOfDay(day)}`,
    step: (state, dayClass, day) => {
      const gap = state >> 2;
      const weekday = problem.days[day]!.weekday - 1;
      let [hasRested, isWaiting] = [(state & 2) > 0, (state & 1) > 0];
      if (weekday === 0) {
        // Two weeks that wait for the same rest have seven free days, which are rest enough.
        if (!hasRested && gaps.freeDays(gap) === 0 && day > 0) return -1;
        isWaiting = day > 0 && !hasRested && !gaps.isLongEnough(gap);
        hasRested = false;
      }
      const isFreeInWeek = Math.min(gaps.freeDays(gap), weekday) > 0;
      if (dayClass === 0) {
        const next = gaps.afterFreeDay(gap);
        return gaps.isLongEnough(next) ? pack(next, true, false) : pack(next, hasRested, isWaiting);
      }
      const isRest = gaps.freeDays(gap) > 0 && gaps.minutesUpTo(gap, dayClass, day) >= parameters.minRestMinutes;
      if (isWaiting && !isRest) return -1;
      return pack(gaps.afterDuty(dayClass), hasRested || (isRest && isFreeInWeek), false);
    },
    // The rest that a week ends with goes on for all that is known.
    accepts: (state) => (state & 2) > 0 || gaps.freeDays(state >> 2) > 0,
  }));
  return { automata: [automaton], counters: [] };
};
