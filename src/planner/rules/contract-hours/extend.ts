import { periodSums } from '../period-sums';
import type { BoundParameters } from '../rule';
import type { RowExtender } from '../row-automaton';

/** The paid minutes of each week lie within the tolerance of what the contract leaves after what is credited. */
export const extend: RowExtender<BoundParameters<{ readonly toleranceMinutesPerWeek: number }>> = (
  problem,
  person,
  { rule, parameters: { toleranceMinutesPerWeek } },
) => {
  const weeks = Array.from({ length: problem.days.length / 7 }, (_, week) => {
    const due = Math.max(0, person.weeklyMinutes - (person.creditedMinutesPerWeek[week] ?? 0));
    return {
      firstDay: 7 * week,
      endDay: 7 * week + 7,
      least: Math.max(0, due - toleranceMinutesPerWeek),
      most: due + toleranceMinutesPerWeek,
    };
  });
  return periodSums(rule, problem, weeks, ({ duty }) => duty.paidMinutes);
};
