import { dueMinutes, leastDueMinutes } from '../../problem/due-minutes';
import { periodSums } from '../period-sums';
import type { BoundParameters } from '../rule';
import type { RowExtender } from '../row-automaton';

/** The paid minutes of each week lie within the tolerance of what the contract leaves after what is credited. */
export const extend: RowExtender<BoundParameters<{ readonly toleranceMinutesPerWeek: number }>> = (
  problem,
  person,
  { rule, parameters: { toleranceMinutesPerWeek } },
) => {
  const weeks = Array.from({ length: problem.days.length / 7 }, (_, week) => ({
    firstDay: 7 * week,
    endDay: 7 * week + 7,
    least: Math.max(0, leastDueMinutes(person, week) - toleranceMinutesPerWeek),
    most: dueMinutes(person, week) + toleranceMinutesPerWeek,
  }));
  return periodSums(rule, problem, weeks, ({ duty }) => duty.paidMinutes);
};
