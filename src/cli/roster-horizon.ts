import { dayNumber, mondayOf } from '../planner/problem/calendar';
import { UsageError } from './usage-error';

/** The whole weeks a roster lies in, from the Monday of its first day. */
export function horizonOf(
  assignments: readonly { readonly on: string }[],
  rosterFile: string,
): { readonly from: string; readonly weeks: number } {
  const dates = assignments.map(({ on }) => on).sort();
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) {
    throw new UsageError(`${rosterFile} has no assignments`, 'give a roster with at least one');
  }
  const from = mondayOf(first);
  return { from, weeks: (dayNumber(mondayOf(last)) - dayNumber(from)) / 7 + 1 };
}
