/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** One civil day of the plan. */
export interface PlanDay {
  /** Civil date, `yyyy-mm-dd`. */
  readonly on: string;
  readonly weekday: Weekday;
  /** Index of the plan week (Monday to Sunday) the day belongs to, from 0. */
  readonly weekIndex: number;
  /** National or patron holiday: the body is closed. */
  readonly isHoliday: boolean;
  /** A Saturday next to a closed Friday or Monday; no unless given. */
  readonly isOfLongWeekend?: boolean;
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** Parsing and writing dates took a third of formulating; a plan meets the same few dates again and again. */
const numbersOfDates = new Map<string, number>();
const datesOfNumbers = new Map<number, string>();
const MOST_DATES_KEPT = 10_000;

/** Days since 1970-01-01 of a civil date: arithmetic on dates without any clock or zone. */
export function dayNumber(on: string): number {
  const known = numbersOfDates.get(on);
  if (known !== undefined) return known;
  const day = Date.parse(`${on}T00:00:00Z`) / MILLISECONDS_PER_DAY;
  if (numbersOfDates.size < MOST_DATES_KEPT) numbersOfDates.set(on, day);
  return day;
}

/** The civil date of a day number. */
export function civilDate(day: number): string {
  const known = datesOfNumbers.get(day);
  if (known !== undefined) return known;
  const on = new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
  if (datesOfNumbers.size < MOST_DATES_KEPT) datesOfNumbers.set(day, on);
  return on;
}

/** The civil date `days` later (or earlier, where negative). */
export function addDays(on: string, days: number): string {
  return civilDate(dayNumber(on) + days);
}

/** ISO weekday of a civil date: 1970-01-01 was a Thursday. */
export function weekdayOf(on: string): Weekday {
  return (((((dayNumber(on) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The Monday of the week a civil date lies in. */
export function mondayOf(on: string): string {
  return addDays(on, 1 - weekdayOf(on));
}

/** Month of a civil date, `yyyy-mm`. */
export function monthOf(on: string): string {
  return on.slice(0, 7);
}

/** The last day of the month a civil date lies in. */
export function lastOfMonth(on: string): string {
  const [year = 0, month = 0] = on.split('-').map(Number);
  return addDays(`${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}-01`, -1);
}
