import { addDays } from '../../planner/problem/calendar';

/** A day on which the body is closed. */
export interface Holiday {
  /** Civil date, `yyyy-mm-dd`. */
  readonly on: string;
  readonly name: string;
}

interface FixedHoliday {
  readonly monthDay: string;
  readonly name: string;
  /** First year it is a holiday; always, where missing. */
  readonly since?: number;
}

/** Fixed dates of L. 260/1949 and its amendments; St Francis by L. 151/2025. */
const FIXED_HOLIDAYS: readonly FixedHoliday[] = [
  { monthDay: '01-01', name: 'Capodanno' },
  { monthDay: '01-06', name: 'Epifania' },
  { monthDay: '04-25', name: 'Anniversario della Liberazione' },
  { monthDay: '05-01', name: 'Festa del Lavoro' },
  { monthDay: '06-02', name: 'Festa della Repubblica' },
  { monthDay: '08-15', name: 'Assunzione' },
  { monthDay: '10-04', name: "San Francesco d'Assisi", since: 2026 },
  { monthDay: '11-01', name: 'Ognissanti' },
  { monthDay: '12-08', name: 'Immacolata Concezione' },
  { monthDay: '12-25', name: 'Natale' },
  { monthDay: '12-26', name: 'Santo Stefano' },
];

/** The national holidays of a year, Easter Sunday included, in date order. Valid for the rules in force since 2001. */
export function italianHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const holidays = FIXED_HOLIDAYS.filter(({ since = 0 }) => year >= since).map(({ monthDay, name }) => ({
    on: `${year}-${monthDay}`,
    name,
  }));
  return [...holidays, { on: easter, name: 'Pasqua' }, { on: addDays(easter, 1), name: "Lunedì dell'Angelo" }].sort(
    (a, b) => (a.on < b.on ? -1 : 1),
  );
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 20 April 1876; Meeus, ch. 8). */
export function easterSunday(year: number): string {
  const goldenNumber = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * goldenNumber + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const exception = Math.floor((goldenNumber + 11 * epact + 22 * toSunday) / 451);
  const daysFromMarch = epact + toSunday - 7 * exception + 114;
  const month = Math.floor(daysFromMarch / 31);
  const day = (daysFromMarch % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
