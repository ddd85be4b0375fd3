import type { Weekday } from '../../problem/calendar';
import type { BandParameters, DayHours } from './time-band';

/** D.Lgs. 66/2003 art. 8: a break where the day exceeds six hours; CCNL Funzioni Locali: 30 minutes, unpaid. */
const BREAK_OVER_MINUTES = 360;
export const BREAK_MINUTES = 30;
const MINUTES_PER_DAY = 1440;
const DAYS_PER_WEEK = 7;

/** Contract minutes a timetable is held to, and the weekdays it may use. */
export interface WeekTerms {
  readonly weeklyMinutes: number;
  readonly weekdays: readonly Weekday[];
}

/** Whether a presence holds a break: more than six hours. */
export function hasBreak({ startMinuteOfDay, endMinuteOfDay }: DayHours): boolean {
  return endMinuteOfDay - startMinuteOfDay > BREAK_OVER_MINUTES;
}

/** Minutes worked in a presence: all of it up to six hours, otherwise less the unpaid break. */
export function workedMinutes(day: DayHours): number {
  return day.endMinuteOfDay - day.startMinuteOfDay - (hasBreak(day) ? BREAK_MINUTES : 0);
}

/** Minutes of presence that hold so much work. */
export function presenceMinutes(worked: number): number {
  return worked > BREAK_OVER_MINUTES ? worked + BREAK_MINUTES : worked;
}

/** Minutes worked in a week. */
export function weekMinutes(days: readonly DayHours[]): number {
  return days.reduce((sum, day) => sum + workedMinutes(day), 0);
}

/**
 * Why a week of hours may not stand as somebody's timetable, one sentence for each reason; empty where it is lawful:
 * the contract's hours and weekdays, days no longer than allowed, eleven hours between two of them also from the last to the
 * first of the next week, and a day off in the week. Sources: D.Lgs. 66/2003 arts. 7 and 9.
 */
export function breachesOfWeek(
  days: readonly DayHours[],
  terms: WeekTerms,
  { maxDayMinutes, minRestMinutes }: Pick<BandParameters, 'maxDayMinutes' | 'minRestMinutes'>,
): string[] {
  const breaches: string[] = [];
  const worked = weekMinutes(days);
  if (worked !== terms.weeklyMinutes) breaches.push(`${hours(worked)} a week instead of ${hours(terms.weeklyMinutes)}`);
  if (days.some(({ weekday }) => !terms.weekdays.includes(weekday)))
    breaches.push('a weekday on which the contract allows no work');
  if (days.length >= DAYS_PER_WEEK) breaches.push('no day off in the week');
  const longest = Math.max(0, ...days.map(workedMinutes));
  if (longest > maxDayMinutes) breaches.push(`a day of ${hours(longest)}, at most ${hours(maxDayMinutes)}`);
  const rest = shortestRest(days);
  if (rest < minRestMinutes)
    breaches.push(`${hours(rest)} of rest between two days, at least ${hours(minRestMinutes)}`);
  return breaches;
}

/** The week repeats itself: its last day is followed by the first of the next one. */
function shortestRest(days: readonly DayHours[]): number {
  return days.reduce((least, day, index) => {
    const next = days[(index + 1) % days.length]!;
    const daysBetween =
      index + 1 < days.length ? next.weekday - day.weekday : next.weekday + DAYS_PER_WEEK - day.weekday;
    return Math.min(least, daysBetween * MINUTES_PER_DAY + next.startMinuteOfDay - day.endMinuteOfDay);
  }, Infinity);
}

/** Minutes as hours, `7:12`. */
export function hours(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
