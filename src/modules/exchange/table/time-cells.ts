import { invalid, valid, type CellType } from './cell';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const ITALIAN_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const TIME = /^(\d{1,2})[:.](\d{2})(?::00)?$/;
const HOURS = /^(\d{1,2})(?:[:.](\d{2})(?::00)?)?$/;

/** A civil date, as `yyyy-mm-dd`. */
export const date: CellType<string> = {
  format: 'date, `yyyy-mm-dd` or `dd/mm/yyyy`, 1900 to 2199',
  parse: (text) => {
    const found = civilDateOf(text);
    return found === null
      ? invalid(
          'a date yyyy-mm-dd or dd/mm/yyyy that exists, years 1900 to 2199',
          'Write for example 2026-11-30 or 30/11/2026.',
        )
      : valid(found);
  },
};

/** A time of the day, as minutes after midnight; 24:00 is the day's end. */
export const timeOfDay: CellType<number> = {
  format: 'time, `hh:mm` (also `h.mm`), 00:00 to 24:00',
  parse: (text) => {
    const [, hours, minutes] = TIME.exec(text) ?? [];
    const minuteOfDay = Number(hours) * 60 + Number(minutes);
    return hours === undefined || Number(minutes) > 59 || minuteOfDay > 1440
      ? invalid(
          'a time hh:mm between 00:00 and 24:00',
          'Write hours and two digits of minutes, for example 8:30 or 8.30.',
        )
      : valid(minuteOfDay);
  },
};

/** A length of time in hours and minutes, as minutes. */
export function hoursAndMinutes(minMinutes: number, maxMinutes: number): CellType<number> {
  const limits = `${clock(minMinutes)} to ${clock(maxMinutes)}`;
  return {
    format: `hours, \`hh:mm\`, ${limits}`,
    parse: (text) => {
      const [, hours, minutes = '0'] = HOURS.exec(text) ?? [];
      const total = Number(hours) * 60 + Number(minutes);
      return hours === undefined || Number(minutes) > 59 || total < minMinutes || total > maxMinutes
        ? invalid(`hours hh:mm, ${limits}`, 'Write hours and minutes, for example 36:00 or 7:12, not decimals.')
        : valid(total);
    },
  };
}

/** A day of the year, as `mm-dd`. */
export const monthDay: CellType<string> = {
  format: 'day of the year, `mm-dd`',
  parse: (text) =>
    /^\d{2}-\d{2}$/.test(text) && civilDateOf(`2024-${text}`) !== null
      ? valid(text)
      : invalid('a day of the year mm-dd', 'Write for example 12-07 for 7 December.'),
};

/** Minutes of the day (or longer) as `hh:mm`. */
export function clock(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The date a text names as `yyyy-mm-dd`, or null where it names none. */
export function civilDateOf(text: string): string | null {
  const iso = ISO_DATE.exec(text);
  const italian = ITALIAN_DATE.exec(text);
  const [year, month, day] = iso !== null ? iso.slice(1) : italian !== null ? italian.slice(1).reverse() : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  if (Number(year) < 1900 || Number(year) > 2199) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const milliseconds = Date.parse(`${written}T00:00:00Z`);
  // Date.parse carries 31 April over to May; only a date that comes back as written exists.
  return Number.isNaN(milliseconds) || new Date(milliseconds).toISOString().slice(0, 10) !== written ? null : written;
}
