import { checkRoster, type RosterCheck } from '../check-roster';
import type { Assignment } from '../problem/assignment';
import { PRICED_LEVELS, type Level } from '../problem/finding';
import type { RosterProblem } from '../problem/roster-problem';
import { RosterView } from '../problem/roster-view';
import { isSameWork } from './alternative';
import {
  differenceOfFindings,
  lawCount,
  pointsByLevel,
  type RosterDifference,
} from './check-session/roster-difference';

/** A person-day that two rosters plan differently. */
export interface ChangedPersonDay {
  readonly personId: string;
  readonly on: string;
  /** Empty where the person is free. */
  readonly before: readonly Assignment[];
  readonly after: readonly Assignment[];
}

/** A figure in both rosters. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** Somebody who works more or less, or is on site more or fewer days. */
export interface ChangedPerson {
  readonly personId: string;
  readonly paidMinutes: BeforeAfter;
  readonly presenceDays: BeforeAfter;
}

/** Two rosters of the same weeks side by side. */
export interface RosterComparison {
  readonly before: RosterCheck;
  readonly after: RosterCheck;
  /** What the second has more than the first. */
  readonly difference: RosterDifference;
  /** Null where the rules find both equally good. */
  readonly better: 'before' | 'after' | null;
  /** The strongest level at which they differ; it decides alone. */
  readonly decidedAt: Level | null;
  readonly changedDays: readonly ChangedPersonDay[];
  readonly changedPeople: readonly ChangedPerson[];
}

/**
 * Measures two rosters by every rule and says which is better, at which level that is decided, and what changes for whom.
 *
 * @param known what the rules say of the first, where that is known
 */
export function compareRosters(
  problem: RosterProblem,
  before: readonly Assignment[],
  after: readonly Assignment[],
  known: RosterCheck = checkRoster(problem, before),
): RosterComparison {
  const checks = { before: known, after: checkRoster(problem, after) };
  const difference = differenceOfFindings(checks.before.findings, checks.after.findings);
  const views = { before: new RosterView(problem, before), after: new RosterView(problem, after) };
  return {
    ...checks,
    difference,
    ...verdictOf(difference),
    changedDays: changedDays(problem, before, after),
    changedPeople: problem.people.flatMap(({ id }) => changedPersonOf(id, views.before.of(id), views.after.of(id))),
  };
}

/** The person-days two rosters plan differently, by person and date. */
export function changedDays(
  problem: RosterProblem,
  before: readonly Assignment[],
  after: readonly Assignment[],
): ChangedPersonDay[] {
  const views = { before: new RosterView(problem, before), after: new RosterView(problem, after) };
  return problem.people.flatMap(({ id }) => changedDaysOf(id, views.before.of(id), views.after.of(id)));
}

function verdictOf(difference: RosterDifference): Pick<RosterComparison, 'better' | 'decidedAt'> {
  const levels = pointsByLevel(difference);
  const amounts: (readonly [Level, number])[] = [
    ['law', lawCount(difference)],
    ...PRICED_LEVELS.map((level) => [level, levels[level]] as const),
  ];
  const deciding = amounts.find(([, more]) => more !== 0);
  if (!deciding) return { better: null, decidedAt: null };
  return { better: deciding[1] > 0 ? 'before' : 'after', decidedAt: deciding[0] };
}

function changedDaysOf(
  personId: string,
  before: readonly Assignment[],
  after: readonly Assignment[],
): ChangedPersonDay[] {
  const dates = [...new Set([...before, ...after].map(({ on }) => on))].sort();
  return dates
    .map((on) => ({
      personId,
      on,
      before: before.filter((duty) => duty.on === on),
      after: after.filter((duty) => duty.on === on),
    }))
    .filter((day) => !areSame(day.before, day.after));
}

function areSame(before: readonly Assignment[], after: readonly Assignment[]): boolean {
  return before.length === after.length && before.every((duty, index) => isSame(duty, after[index]!));
}

function isSame(a: Assignment, b: Assignment): boolean {
  return (
    isSameWork(a, b) &&
    a.startAtMinute === b.startAtMinute &&
    a.endAtMinute === b.endAtMinute &&
    a.paidMinutes === b.paidMinutes &&
    a.breakStartAtMinute === b.breakStartAtMinute
  );
}

function changedPersonOf(
  personId: string,
  before: readonly Assignment[],
  after: readonly Assignment[],
): ChangedPerson[] {
  const minutes = (duties: readonly Assignment[]): number => duties.reduce((sum, duty) => sum + duty.paidMinutes, 0);
  const presence = (duties: readonly Assignment[]): number =>
    new Set(duties.flatMap(({ on, mode }) => (mode === 'on-site' ? [on] : []))).size;
  const paidMinutes = { before: minutes(before), after: minutes(after) };
  const presenceDays = { before: presence(before), after: presence(after) };
  const isEqual = ({ before: a, after: b }: BeforeAfter): boolean => a === b;
  return isEqual(paidMinutes) && isEqual(presenceDays) ? [] : [{ personId, paidMinutes, presenceDays }];
}
