import type { TimetableShift } from '../timetable/timetable';
import { runningOn } from '../timetable/windows';
import type { DayCover, StudySite } from './study-site';

/**
 * Minutes of a week that people on site are paid for, by what they serve. The parts add up to `paidMinutes`, which is the
 * shifts they start less their breaks.
 */
export interface WorkedMinutes {
  readonly paidMinutes: number;
  /** At a desk that was asked for. */
  readonly deskMinutes: number;
  /** Before the first door opens. */
  readonly setUpMinutes: number;
  /** After the last door has closed. */
  readonly closingMinutes: number;
  /** While turns of two bands overlap, beyond the desks asked for. */
  readonly overlapMinutes: number;
  /** The rest: more people than desks asked for, as the lengths of the shifts bring it about. */
  readonly otherMinutes: number;
}

type Part = Exclude<keyof WorkedMinutes, 'paidMinutes'>;

/** Shares out every minute of the people that cover a site's week. */
export function workedMinutes(site: StudySite, covers: readonly DayCover[]): WorkedMinutes {
  const parts = { deskMinutes: 0, setUpMinutes: 0, closingMinutes: 0, overlapMinutes: 0, otherMinutes: 0 };
  const shifts = new Map(site.shifts.map((shift) => [shift.id, shift]));
  for (const { weekday, activityId, cover } of covers) {
    const doors = site.openings.filter((opening) => opening.weekday === weekday);
    const opensAt = Math.min(...doors.map(({ fromMinuteOfDay }) => fromMinuteOfDay));
    const closesAt = Math.max(...doors.map(({ toMinuteOfDay }) => toMinuteOfDay));
    const turns = runningOn(site.shifts, weekday).filter(({ isTurno }) => isTurno);
    const needs = site.needs.filter((need) => need.weekday === weekday && need.activityId === activityId);
    const present = presentByMinute(cover, shifts);
    for (const [minute, count] of present) {
      const need = needs.find(({ startMinuteOfDay, endMinuteOfDay }) => {
        return startMinuteOfDay <= minute && minute < endMinuteOfDay;
      });
      const atDesks = Math.min(count, need?.targetCount ?? 0);
      const bands = turns.filter(({ from, to }) => from <= minute && minute < to).map(({ band }) => band);
      parts.deskMinutes += atDesks;
      parts[partOf(minute, doors.length > 0, opensAt, closesAt, new Set(bands).size > 1)] += count - atDesks;
    }
  }
  const paidMinutes = Object.values(parts).reduce((sum, minutes) => sum + minutes, 0);
  return { paidMinutes, ...parts };
}

function partOf(minute: number, hasDoors: boolean, opensAt: number, closesAt: number, isOverlap: boolean): Part {
  if (hasDoors && minute < opensAt) return 'setUpMinutes';
  if (hasDoors && minute >= closesAt) return 'closingMinutes';
  return isOverlap ? 'overlapMinutes' : 'otherMinutes';
}

/** People of a plan at work in each minute of the day, those on their break taken off. */
function presentByMinute(
  { starts, breaks }: DayCover['cover'],
  shifts: ReadonlyMap<string, TimetableShift>,
): ReadonlyMap<number, number> {
  const present = new Map<number, number>();
  const add = (from: number, to: number, count: number): void => {
    for (let minute = from; minute < to; minute++) present.set(minute, (present.get(minute) ?? 0) + count);
  };
  for (const { shiftId, count } of starts) {
    const shift = shifts.get(shiftId);
    if (shift !== undefined) add(shift.startMinuteOfDay, shift.endMinuteOfDay, count);
  }
  for (const { shiftId, startMinuteOfDay, count } of breaks) {
    add(startMinuteOfDay, startMinuteOfDay + (shifts.get(shiftId)?.breakMinutes ?? 0), -count);
  }
  return present;
}
