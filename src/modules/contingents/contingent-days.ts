import { addDays, weekdayOf } from '../../planner/problem/calendar';
import type { PresenceContingentEntity } from './presence-contingent.entity';

type Covering = Pick<PresenceContingentEntity, 'weekdays' | 'fromOn' | 'toOn'>;

/** Whether a contingent says something about a date. */
export function holdsOn({ weekdays, fromOn, toOn }: Covering, on: string): boolean {
  return weekdays.includes(weekdayOf(on)) && (fromOn === null || on >= fromOn) && (toOn === null || on <= toOn);
}

/** First and last date to look at for a contingent without an end: from its first day, or today where that is later. */
export function daysToWeigh(
  { fromOn, toOn }: Covering,
  todayOn: string,
  dayCount: number,
): { readonly fromOn: string; readonly toOn: string } {
  const isOver = toOn !== null && toOn < todayOn;
  const first = fromOn !== null && (fromOn > todayOn || isOver) ? fromOn : isOver ? toOn : todayOn;
  const last = addDays(first, dayCount - 1);
  return { fromOn: first, toOn: toOn !== null && toOn < last ? toOn : last };
}
