import { addDays } from '../../../planner/problem/calendar';
import type { ConsentedChange } from '../roster-consent.entity';
import type { CivilTime } from '../civil-time';
import type { RosterAssignmentEntity } from '../roster-assignment.entity';
import { assignmentOfRow } from '../stored-instant';
import type { DayChange } from './day-changes';

/**
 * The changes that come too late to be made without a reason or the person's consent: those of days that a published
 * roster spoke for, fewer than `noticeDays` civil days ahead. With 7 days' notice, what changes on Monday the 16th is
 * said on Monday the 9th at the latest. A first publication changes nothing that anybody was told.
 *
 * @param todayOn civil date in the body's time zone
 */
export function lateChanges(changes: readonly DayChange[], todayOn: string, noticeDays: number): DayChange[] {
  const firstInTime = addDays(todayOn, noticeDays);
  return changes.filter(({ wasPublished, on }) => wasPublished && on < firstInTime);
}

/** A change in words, as a person agrees to it: `08:00-15:42, larga, desk`. */
export function inWords({ on, before, after }: DayChange, civilTime: CivilTime): ConsentedChange {
  return { on, before: wordsOf(before, civilTime), after: wordsOf(after, civilTime) };
}

/** Whether two lists of changes say the same. */
export function areSameChanges(a: readonly ConsentedChange[], b: readonly ConsentedChange[]): boolean {
  const textOf = (changes: readonly ConsentedChange[]): string =>
    JSON.stringify(changes.map(({ on, before, after }) => [on, before, after]));
  return textOf(a) === textOf(b);
}

function wordsOf(row: RosterAssignmentEntity | null, civilTime: CivilTime): string | null {
  if (row === null) return null;
  const { startAtMinute, endAtMinute, siteId, activityId } = assignmentOfRow(row);
  const clock = (atMinute: number): string => civilTime.iso(atMinute).slice(11, 16);
  return `${clock(startAtMinute)}-${clock(endAtMinute)}, ${siteId ?? 'agile work'}, ${activityId}`;
}
