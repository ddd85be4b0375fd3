import type { Assignment } from '../problem/assignment';
import { addDays } from '../problem/calendar';
import { dutiesBefore } from '../problem/known-duties';
import type { RosterProblem } from '../problem/roster-problem';

/**
 * A person's last days before the horizon, the oldest first: the duty of each, or null on days without one. Days that
 * nothing is known of look like free ones.
 */
export function pastDays(problem: RosterProblem, personId: string, count: number): (Assignment | null)[] {
  const dutyOn = new Map(dutiesBefore(problem, personId).map((duty) => [duty.on, duty]));
  const firstDay = problem.days[0]!.on;
  return Array.from({ length: count }, (_, index) => dutyOn.get(addDays(firstDay, index - count)) ?? null);
}

/** Days worked in a row up to the day before the horizon. */
export function runBefore(problem: RosterProblem, personId: string): number {
  const dates = new Set(dutiesBefore(problem, personId).map(({ on }) => on));
  let length = 0;
  for (let on = addDays(problem.days[0]!.on, -1); dates.has(on); on = addDays(on, -1)) length++;
  return length;
}
