import type { BandTimetable, TimetableDay } from './decode-choice';
import type { BandParameters, BandPerson, CoverNeed, DayHours, TimeBand, TimeBandProblem } from './time-band';

/** What a choice costs, strongest first. */
export interface BandScore {
  /** People missing, summed over the half hours of all offices. */
  readonly missingHalfHours: number;
  readonly personalisedCount: number;
  readonly weightedDistanceMinutes: number;
}

export interface CheckedChoice {
  /** What breaks a law or a term of the menu; empty where all is right. */
  readonly breaches: readonly string[];
  readonly score: BandScore;
}

/**
 * Measures timetables minute by minute. Knows the problem and the law, and nothing of the model, the catalogue or the fit:
 * it shares no code with them.
 */
export function checkChoice(
  { people, cover, parameters }: TimeBandProblem,
  menu: readonly TimeBand[],
  timetables: readonly BandTimetable[],
  maxBands: number,
): CheckedChoice {
  const breaches: string[] = menu.length > maxBands ? [`${menu.length} bands, at most ${maxBands}`] : [];
  const byPerson = new Map(timetables.map((timetable) => [timetable.personId, timetable]));
  let weightedDistanceMinutes = 0;
  for (const person of people) {
    const timetable = byPerson.get(person.id);
    if (timetable === undefined) {
      breaches.push(`${person.id} has no timetable`);
      continue;
    }
    const found = [
      ...unlawful(person, timetable, parameters),
      ...outsideBand(timetable, menu, parameters),
      ...beyondTolerance(person, timetable),
    ];
    breaches.push(...found.map((breach) => `${person.id}: ${breach}`));
    weightedDistanceMinutes += (person.wish?.weight ?? 1) * distanceFromWish(person, timetable.days);
  }
  return {
    breaches,
    score: {
      missingHalfHours: cover.reduce((sum, need) => sum + missingIn(need, people, byPerson), 0),
      personalisedCount: timetables.filter(({ bandId }) => bandId === null).length,
      weightedDistanceMinutes,
    },
  };
}

/** People there in a half hour: at work from its first minute to its last. */
export function presentCount(
  unitId: string,
  weekday: number,
  slot: number,
  people: readonly BandPerson[],
  byPerson: ReadonlyMap<string, BandTimetable>,
): number {
  return people.filter(
    (person) =>
      person.unitId === unitId &&
      byPerson.get(person.id)?.days.some((day) => day.weekday === weekday && isAtWork(day, slot, slot + 30)),
  ).length;
}

function isAtWork(
  { startMinuteOfDay, endMinuteOfDay, breakStartMinuteOfDay }: TimetableDay,
  from: number,
  to: number,
): boolean {
  if (startMinuteOfDay > from || endMinuteOfDay < to) return false;
  return breakStartMinuteOfDay === null || breakStartMinuteOfDay + 30 <= from || breakStartMinuteOfDay >= to;
}

function missingIn(
  need: CoverNeed,
  people: readonly BandPerson[],
  byPerson: ReadonlyMap<string, BandTimetable>,
): number {
  let missing = 0;
  for (let slot = need.fromMinuteOfDay; slot < need.toMinuteOfDay; slot += 30)
    missing += Math.max(0, need.requiredCount - presentCount(need.unitId, need.weekday, slot, people, byPerson));
  return missing;
}

function unlawful(person: BandPerson, { days }: BandTimetable, parameters: BandParameters): string[] {
  const breaches: string[] = [];
  let worked = 0;
  let earlier: number | null = null;
  for (const { weekday, startMinuteOfDay, endMinuteOfDay, breakStartMinuteOfDay } of days) {
    const length = endMinuteOfDay - startMinuteOfDay;
    const minutes = breakStartMinuteOfDay === null ? length : length - 30;
    if (length > 360 && breakStartMinuteOfDay === null) breaches.push(`no break on weekday ${weekday}`);
    if (
      breakStartMinuteOfDay !== null &&
      (breakStartMinuteOfDay < startMinuteOfDay || breakStartMinuteOfDay + 30 > endMinuteOfDay)
    )
      breaches.push(`break outside the day on weekday ${weekday}`);
    if (minutes > parameters.maxDayMinutes) breaches.push(`${minutes} minutes on weekday ${weekday}`);
    if (!person.weekdays.includes(weekday)) breaches.push(`no work allowed on weekday ${weekday}`);
    const start = weekday * 1440 + startMinuteOfDay;
    if (earlier !== null && start - earlier < parameters.minRestMinutes)
      breaches.push(`short rest before weekday ${weekday}`);
    earlier = weekday * 1440 + endMinuteOfDay;
    worked += minutes;
  }
  const first = days[0];
  const overWeekend =
    first && earlier !== null ? (first.weekday + 7) * 1440 + first.startMinuteOfDay - earlier : Infinity;
  if (overWeekend < parameters.minRestMinutes) breaches.push('short rest over the end of the week');
  if (new Set(days.map(({ weekday }) => weekday)).size > 6) breaches.push('no day off');
  if (worked !== person.weeklyMinutes) breaches.push(`${worked} minutes instead of ${person.weeklyMinutes}`);
  return breaches;
}

/** Somebody in a band keeps its lengths, and its starts within the flex. */
function outsideBand({ bandId, days }: BandTimetable, menu: readonly TimeBand[], parameters: BandParameters): string[] {
  if (bandId === null) return [];
  const band = menu.find(({ id }) => id === bandId);
  if (band === undefined) return ['a band that is not on the menu'];
  const differs = band.days.some((day, index) => {
    const own: DayHours | undefined = days[index];
    if (own?.weekday !== day.weekday) return true;
    const moved = own.startMinuteOfDay - day.startMinuteOfDay;
    return Math.abs(moved) > band.flexMinutes || own.endMinuteOfDay - day.endMinuteOfDay !== moved;
  });
  const isOutside = days.some(
    (day) => day.startMinuteOfDay < parameters.earliestMinuteOfDay || day.endMinuteOfDay > parameters.latestMinuteOfDay,
  );
  return differs || days.length !== band.days.length || isOutside ? ['hours outside the band'] : [];
}

function beyondTolerance({ wish }: BandPerson, { bandId, days }: BandTimetable): string[] {
  if (wish === null || bandId === null) return [];
  const isWithin =
    wish.days.length === days.length &&
    days.every((day) => {
      const wished = wish.days.find(({ weekday }) => weekday === day.weekday);
      return (
        wished !== undefined &&
        Math.abs(wished.startMinuteOfDay - day.startMinuteOfDay) <= wish.toleranceMinutes &&
        Math.abs(wished.endMinuteOfDay - day.endMinuteOfDay) <= wish.toleranceMinutes
      );
    });
  return isWithin ? [] : ['further from the wish than tolerated'];
}

function distanceFromWish({ wish }: BandPerson, days: readonly DayHours[]): number {
  if (wish === null) return 0;
  let minutes = 0;
  for (let weekday = 1; weekday <= 7; weekday++) {
    const wished = wish.days.find((day) => day.weekday === weekday);
    const own = days.find((day) => day.weekday === weekday);
    if (wished && own) {
      minutes += Math.abs(wished.startMinuteOfDay - own.startMinuteOfDay);
      minutes += Math.abs(wished.endMinuteOfDay - own.endMinuteOfDay);
    } else if (wished ?? own) {
      const only = (wished ?? own)!;
      minutes += only.endMinuteOfDay - only.startMinuteOfDay;
    }
  }
  return minutes;
}
