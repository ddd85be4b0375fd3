import { weekdayOf } from '../../planner/problem/calendar';

const WEEKDAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `Mon 4 May` for a civil date. */
export function dayName(on: string): string {
  return `${shortDayName(on)} ${MONTH_NAMES[Number(on.slice(5, 7)) - 1] ?? ''}`;
}

/** `Mon 4` for a civil date: the head of a column. */
export function shortDayName(on: string): string {
  return `${WEEKDAY_NAMES[weekdayOf(on) - 1] ?? ''} ${Number(on.slice(8))}`;
}

/** `7.45-13.45` for minutes of the day, the Italian way of writing; a time after midnight shows the next day's clock. */
export function clockWindow(startMinuteOfDay: number, endMinuteOfDay: number): string {
  return `${clockText(startMinuteOfDay)}-${clockText(endMinuteOfDay)}`;
}

/** `7.45` for a minute of the day. */
export function clockText(minuteOfDay: number): string {
  return `${Math.floor(minuteOfDay / 60) % 24}.${String(minuteOfDay % 60).padStart(2, '0')}`;
}

/** `36:00` for 2,160 minutes. */
export function hoursText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
