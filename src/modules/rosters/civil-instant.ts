import { DateTime } from 'luxon';
import { dayNumber } from '../../planner/problem/calendar';

/** The planner counts minutes since 1970-01-01T00:00Z, the database instants. */
const MILLISECONDS_PER_MINUTE = 60_000;

const MINUTES_PER_DAY = 1_440;

export function dateOfMinute(minute: number): Date {
  return new Date(minute * MILLISECONDS_PER_MINUTE);
}

/** ISO 8601 with the zone's offset at that instant, to the second: `2020-05-04T08:15:00+02:00`. */
export function instantIn(timeZone: string, instant: Date): string {
  const written = DateTime.fromJSDate(instant, { zone: timeZone }).toISO({ suppressMilliseconds: true });
  if (written === null) throw new Error(`"${timeZone}" is not a time zone this system knows`);
  return written;
}

/** What the clock on the wall shows, in minutes from midnight of the civil day `on`; above 1440 on the day after. */
export function minuteOfDayIn(timeZone: string, instant: Date, on: string): number {
  const local = DateTime.fromJSDate(instant, { zone: timeZone });
  const days = dayNumber(local.toFormat('yyyy-MM-dd')) - dayNumber(on);
  return days * MINUTES_PER_DAY + local.hour * 60 + local.minute;
}

/** The instant at which the wall clock shows a minute of a civil day. */
export function instantOfMinuteOfDay(timeZone: string, on: string, minuteOfDay: number): Date {
  const midnight = DateTime.fromISO(on, { zone: timeZone });
  return midnight
    .plus({ days: Math.floor(minuteOfDay / MINUTES_PER_DAY) })
    .set({ hour: Math.floor((minuteOfDay % MINUTES_PER_DAY) / 60), minute: minuteOfDay % 60 })
    .toJSDate();
}
