import { italianHolidays, type Holiday } from '../../hours/italian-holidays';
import type { Settings } from './settings-schema';

/** Years around the horizon whose holidays a scenario knows: enough for its history and for plans of later weeks. */
const YEARS_BEFORE = 1;
const YEARS_AFTER = 5;

/** The closed days of a scenario, in date order, each once. */
export function holidaysOf(settings: Settings['holidays'], horizonFrom: string): readonly Holiday[] {
  const isNational = settings?.national ?? true;
  const patron = settings?.patron;
  const first = Number(horizonFrom.slice(0, 4)) - YEARS_BEFORE;
  const years = Array.from({ length: YEARS_BEFORE + 1 + YEARS_AFTER }, (_, index) => first + index);
  const found = new Map<string, Holiday>();
  for (const holiday of [
    ...years.flatMap((year) => (isNational ? italianHolidays(year) : [])),
    ...years.flatMap((year) => patronDay(year, patron?.monthDay ?? null, patron?.name ?? null)),
    ...(settings?.extra ?? []),
  ]) {
    if (!found.has(holiday.on)) found.set(holiday.on, { on: holiday.on, name: holiday.name });
  }
  for (const on of settings?.openOn ?? []) found.delete(on);
  return [...found.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** A patron day on 29 February is kept in leap years only. */
function patronDay(year: number, monthDay: string | null, name: string | null): readonly Holiday[] {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (monthDay === null || (monthDay === '02-29' && !isLeapYear)) return [];
  return [{ on: `${year}-${monthDay}`, name: name ?? '' }];
}
