import type { HolidayData, HolidayKind } from '../../rosters/planning-data';
import { italianHolidays, type Holiday } from '../../hours/italian-holidays';
import { patronDays, type PatronSettings } from '../../hours/patron-day';
import type { Settings } from './settings-schema';

/** Years around the horizon whose holidays a scenario knows: enough for its history and for plans of later weeks. */
const YEARS_BEFORE = 1;
const YEARS_AFTER = 5;

/** The holidays of a scenario, in date order, each day once: one of the state comes before the patron's. */
export function holidaysOf(settings: Settings['holidays'], horizonFrom: string): readonly HolidayData[] {
  const isNational = settings?.national ?? true;
  const patron = patronOf(settings);
  const first = Number(horizonFrom.slice(0, 4)) - YEARS_BEFORE;
  const years = Array.from({ length: YEARS_BEFORE + 1 + YEARS_AFTER }, (_, index) => first + index);
  const found = new Map<string, HolidayData>();
  const add = (kind: HolidayKind, holidays: readonly Holiday[]) => {
    for (const { on, name } of holidays) if (!found.has(on)) found.set(on, { on, name, kind });
  };
  add('national', isNational ? years.flatMap((year) => italianHolidays(year)) : []);
  add('patron', patron === null ? [] : patronDays(patron, years));
  add('closure', settings?.extra ?? []);
  for (const on of settings?.openOn ?? []) found.delete(on);
  return [...found.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The patron of a scenario, or null where it names none. */
export function patronOf(settings: Settings['holidays']): PatronSettings | null {
  const { name = null, monthDay = null, overrides = [] } = settings?.patron ?? {};
  return name === null || monthDay === null ? null : { name, monthDay, overrides };
}
