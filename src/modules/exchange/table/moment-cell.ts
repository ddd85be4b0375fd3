import { invalid, valid, type CellType } from './cell';
import { civilDateOf, timeOfDay } from './time-cells';

/** A time of the day, or an instant with its offset from UTC. */
export type Moment =
  | { readonly kind: 'time-of-day'; readonly minuteOfDay: number }
  | { readonly kind: 'instant'; readonly atMinute: number };

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::00(?:\.0{1,9})?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/i;
const MILLISECONDS_PER_MINUTE = 60_000;

/** Start or end of a duty: `hh:mm`, or ISO 8601 with the offset from UTC, as rosters are written. */
export const momentCell: CellType<Moment> = {
  format: 'time `hh:mm` (also `h.mm`), or instant `yyyy-mm-ddThh:mm:ss+hh:mm`',
  parse: (text) => {
    const time = timeOfDay.parse(text);
    if (time.ok) return valid({ kind: 'time-of-day', minuteOfDay: time.value });
    const atMinute = instantOf(text);
    return atMinute === null
      ? invalid(
          'a time hh:mm, or an instant with its offset from UTC in whole minutes',
          'Write for example 7:45 or 2026-11-30T07:45:00+01:00.',
        )
      : valid({ kind: 'instant', atMinute });
  },
};

/** Minutes since 1970-01-01T00:00Z of an ISO 8601 text with offset, or null where it is none. */
function instantOf(text: string): number | null {
  const [, date = '', hours = '', minutes = '', sign = '+', offsetHours = '0', offsetMinutes = '0'] =
    INSTANT.exec(text) ?? [];
  if (civilDateOf(date) === null || Number(hours) > 23 || Number(minutes) > 59) return null;
  if (Number(offsetHours) > 14 || Number(offsetMinutes) > 59) return null;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -1 : 1);
  return Date.parse(`${date}T${hours}:${minutes}:00Z`) / MILLISECONDS_PER_MINUTE - offset;
}
