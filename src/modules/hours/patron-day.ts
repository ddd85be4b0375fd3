import type { Holiday } from './italian-holidays';

/** A year in which a council has moved the day of the patron by resolution. */
export interface PatronOverride {
  readonly year: number;
  /** The day kept instead, in that year. */
  readonly on: string;
  /** The resolution, as the body cites it. */
  readonly act: string;
}

/** The day of a municipality's patron saint (santo patrono), a holiday there alone. */
export interface PatronSettings {
  readonly name: string;
  /** `mm-dd`; one on 29 February is kept in leap years only. */
  readonly monthDay: string;
  readonly overrides: readonly PatronOverride[];
}

/** The day of the patron in each of some years, moved where a resolution says so. */
export function patronDays({ name, monthDay, overrides }: PatronSettings, years: readonly number[]): Holiday[] {
  return years.flatMap((year) => {
    const moved = overrides.find((override) => override.year === year);
    if (moved !== undefined) return [{ on: moved.on, name }];
    return monthDay === '02-29' && !isLeapYear(year) ? [] : [{ on: `${year}-${monthDay}`, name }];
  });
}

/** What is wrong with overrides as a whole: a day outside its year, a year moved twice. */
export function patronOverrideProblems(
  overrides: readonly PatronOverride[],
): readonly { readonly index: number; readonly field: 'year' | 'on'; readonly rule: string }[] {
  return overrides.flatMap(({ year, on }, index) => [
    ...(on.startsWith(`${year}-`) ? [] : [{ index, field: 'on' as const, rule: `a day of ${year}` }]),
    ...(overrides.findIndex((other) => other.year === year) < index
      ? [{ index, field: 'year' as const, rule: 'each year once' }]
      : []),
  ]);
}

/** Whether `mm-dd` is a day of some year. */
export function isMonthDay(monthDay: string): boolean {
  // 2024 is a leap year. Date.parse carries 31 April over to May; only a date that comes back as written exists.
  const milliseconds = Date.parse(`2024-${monthDay}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().slice(5, 10) === monthDay;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
