import type { Weekday } from '../../../planner/problem/calendar';
import { fitOf } from '../../../planner/staffing/time-bands/band-fit';
import { presentCount } from '../../../planner/staffing/time-bands/check-choice';
import type { BandChoice, BandStudy } from '../../../planner/staffing/time-bands/choose-bands';
import type { BandTimetable, TimetableDay } from '../../../planner/staffing/time-bands/decode-choice';
import {
  SLOT_MINUTES,
  type BandPerson,
  type DayHours,
  type TimeBand,
  type TimeBandProblem,
} from '../../../planner/staffing/time-bands/time-band';

/** What `turnario bands` prints as JSON and `/v1/time-band-studies` answers. */
export interface TimeBandReport {
  readonly people: number;
  /** Bands that could have been chosen. */
  readonly candidateBands: number;
  /** Number of bands against timetables that stay personalised, from one band to as many as allowed. */
  readonly curve: readonly CurvePointReport[];
  /** The choice for the last point of the curve; bands that nobody takes are left out. */
  readonly menu: readonly MenuBandReport[];
  readonly timetables: readonly TimetableReport[];
  readonly cover: readonly CoverReport[];
  readonly wishes: WishesReport;
}

export interface CurvePointReport {
  readonly maxBands: number;
  readonly status: 'optimal' | 'feasible';
  readonly bandCount: number;
  readonly personalisedCount: number;
  /** Minutes of people missing from the offices' cover, over a week. */
  readonly missingMinutes: number;
  /** Minutes by which starts and ends miss the wishes, over a week. */
  readonly distanceMinutes: number;
  /** Proved: nothing better than these, in the order cover, personalised timetables, distance weighed by importance. */
  readonly bound: {
    readonly missingMinutes: number;
    readonly personalisedCount: number;
    readonly weightedDistanceMinutes: number;
  };
  /** What was reached less the bound: all 0 where the choice is proved best. */
  readonly gap: {
    readonly missingMinutes: number;
    readonly personalisedCount: number;
    readonly weightedDistanceMinutes: number;
  };
}

export interface MenuBandReport {
  readonly id: string;
  readonly pattern: string;
  readonly days: readonly DayHours[];
  readonly flexMinutes: number;
  readonly personIds: readonly string[];
}

/** Why somebody keeps a timetable outside the menu. */
export type PersonalisedBecause = 'wish-not-lawful' | 'no-band-fits' | 'office-cover';

export interface TimetableReport {
  readonly personId: string;
  /** Null for a personalised timetable. */
  readonly bandId: string | null;
  readonly personalisedBecause: PersonalisedBecause | null;
  /** What would be unlawful about the wished hours. */
  readonly breaches: readonly string[];
  readonly days: readonly TimetableDay[];
  readonly distanceMinutes: number;
}

/** A half hour of an office's week. */
export interface CoverReport {
  readonly unitId: string;
  readonly weekday: Weekday;
  readonly startMinuteOfDay: number;
  readonly requiredCount: number;
  readonly presentCount: number;
  readonly missingCount: number;
}

export interface WishesReport {
  readonly wishedCount: number;
  /** To the minute, in a band or in a timetable of their own. */
  readonly metExactlyCount: number;
  /** In a band whose hours the person accepts. */
  readonly metInBandCount: number;
  readonly distanceMinutes: number;
}

/** A study in figures for people: ids of bands are short and go by the number of people in them. */
export function timeBandReport(problem: TimeBandProblem, { choices, candidateCount }: BandStudy): TimeBandReport {
  const chosen = choices.at(-1)!;
  const menu = namedMenu(chosen);
  const names = new Map(menu.map(({ band, id }) => [band.id, id]));
  const people = new Map(problem.people.map((person) => [person.id, person]));
  return {
    people: problem.people.length,
    candidateBands: candidateCount,
    curve: choices.map(curvePoint),
    menu: menu.map(({ band, id, personIds }) => ({ ...band, id, personIds })),
    timetables: chosen.timetables.map((timetable) => ({
      ...timetable,
      bandId: timetable.bandId === null ? null : names.get(timetable.bandId)!,
      personalisedBecause: reasonOf(people.get(timetable.personId)!, timetable, chosen.menu, problem),
    })),
    cover: coverReport(problem, chosen),
    wishes: wishesReport(people, chosen),
  };
}

interface NamedBand {
  readonly id: string;
  readonly band: TimeBand;
  readonly personIds: readonly string[];
}

function namedMenu({ menu, timetables }: BandChoice): NamedBand[] {
  return menu
    .map((band) => ({
      band,
      personIds: timetables.filter(({ bandId }) => bandId === band.id).map(({ personId }) => personId),
    }))
    .sort((a, b) => b.personIds.length - a.personIds.length)
    .map((entry, index) => ({ ...entry, id: `band-${index + 1}` }));
}

function curvePoint({ maxBands, status, menu, score, timetables, bound }: BandChoice): CurvePointReport {
  return {
    ...{ maxBands, status },
    bandCount: menu.length,
    personalisedCount: score.personalisedCount,
    missingMinutes: score.missingHalfHours * SLOT_MINUTES,
    distanceMinutes: distanceOf(timetables),
    bound: {
      missingMinutes: bound.missingHalfHours * SLOT_MINUTES,
      personalisedCount: bound.personalisedCount,
      weightedDistanceMinutes: bound.weightedDistanceMinutes,
    },
    gap: {
      missingMinutes: (score.missingHalfHours - bound.missingHalfHours) * SLOT_MINUTES,
      personalisedCount: score.personalisedCount - bound.personalisedCount,
      weightedDistanceMinutes: score.weightedDistanceMinutes - bound.weightedDistanceMinutes,
    },
  };
}

function distanceOf(timetables: readonly BandTimetable[]): number {
  return timetables.reduce((sum, { distanceMinutes }) => sum + distanceMinutes, 0);
}

function reasonOf(
  person: BandPerson,
  { bandId, breaches }: BandTimetable,
  menu: readonly TimeBand[],
  { parameters }: TimeBandProblem,
): PersonalisedBecause | null {
  if (bandId !== null) return null;
  if (menu.some((band) => fitOf(person, band, parameters) !== null)) return 'office-cover';
  return breaches.length > 0 ? 'wish-not-lawful' : 'no-band-fits';
}

function coverReport({ people, cover }: TimeBandProblem, { timetables }: BandChoice): CoverReport[] {
  const byPerson = new Map(timetables.map((timetable) => [timetable.personId, timetable]));
  return cover.flatMap(({ unitId, weekday, fromMinuteOfDay, toMinuteOfDay, requiredCount }) =>
    Array.from({ length: (toMinuteOfDay - fromMinuteOfDay) / SLOT_MINUTES }, (_, index) => {
      const startMinuteOfDay = fromMinuteOfDay + index * SLOT_MINUTES;
      const present = presentCount(unitId, weekday, startMinuteOfDay, people, byPerson);
      const missingCount = Math.max(0, requiredCount - present);
      return { unitId, weekday, startMinuteOfDay, requiredCount, presentCount: present, missingCount };
    }),
  );
}

function wishesReport(people: ReadonlyMap<string, BandPerson>, { timetables }: BandChoice): WishesReport {
  const wished = timetables.filter(({ personId }) => people.get(personId)?.wish);
  return {
    wishedCount: wished.length,
    metExactlyCount: wished.filter(({ distanceMinutes }) => distanceMinutes === 0).length,
    metInBandCount: wished.filter(({ bandId }) => bandId !== null).length,
    distanceMinutes: distanceOf(wished),
  };
}
