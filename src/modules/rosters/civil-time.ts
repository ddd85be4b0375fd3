import { DateTime, IANAZone } from 'luxon';
import type { Assignment } from '../../planner/problem/assignment';
import { addDays, dayNumber } from '../../planner/problem/calendar';
import type { AssignmentData } from './planning-data';

const MINUTES_PER_DAY = 1440;
const MINUTES_PER_QUARTER = 15;
const MILLISECONDS_PER_MINUTE = 60_000;

/**
 * Turns civil times of one time zone into instants (minutes since 1970-01-01T00:00Z) and back.
 *
 * The only place that knows clock changes. A time the clock skips in spring counts as the same time after the change
 * (2:30 as 3:30); a time it shows twice in autumn is the first of the two. Zones with offsets of whole minutes only,
 * which all zones have today.
 */
export class CivilTime {
  /** By quarter of an hour since 1970-01-01T00:00Z. */
  private readonly offsets = new Map<number, number>();
  private readonly midnights = new Map<string, { readonly atMinute: number; readonly isRegular: boolean }>();

  /** @throws RangeError where the zone is none of the IANA database */
  constructor(readonly timeZone: string) {
    if (!isTimeZone(timeZone))
      throw new RangeError(`"${timeZone}" is no IANA time zone; write for example Europe/Rome`);
  }

  /** Instant of a minute of a civil day; minutes from 1440 on are on the next days. */
  atMinute(on: string, minuteOfDay: number): number {
    const daysOn = Math.floor(minuteOfDay / MINUTES_PER_DAY);
    if (daysOn !== 0) return this.atMinute(addDays(on, daysOn), minuteOfDay - daysOn * MINUTES_PER_DAY);
    const midnight = this.midnightOf(on);
    return midnight.isRegular ? midnight.atMinute + minuteOfDay : this.convert(on, minuteOfDay);
  }

  /** Minute of the civil day `on` at which an instant falls; 1440 and above on the next day, negative on the day before. */
  minuteOfDay(on: string, atMinute: number): number {
    return atMinute + this.offsetMinutes(atMinute) - dayNumber(on) * MINUTES_PER_DAY;
  }

  /** Civil date of an instant. */
  dateOf(atMinute: number): string {
    return this.local(atMinute).slice(0, 10);
  }

  /** ISO 8601 with seconds and offset from UTC, e.g. `2026-11-30T07:45:00+01:00`. */
  iso(atMinute: number): string {
    const offset = this.offsetMinutes(atMinute);
    const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
    return `${this.local(atMinute)}${offset < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(minutes)}`;
  }

  /** An assignment in instants. */
  assignment(data: AssignmentData): Assignment {
    const { startMinuteOfDay, endMinuteOfDay, breakStartMinuteOfDay, ...rest } = data;
    return {
      ...rest,
      startAtMinute: this.atMinute(data.on, startMinuteOfDay),
      endAtMinute: this.atMinute(data.on, endMinuteOfDay),
      breakStartAtMinute: breakStartMinuteOfDay === null ? null : this.atMinute(data.on, breakStartMinuteOfDay),
    };
  }

  /** An assignment in civil time: the inverse of `assignment`, but for the second of two equal times in autumn. */
  assignmentData(assignment: Assignment): AssignmentData {
    const { startAtMinute, endAtMinute, breakStartAtMinute, ...rest } = assignment;
    return {
      ...rest,
      startMinuteOfDay: this.minuteOfDay(assignment.on, startAtMinute),
      endMinuteOfDay: this.minuteOfDay(assignment.on, endAtMinute),
      breakStartMinuteOfDay: breakStartAtMinute === null ? null : this.minuteOfDay(assignment.on, breakStartAtMinute),
    };
  }

  private midnightOf(on: string): { readonly atMinute: number; readonly isRegular: boolean } {
    const known = this.midnights.get(on);
    if (known !== undefined) return known;
    const atMinute = this.convert(on, 0);
    const midnight = { atMinute, isRegular: this.convert(addDays(on, 1), 0) - atMinute === MINUTES_PER_DAY };
    this.midnights.set(on, midnight);
    return midnight;
  }

  private convert(on: string, minuteOfDay: number): number {
    const time = { hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 };
    const local = DateTime.fromISO(on, { zone: this.timeZone }).set(time);
    return Math.round(local.toMillis() / MILLISECONDS_PER_MINUTE);
  }

  /** Civil time is so far before UTC at an instant. Clocks change on a quarter of an hour, wherever they do. */
  private offsetMinutes(atMinute: number): number {
    const quarter = Math.floor(atMinute / MINUTES_PER_QUARTER);
    const known = this.offsets.get(quarter);
    if (known !== undefined) return known;
    const offset = DateTime.fromMillis(atMinute * MILLISECONDS_PER_MINUTE, { zone: this.timeZone }).offset;
    this.offsets.set(quarter, offset);
    return offset;
  }

  /** What clocks show, `2026-11-30T07:45:00`. */
  private local(atMinute: number): string {
    return new Date((atMinute + this.offsetMinutes(atMinute)) * MILLISECONDS_PER_MINUTE).toISOString().slice(0, 19);
  }
}

/** Civil date of an instant in a time zone. */
export function civilDateAt(instant: Date, timeZone: string): string {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toFormat('yyyy-MM-dd');
}

/** Whether a name is a zone of the IANA database, e.g. `Europe/Rome`; fixed offsets are not, since they never change clocks. */
export function isTimeZone(name: string): boolean {
  // luxon reads "local", "system" and "default" as the zone of this machine, which is nobody's setting.
  if (timeZones.has(name)) return true;
  const isZone = /^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/.test(name) && IANAZone.isValidZone(name);
  if (isZone) timeZones.add(name);
  return isZone;
}

/** Names found to be zones: the database of zones has a few hundred, and to ask it takes long. */
const timeZones = new Set<string>();

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
