import { weekdayOf } from '../../planner/problem/calendar';

const WEEKDAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `Mon 4 May` for a civil date. */
export function dayName(on: string): string {
  return `${weekdayName(on)} ${Number(on.slice(8))} ${MONTH_NAMES[Number(on.slice(5, 7)) - 1] ?? ''}`;
}

/** `Mon` for a civil date. */
export function weekdayName(on: string): string {
  return WEEKDAY_NAMES[weekdayOf(on) - 1] ?? '';
}

/** `8.30` for an instant (minutes since 1970-01-01T00:00Z) as a clock of the zone shows it; the Italian way of writing. */
export function clockTime(atMinute: number, timeZone: string): string {
  const parts = clockOf(timeZone).formatToParts(atMinute * 60_000);
  const part = (type: 'hour' | 'minute') => parts.find((found) => found.type === type)?.value ?? '';
  return `${Number(part('hour'))}.${part('minute')}`;
}

/** `7.45-13.45` for a half-open window of instants. */
export function clockWindow(startAtMinute: number, endAtMinute: number, timeZone: string): string {
  return `${clockTime(startAtMinute, timeZone)}-${clockTime(endAtMinute, timeZone)}`;
}

/** `36:00` for 2,160 minutes. */
export function hoursText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes far longer than using it, and a roster shows thousands of times. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(timeZone, made);
  return made;
}
