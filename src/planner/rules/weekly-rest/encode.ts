import type { RowTerm } from '../../milp/milp-builder';
import type { Assignment } from '../../problem/assignment';
import { addDays } from '../../problem/calendar';
import { dutiesAfter, dutiesBefore } from '../../problem/known-duties';
import type { Person, RosterProblem } from '../../problem/roster-problem';
import { sumOf, type FormulationContext } from '../formulation-context';
import type { RuleEncoder } from '../rule';
import { encodeAverage } from './encode-average';
import type { WeeklyRestParameters } from './rule';

/**
 * A column per day says "this is the week's rest day": then the day is free, and of the duties around it none two lie
 * closer than the weekly rest. One day of each week is a rest day. Weeks that have such a day anyway get no rows.
 * An average over two weeks has rows of its own.
 */
export const encode: RuleEncoder<WeeklyRestParameters> = {
  admits: ({ person, duty }, problem, { parameters }) => {
    if (parameters.averageOverDays >= 14) return true;
    const restsFrom = endBeforeSundayRest(problem, person, parameters.minRestMinutes);
    return (
      restsFrom === null ||
      duty.on !== problem.days[0]!.on ||
      duty.startAtMinute - restsFrom >= parameters.minRestMinutes
    );
  },
  encode: (context, { rule, parameters }) => {
    if (parameters.averageOverDays >= 14) return encodeAverage(context, rule, parameters.minRestMinutes);
    for (const person of context.problem.people)
      for (const week of weeksOf(context.problem)) encodeWeek(context, rule, person, week, parameters.minRestMinutes);
  },
};

function encodeWeek(
  context: FormulationContext,
  rule: string,
  person: Person,
  week: readonly string[],
  minRestMinutes: number,
): void {
  const days = week.map((on) => ({ on, conflicts: conflictsAround(context, person, on, minRestMinutes) }));
  const isFreeAnyway = days.some(
    ({ on, conflicts }) => conflicts.length === 0 && context.placementsOn(person.id, on).length === 0,
  );
  if (isFreeAnyway) return;
  const restDays: RowTerm[] = days.map(({ on, conflicts }) => {
    const isRestDay = context.builder.addColumn();
    const tag = { rule, personId: person.id, on };
    context.builder.addRow(tag, 0, 1, [[isRestDay, 1], ...sumOf(context.placementsOn(person.id, on))]);
    for (const { terms, limit } of conflicts) context.builder.addRow(tag, 0, limit + 1, [[isRestDay, 1], ...terms]);
    return [isRestDay, 1];
  });
  context.builder.addRow({ rule, personId: person.id, on: week[0]! }, 1, week.length, restDays);
}

/** Duties of the day before and the day after that are too close: no two of them if the day between is the rest day. */
function conflictsAround(
  { placementsOn, problem }: FormulationContext,
  person: Person,
  on: string,
  minRestMinutes: number,
): { terms: RowTerm[]; limit: number }[] {
  const after = placementsOn(person.id, addDays(on, 1));
  const past = knownDutyOn(problem, person, addDays(on, -1));
  if (past) {
    const tooSoon = after.filter(({ duty }) => duty.startAtMinute - past.endAtMinute < minRestMinutes);
    return tooSoon.length > 0 ? [{ terms: sumOf(tooSoon), limit: 0 }] : [];
  }
  const before = placementsOn(person.id, addDays(on, -1));
  const next = knownDutyOn(problem, person, addDays(on, 1));
  if (next) {
    const tooLate = before.filter(({ duty }) => next.startAtMinute - duty.endAtMinute < minRestMinutes);
    return tooLate.length > 0 ? [{ terms: sumOf(tooLate), limit: 0 }] : [];
  }
  return [...new Set(before.map(({ duty }) => duty.endAtMinute))].flatMap((end) => {
    const tooSoon = after.filter(({ duty }) => duty.startAtMinute - end < minRestMinutes);
    if (tooSoon.length === 0) return [];
    return [{ terms: sumOf([...before.filter(({ duty }) => duty.endAtMinute >= end), ...tooSoon]), limit: 1 }];
  });
}

function weeksOf(problem: RosterProblem): string[][] {
  const weeks: string[][] = [];
  for (const { on, weekIndex } of problem.days) (weeks[weekIndex] ??= []).push(on);
  return weeks;
}

/** The duty of a day outside the plan, where there is one: worked before it or fixed after it. */
function knownDutyOn(problem: RosterProblem, { id }: Person, on: string): Assignment | undefined {
  if (on >= problem.days[0]!.on && on <= problem.days.at(-1)!.on) return undefined;
  return [...dutiesBefore(problem, id), ...dutiesAfter(problem, id)].find((duty) => duty.on === on);
}

/**
 * Where the week before the plan has no whole rest but the one that began before its free Sunday, that rest must not be
 * cut by the first duty of the plan: the end of that week's last duty. Null where there is nothing to respect.
 */
function endBeforeSundayRest(problem: RosterProblem, person: Person, minRestMinutes: number): number | null {
  const firstDay = problem.days[0]!.on;
  const monday = addDays(firstDay, -7);
  const past = dutiesBefore(problem, person.id);
  const last = past.at(-1);
  if (!last || last.on < monday || last.on === addDays(firstDay, -1)) return null;
  const hasRested = past.some((duty, index) => {
    const firstFree = index === 0 ? monday : addDays(past[index - 1]!.on, 1);
    const isWholeDayFree = (firstFree > monday ? firstFree : monday) < duty.on;
    const restMinutes = index === 0 ? Infinity : duty.startAtMinute - past[index - 1]!.endAtMinute;
    return isWholeDayFree && restMinutes >= minRestMinutes;
  });
  return hasRested ? null : last.endAtMinute;
}
