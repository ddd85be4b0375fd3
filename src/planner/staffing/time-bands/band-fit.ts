import { breachesOfWeek, type WeekTerms } from './lawful-week';
import type { BandParameters, BandPerson, DayHours, TimeBand, WishedWeek } from './time-band';

/** The hours somebody would work in a band, and how far they are from the wish. */
export interface BandFit {
  readonly days: readonly DayHours[];
  /** Minutes by which starts and ends miss the wish, over the week. */
  readonly distanceMinutes: number;
}

/** How one person could work in one band, or null where the contract or the wish does not allow it. */
export function fitOf(person: BandPerson, band: TimeBand, parameters: BandParameters): BandFit | null {
  const { wish } = person;
  if (breachesOfWeek(band.days, person, parameters).length > 0) return null;
  if (wish === null) return { days: band.days, distanceMinutes: 0 };
  const hasSameDays =
    wish.days.length === band.days.length &&
    wish.days.every(({ weekday }, index) => weekday === band.days[index]!.weekday);
  if (!hasSameDays) return null;
  const days: DayHours[] = [];
  for (const [index, day] of band.days.entries()) {
    const nearest = nearestEntry(day, wish.days[index]!, wish.toleranceMinutes, band.flexMinutes, parameters);
    if (nearest === null) return null;
    days.push(nearest);
  }
  return breachesOfWeek(days, person, parameters).length > 0
    ? null
    : { days, distanceMinutes: distance(days, wish.days) };
}

/**
 * The entry within the flex that comes nearest to the wished hours. Flexible entry (CCNL Funzioni Locali 21.5.2018 art. 27) is the person's
 * to choose, not the office's: so it is no decision of the plan, and the cover is counted at the hours people then keep.
 */
function nearestEntry(
  day: DayHours,
  wished: DayHours,
  toleranceMinutes: number,
  flexMinutes: number,
  { earliestMinuteOfDay, latestMinuteOfDay, flexStepMinutes }: BandParameters,
): DayHours | null {
  let nearest: DayHours | null = null;
  let least = Infinity;
  const steps = Math.floor(flexMinutes / flexStepMinutes);
  for (let step = -steps; step <= steps; step++) {
    const moved = movedBy(day, step * flexStepMinutes);
    const isInside = moved.startMinuteOfDay >= earliestMinuteOfDay && moved.endMinuteOfDay <= latestMinuteOfDay;
    const [start, end] = misses(moved, wished);
    if (!isInside || Math.max(start, end) > toleranceMinutes) continue;
    // Of equally near entries, the one nearest to the band's own.
    const cost = (start + end) * 1000 + Math.abs(step);
    if (cost >= least) continue;
    least = cost;
    nearest = moved;
  }
  return nearest;
}

function movedBy(day: DayHours, minutes: number): DayHours {
  return {
    weekday: day.weekday,
    startMinuteOfDay: day.startMinuteOfDay + minutes,
    endMinuteOfDay: day.endMinuteOfDay + minutes,
  };
}

function misses(day: DayHours, wished: DayHours): [start: number, end: number] {
  return [
    Math.abs(day.startMinuteOfDay - wished.startMinuteOfDay),
    Math.abs(day.endMinuteOfDay - wished.endMinuteOfDay),
  ];
}

/** Minutes between two weeks: of starts and ends on common days, and the whole length of days that only one has. */
function distance(days: readonly DayHours[], wished: readonly DayHours[]): number {
  const lengthOf = (day: DayHours): number => day.endMinuteOfDay - day.startMinuteOfDay;
  const other = new Map(wished.map((day) => [day.weekday, day]));
  let sum = 0;
  for (const day of days) {
    const match = other.get(day.weekday);
    const [start, end] = match === undefined ? [lengthOf(day), 0] : misses(day, match);
    sum += start + end;
    other.delete(day.weekday);
  }
  return [...other.values()].reduce((total, day) => total + lengthOf(day), sum);
}

/** A timetable of one's own, and what is wrong with the wished one where that could not stand. */
export interface PersonalTimetable extends BandFit {
  readonly breaches: readonly string[];
}

/**
 * The timetable a person keeps outside the menu: the wished hours where they are lawful, otherwise the lawful candidate nearest to
 * them; without a wish the first candidate of the contract. Null where there is none.
 */
export function personalTimetable(
  person: BandPerson,
  candidates: readonly TimeBand[],
  parameters: BandParameters,
): PersonalTimetable | null {
  const { wish } = person;
  const breaches = wish === null ? [] : breachesOfWish(wish, person, parameters);
  if (wish !== null && breaches.length === 0) return { days: wish.days, distanceMinutes: 0, breaches };
  let best: BandFit | null = null;
  for (const { days } of candidates) {
    if (breachesOfWeek(days, person, parameters).length > 0) continue;
    const distanceMinutes = wish === null ? 0 : distance(days, wish.days);
    if (best === null || distanceMinutes < best.distanceMinutes) best = { days, distanceMinutes };
  }
  return best && { ...best, breaches };
}

function breachesOfWish(wish: WishedWeek, terms: WeekTerms, parameters: BandParameters): string[] {
  return wish.days.length === 0 ? ['no hours at all'] : breachesOfWeek(wish.days, terms, parameters);
}
