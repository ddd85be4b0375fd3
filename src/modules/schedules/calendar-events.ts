import type { Assignment } from '../../planner/problem/assignment';
import { addDays } from '../../planner/problem/calendar';
import type { PublishedVersion } from '../rosters/personal-rosters.service';

/** A shift as a calendar keeps it: one event for each person and day, whatever becomes of it. */
export interface ShiftEvent {
  readonly on: string;
  /** How often the shift changed since it was first published; grows with every change, also when it goes and comes back. */
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly changedAt: Date;
  /** As published last; of a cancelled event as it was before. */
  readonly assignment: Assignment;
}

/**
 * What a calendar has to know of somebody's shifts, from everything published so far, the oldest first. A day that has a
 * shift in an earlier version and none in a newer one is a cancelled event, so that calendars take it out.
 *
 * @param window civil dates, the first inclusive, the second exclusive
 */
export function calendarEvents(
  versions: readonly PublishedVersion[],
  [from, to]: readonly [string, string],
): ShiftEvent[] {
  const events = new Map<string, ShiftEvent>();
  for (const { publishedAt, assignments, ...period } of versions) {
    const workOn = new Map(assignments.map((assignment) => [assignment.on, assignment]));
    const [first, end] = [period.from > from ? period.from : from, period.to < to ? period.to : to];
    for (let on = first; on < end; on = addDays(on, 1)) {
      const after = eventAfter(events.get(on), workOn.get(on), publishedAt);
      if (after !== undefined) events.set(on, after);
    }
  }
  return [...events.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

function eventAfter(
  before: ShiftEvent | undefined,
  work: Assignment | undefined,
  changedAt: Date,
): ShiftEvent | undefined {
  if (before === undefined)
    return work && { on: work.on, sequence: 0, isCancelled: false, changedAt, assignment: work };
  const isSame = work === undefined ? before.isCancelled : !before.isCancelled && isSameShift(before.assignment, work);
  if (isSame) return before;
  return {
    ...{ on: before.on, sequence: before.sequence + 1, isCancelled: work === undefined, changedAt },
    assignment: work ?? before.assignment,
  };
}

function isSameShift(a: Assignment, b: Assignment): boolean {
  return (
    a.dutyId === b.dutyId &&
    a.siteId === b.siteId &&
    a.activityId === b.activityId &&
    a.startAtMinute === b.startAtMinute &&
    a.endAtMinute === b.endAtMinute &&
    a.breakStartAtMinute === b.breakStartAtMinute &&
    a.breakMinutes === b.breakMinutes
  );
}
