import { dueMinutes, leastDueMinutes } from '../../problem/due-minutes';
import { periodSums } from '../period-sums';
import type { BoundParameters } from '../rule';
import type { RowExtender } from '../row-automaton';
import type { AverageHoursParameters } from './rule';

/** The paid minutes of each block of weeks lie between what is due less and plus the tolerances. */
export const extend: RowExtender<BoundParameters<AverageHoursParameters>> = (problem, person, { rule, parameters }) => {
  const weekCount = problem.days.length / 7;
  const weeks = parameters.weeks === 0 ? weekCount : parameters.weeks;
  const blocks = Array.from({ length: Math.ceil(weekCount / weeks) }, (_, block) => {
    const firstWeek = block * weeks;
    const endWeek = Math.min(weekCount, firstWeek + weeks);
    let due = 0;
    let least = 0;
    for (let week = firstWeek; week < endWeek; week++) {
      due += dueMinutes(person, week);
      least += leastDueMinutes(person, week);
    }
    return {
      firstDay: 7 * firstWeek,
      endDay: 7 * endWeek,
      least: Math.max(0, least - parameters.toleranceMinutesBelow),
      most: due + parameters.toleranceMinutesAbove,
    };
  });
  return periodSums(rule, problem, blocks, ({ duty }) => duty.paidMinutes);
};
