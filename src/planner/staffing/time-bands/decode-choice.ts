import type { BandGroup } from './band-groups';
import { breakKey, type BandModel } from './band-model';
import { breakSlots } from './break-slots';
import type { DayHours, TimeBand, TimeBandProblem } from './time-band';

/** A day of somebody's timetable, with its break. */
export interface TimetableDay extends DayHours {
  readonly breakStartMinuteOfDay: number | null;
}

/** Somebody's week. */
export interface BandTimetable {
  readonly personId: string;
  /** Null for a personalised timetable. */
  readonly bandId: string | null;
  readonly days: readonly TimetableDay[];
  /** Minutes by which starts and ends miss the wished ones; 0 without a wish. */
  readonly distanceMinutes: number;
  /** Why the wished hours could not stand as they are. */
  readonly breaches: readonly string[];
}

/** Reads menu and timetables out of the values of a program; people of a group take options and breaks in their order. */
export function decodeChoice(
  { people, parameters }: TimeBandProblem,
  bands: readonly TimeBand[],
  groups: readonly BandGroup[],
  { takers, offered, breaks }: BandModel,
  values: Float64Array,
): { readonly menu: readonly TimeBand[]; readonly timetables: readonly BandTimetable[] } {
  const countOf = (column: number): number => Math.round(values[column]!);
  const breaksLeft = new Map([...breaks].map(([key, column]) => [key, countOf(column)]));
  const timetables = new Map<string, BandTimetable>();
  groups.forEach((group, index) => {
    const waiting = [...group.people];
    group.options.forEach((option, place) => {
      for (const { id } of waiting.splice(0, countOf(takers[index]![place]!))) {
        timetables.set(id, {
          personId: id,
          bandId: option.bandIndex === null ? null : bands[option.bandIndex]!.id,
          days: option.days.map((day) => ({
            ...day,
            breakStartMinuteOfDay: takeBreak(breaksLeft, group.unitId, day, breakSlots(day, parameters)),
          })),
          distanceMinutes: option.distanceMinutes,
          breaches: group.breaches,
        });
      }
    });
  });
  const taken = new Set([...timetables.values()].map(({ bandId }) => bandId));
  return {
    menu: bands.filter(({ id }, index) => countOf(offered[index]!) === 1 && taken.has(id)),
    timetables: people.map(({ id }) => timetables.get(id)!),
  };
}

function takeBreak(left: Map<string, number>, unitId: string, day: DayHours, slots: readonly number[]): number | null {
  for (const slot of slots) {
    const key = breakKey(unitId, day.weekday, slots, slot);
    const count = left.get(key) ?? 0;
    if (count === 0) continue;
    left.set(key, count - 1);
    return slot;
  }
  return null;
}
