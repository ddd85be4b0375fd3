import type { PatternFile } from '../../modules/exchange/pattern-file/pattern-file';
import { addDays, dayNumber } from '../../planner/problem/calendar';
import { assignPeople, kindOn, type StartWeek } from '../../planner/rotation/pattern/assign-people';
import type { PatternResult } from '../../planner/rotation/pattern/build-pattern';
import type { PatternChange } from '../../planner/rotation/pattern/mend-pattern';
import { DAY_OFF, DAYS_PER_WEEK, type PatternWord } from '../../planner/rotation/pattern/rotating-pattern';
import { wordRows } from '../../planner/rotation/pattern/word-rows';

/** What `turnario pattern` says, as `--format json` prints it; text and CSV are made from it. */
export interface PatternDocument {
  readonly status: PatternResult['status'];
  /** Why there is no pattern, where that is known. */
  readonly reason: string | null;
  readonly title: string;
  readonly people: number;
  readonly shifts: readonly PatternShiftDocument[];
  /** Successions that only the rest between shifts forbids, as `N D`. */
  readonly tooCloseShifts: readonly string[];
  /** The pattern, a row for each week; empty without one. */
  readonly weeks: readonly PatternWeekDocument[];
  readonly averageWeekMinutes: number | null;
  /** Weeks with Saturday and Sunday off. */
  readonly freeWeekends: number | null;
  /** Who starts where; null where no people are named. */
  readonly starts: PatternStartsDocument | null;
  /** For an impossible pattern: single changes that make it possible, each proved. */
  readonly mends: readonly PatternChange[];
}

export interface PatternShiftDocument {
  readonly key: string;
  readonly name: string;
  readonly startMinuteOfDay: number;
  readonly endMinuteOfDay: number;
  readonly minutes: number;
  /** People on each weekday from Monday. */
  readonly need: readonly number[];
}

export interface PatternWeekDocument {
  readonly week: number;
  /** Shift keys from Monday, `-` for a day off. */
  readonly days: readonly string[];
  readonly minutes: number;
}

export interface PatternStartsDocument {
  readonly from: string;
  readonly people: readonly PatternStartDocument[];
  /** Weeks nobody starts with. */
  readonly openWeeks: readonly number[];
  /** Worked days of everybody, by date then person. */
  readonly calendar: readonly PatternDayDocument[];
}

export interface PatternStartDocument {
  readonly person: string;
  readonly name: string;
  readonly week: number;
  /** Dates of the wishes that are not granted. */
  readonly refusedWishes: readonly string[];
  /** What breaks between the days worked before and the pattern. */
  readonly breaches: readonly string[];
}

export interface PatternDayDocument {
  readonly person: string;
  readonly on: string;
  readonly shift: string;
  readonly minutes: number;
}

/** The calendar to print. */
export interface PatternCalendar {
  /** A Monday. */
  readonly from: string;
  readonly weeks: number;
}

export function patternDocument(
  file: PatternFile,
  result: PatternResult,
  mends: readonly PatternChange[],
  calendar: PatternCalendar | null,
): PatternDocument {
  const word = result.status === 'feasible' ? result.word : [];
  const weeks = weeksOf(file, word);
  const minutes = weeks.reduce((sum, week) => sum + week.minutes, 0);
  return {
    status: result.status,
    reason: result.status === 'feasible' ? null : result.reason,
    title: file.title,
    people: file.problem.peopleCount,
    shifts: file.shifts.map(({ key, name, startMinuteOfDay, endMinuteOfDay }, index) => {
      const { lengthMinutes, requiredCounts } = file.problem.shifts[index]!;
      return { key, name, startMinuteOfDay, endMinuteOfDay, minutes: lengthMinutes, need: requiredCounts };
    }),
    tooCloseShifts: file.tooCloseShifts,
    weeks,
    averageWeekMinutes: weeks.length === 0 ? null : Math.round(minutes / weeks.length),
    freeWeekends: weeks.length === 0 ? null : weeks.filter(({ days }) => days[5] === '-' && days[6] === '-').length,
    starts: calendar === null || word.length === 0 ? null : startsDocument(file, word, calendar),
    mends,
  };
}

function weeksOf({ problem }: PatternFile, word: PatternWord): readonly PatternWeekDocument[] {
  return wordRows(problem, word).map((days, index) => ({
    week: index + 1,
    days,
    minutes: days.reduce((sum, key) => sum + (problem.shifts.find(({ name }) => name === key)?.lengthMinutes ?? 0), 0),
  }));
}

function startsDocument(file: PatternFile, word: PatternWord, calendar: PatternCalendar): PatternStartsDocument {
  const { from } = calendar;
  const starts = assignPeople(
    file.problem,
    word,
    file.people.map(({ id, fixedWeek, lastDays, wishes }) => ({
      id,
      fixedWeek,
      lastDays,
      wishes: wishes
        .filter(({ on }) => on >= from)
        .map(({ on, kinds }) => ({ day: dayNumber(on) - dayNumber(from), kinds })),
    })),
  );
  const taken = new Set(starts.map(({ week }) => week));
  const names = new Map(file.people.map(({ id, name }) => [id, name]));
  return {
    from,
    people: starts.map(({ personId, week, refused, breaches }) => ({
      person: personId,
      name: names.get(personId) ?? personId,
      week,
      refusedWishes: refused.map(({ day }) => addDays(from, day)),
      breaches,
    })),
    openWeeks: Array.from({ length: file.problem.peopleCount }, (_, index) => index + 1).filter(
      (week) => !taken.has(week),
    ),
    calendar: daysOf(file, word, starts, calendar),
  };
}

function daysOf(
  { problem }: PatternFile,
  word: PatternWord,
  starts: readonly StartWeek[],
  { from, weeks }: PatternCalendar,
): readonly PatternDayDocument[] {
  return Array.from({ length: weeks * DAYS_PER_WEEK }, (_, day) => day).flatMap((day) =>
    starts.flatMap(({ personId, week }) => {
      const kind = kindOn(word, week, day);
      if (kind === DAY_OFF) return [];
      const { name, lengthMinutes } = problem.shifts[kind - 1]!;
      return [{ person: personId, on: addDays(from, day), shift: name, minutes: lengthMinutes }];
    }),
  );
}
