import { DateTime } from 'luxon';
import { addDays, mondayOf, weekdayOf } from '../../../src/planner/problem/calendar';

export const TIME_ZONE = 'Europe/Rome';
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Instant of a civil time (`14`, `14:30`, `24`) on a date, in minutes since 1970, by the zone's rules and not by ours. */
export function instantAt(on: string, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const date = DateTime.fromISO(addDays(on, Math.floor(hour / 24)), { zone: TIME_ZONE });
  return date.set({ hour: hour % 24, minute }).toMillis() / 60_000;
}

/** Minutes between two civil times of one day, as a clock on the wall shows them. */
export function civilMinutes(start: string, end: string): number {
  const ofDay = (time: string): number => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return hour * 60 + minute;
  };
  return ofDay(end) - ofDay(start);
}

/** Date of a day's name: `Tue`, `Tue+1` a week later, `Sun-1` the Sunday before the plan; dates stay as they are. */
export function dateOf(day: string, from: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(day)) return day;
  const match = /^([A-Z][a-z]{2})([+-]\d+)?$/.exec(day);
  const index = WEEKDAYS.indexOf(match?.[1] ?? '');
  if (index < 0) throw new Error(`"${day}" is no day`);
  return addDays(mondayOf(from), index + 7 * Number(match?.[2] ?? 0));
}

/** Dates of a list of days and ranges: `Mon-Fri Sat+1`. */
export function datesOf(days: string, from: string): string[] {
  return days.split(/\s+/).flatMap((token) => {
    const range = /^([A-Z][a-z]{2})-([A-Z][a-z]{2})$/.exec(token);
    if (!range) return [dateOf(token, from)];
    const dates = [dateOf(range[1]!, from)];
    while (dates.at(-1)! < dateOf(range[2]!, from)) dates.push(addDays(dates.at(-1)!, 1));
    return dates;
  });
}

/** Name of a date as `dateOf` reads it. */
export function dayName(on: string, from: string): string {
  const weeks = (Date.parse(mondayOf(on)) - Date.parse(mondayOf(from))) / (7 * 86_400_000);
  const suffix = weeks === 0 ? '' : weeks > 0 ? `+${weeks}` : String(weeks);
  return `${WEEKDAYS[weekdayOf(on) - 1]}${suffix}`;
}
