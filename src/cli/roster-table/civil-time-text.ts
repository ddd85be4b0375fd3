import type { LanguageId } from '../../planner/explain/sentences/language';
import { weekdayOf } from '../../planner/problem/calendar';

const WEEKDAY_NAMES: Readonly<Record<LanguageId, readonly string[]>> = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  it: ['lun', 'mar', 'mer', 'gio', 'ven', 'sab', 'dom'],
};
const MONTH_NAMES: Readonly<Record<LanguageId, readonly string[]>> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  it: ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'],
};

/** `Mon 4 May` for a civil date, in Italian `lun 4 mag`. */
export function dayName(on: string, language: LanguageId = 'en'): string {
  return `${shortDayName(on, language)} ${MONTH_NAMES[language][Number(on.slice(5, 7)) - 1] ?? ''}`;
}

/** `Mon 4` for a civil date, in Italian `lun 4`: the head of a column. */
export function shortDayName(on: string, language: LanguageId): string {
  return `${WEEKDAY_NAMES[language][weekdayOf(on) - 1] ?? ''} ${Number(on.slice(8))}`;
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
