import type { Weekday } from '../../problem/calendar';
import { breachesOfWeek, hours, presenceMinutes, workedMinutes, type WeekTerms } from './lawful-week';
import type { BandParameters, BandPerson, DayHours, TimeBand, TimeBandProblem, WishedWeek } from './time-band';

const FULL_WEEK_MINUTES = 2160;

/** A way to share a week out: minutes worked on its days, of which some are long. */
interface WeekPattern {
  readonly name: string;
  readonly usualMinutes: number;
  readonly usualDays: number;
  readonly otherMinutes: number;
  /** Days that differ; they may fall on any of the weekdays. */
  readonly otherDays: number;
}

/**
 * Standard weeks of 36 hours, as a public university lists them: 5 x 7:12; four days of 6:45 and one of 9; three of 8 and
 * two of 6; 6 x 6; five of 6 with two afternoon returns (rientri) of 3.
 */
const FULL_WEEK_PATTERNS: readonly WeekPattern[] = [
  { name: '5 x 7:12', usualMinutes: 432, usualDays: 5, otherMinutes: 0, otherDays: 0 },
  { name: '4 x 6:45 + 9:00', usualMinutes: 405, usualDays: 4, otherMinutes: 540, otherDays: 1 },
  { name: '3 x 8:00 + 2 x 6:00', usualMinutes: 480, usualDays: 3, otherMinutes: 360, otherDays: 2 },
  { name: '5 x 6:00 + 2 returns of 3:00', usualMinutes: 360, usualDays: 3, otherMinutes: 540, otherDays: 2 },
  { name: '6 x 6:00', usualMinutes: 360, usualDays: 6, otherMinutes: 0, otherDays: 0 },
];

/**
 * Every band that may be chosen for the people of a problem, each lawful by itself: the catalogue on each start, for
 * contracts of other hours equal days, and the wishes themselves with their starts rounded to the grid. In a fixed order.
 */
export function candidateBands({ people, parameters }: TimeBandProblem): TimeBand[] {
  const bands = new Map<string, TimeBand>();
  const add = (band: TimeBand): void => {
    const key = keyOf(band.days);
    if (!bands.has(key)) bands.set(key, band);
  };
  for (const terms of distinctTerms(people)) for (const band of catalogueOf(terms, parameters)) add(band);
  for (const person of people) {
    const band = person.wish === null ? null : roundedWish(person.wish, person, parameters);
    if (band !== null) add(band);
  }
  return [...bands.values()];
}

/** The days of a band or a wish in one word. */
function keyOf(days: readonly DayHours[]): string {
  return days
    .map(({ weekday, startMinuteOfDay, endMinuteOfDay }) => [weekday, startMinuteOfDay, endMinuteOfDay].join(':'))
    .join(' ');
}

function distinctTerms(people: readonly BandPerson[]): WeekTerms[] {
  return [...new Map(people.map((person) => [`${person.weeklyMinutes} ${person.weekdays.join('')}`, person])).values()];
}

function catalogueOf(terms: WeekTerms, parameters: BandParameters): TimeBand[] {
  return patternsOf(terms).flatMap((pattern) =>
    arrangements(pattern, terms.weekdays).flatMap((minutes) =>
      parameters.startMinutesOfDay.flatMap((start) => {
        const days = terms.weekdays.flatMap((weekday, index) =>
          minutes[index] ? [dayFrom(weekday, start, minutes[index])] : [],
        );
        return bandOf(pattern.name, days, terms, parameters);
      }),
    ),
  );
}

function patternsOf({ weeklyMinutes, weekdays }: WeekTerms): readonly WeekPattern[] {
  const fitting = FULL_WEEK_PATTERNS.filter(({ usualDays, otherDays }) => usualDays + otherDays <= weekdays.length);
  return weeklyMinutes === FULL_WEEK_MINUTES ? fitting : equalDays(weeklyMinutes, weekdays.length);
}

/** Five equal days, or as many as there are; fewer where the minutes share out. */
function equalDays(weeklyMinutes: number, dayCount: number): WeekPattern[] {
  const most = Math.min(5, dayCount);
  return Array.from({ length: most }, (_, index) => most - index)
    .filter((count) => weeklyMinutes % count === 0)
    .map((count) => ({
      name: `${count} x ${hours(weeklyMinutes / count)}`,
      usualMinutes: weeklyMinutes / count,
      usualDays: count,
      otherMinutes: 0,
      otherDays: 0,
    }));
}

/** Minutes by weekday, in every order that differs; 0 for a day off. Days off come last in the week where there are some. */
function arrangements(pattern: WeekPattern, weekdays: readonly Weekday[]): number[][] {
  const off = weekdays.length - pattern.usualDays - pattern.otherDays;
  // A five-day band keeps Saturday free; with fewer days, any of the first five may be the free one.
  const fixedOff = Math.min(off, Math.max(0, weekdays.length - 5));
  const rows: number[][] = [];
  const extend = (row: number[], usual: number, other: number, free: number): void => {
    if (usual + other + free === 0) {
      rows.push([...row, ...Array.from({ length: fixedOff }, () => 0)]);
      return;
    }
    if (usual > 0) extend([...row, pattern.usualMinutes], usual - 1, other, free);
    if (other > 0) extend([...row, pattern.otherMinutes], usual, other - 1, free);
    if (free > 0) extend([...row, 0], usual, other, free - 1);
  };
  extend([], pattern.usualDays, pattern.otherDays, off - fixedOff);
  return rows;
}

function dayFrom(weekday: Weekday, start: number, worked: number): DayHours {
  return { weekday, startMinuteOfDay: start, endMinuteOfDay: start + presenceMinutes(worked) };
}

/** A wish as a band: the lengths of its days, on starts of the grid. Null where that is no lawful timetable. */
function roundedWish(wish: WishedWeek, terms: WeekTerms, parameters: BandParameters): TimeBand | null {
  const grid = parameters.startGridMinutes;
  const days = wish.days.map((day) =>
    dayFrom(day.weekday, Math.round(day.startMinuteOfDay / grid) * grid, workedMinutes(day)),
  );
  const [band] = bandOf('as wished', days, terms, parameters);
  return band ?? null;
}

function bandOf(pattern: string, days: readonly DayHours[], terms: WeekTerms, parameters: BandParameters): TimeBand[] {
  const isInside = days.every(
    ({ startMinuteOfDay, endMinuteOfDay }) =>
      startMinuteOfDay >= parameters.earliestMinuteOfDay && endMinuteOfDay <= parameters.latestMinuteOfDay,
  );
  if (!isInside || days.length === 0 || breachesOfWeek(days, terms, parameters).length > 0) return [];
  return [{ id: keyOf(days), pattern, days, flexMinutes: parameters.flexMinutes }];
}
