import type { RowTerm } from '../../milp/milp-builder';
import type { RowTag } from '../../milp/milp-model';
import { addDays } from '../../problem/calendar';
import { dutiesAfter, dutiesBefore, knownFrom } from '../../problem/known-duties';
import type { Person, RosterProblem } from '../../problem/roster-problem';
import type { FormulationContext } from '../formulation-context';

const DAY_MINUTES = 1440;

/** A duty of a day that may be worked or, without a column, is known to be. */
interface DayDuty {
  readonly startAtMinute: number;
  readonly endAtMinute: number;
  readonly column: number | null;
}

/** Duties before and after some free days of which no two may be worked. */
interface Conflict {
  readonly terms: readonly RowTerm[];
  readonly knownCount: number;
}

/** Two weeks and the rests due in them; of an unknown first week one is assumed. */
interface Fortnight {
  readonly days: readonly string[];
  readonly restsDue: number;
  /** Date its rows belong to. */
  readonly on: string;
}

/**
 * A column per day of two consecutive weeks says "this is a rest day": then the day is free and no two duties around it lie
 * closer than the weekly rest; around two adjacent rest days not closer than that and a day. Each two weeks hold two rest
 * days, and each has columns of its own, because a rest between two of them may count on another day in each. Longer rests
 * need no rows: three free days are two rests.
 */
export function encodeAverage(context: FormulationContext, rule: string, minRestMinutes: number): void {
  const fortnights = fortnightsOf(context.problem);
  for (const person of context.problem.people) {
    const dutiesOn = dutiesOf(context, person);
    const conflictsAround = (on: string, freeDays: number): Conflict[] =>
      conflicts(
        dutiesOn(addDays(on, -1)),
        dutiesOn(addDays(on, freeDays)),
        minRestMinutes + DAY_MINUTES * (freeDays - 1),
      );
    for (const fortnight of fortnights) {
      const isPast = fortnight.days.at(-1)! < context.problem.days[0]!.on;
      const isRest = (on: string, freeDays: number): boolean =>
        conflictsAround(on, freeDays).every(({ knownCount }) => isPast && knownCount < 2);
      const hasRests = holdsRests(fortnight, (on) => dutiesOn(on).length === 0 && isRest(on, 1), isRest);
      // Rests that nothing can take away need no rows; those that the past lacks are past.
      if (hasRests !== isPast) continue;
      encodeFortnight(context, { rule, personId: person.id, on: fortnight.on }, fortnight, dutiesOn, conflictsAround);
    }
  }
}

function encodeFortnight(
  { builder }: FormulationContext,
  tag: RowTag,
  { days, restsDue }: Fortnight,
  dutiesOn: (on: string) => readonly DayDuty[],
  conflictsAround: (on: string, freeDays: number) => readonly Conflict[],
): void {
  const open = days.filter((on) => dutiesOn(on).every(({ column }) => column !== null));
  const restOn = new Map(open.map((on) => [on, builder.addColumn()]));
  for (const [on, isRestDay] of restOn) {
    builder.addRow(tag, 0, 1, [[isRestDay, 1], ...columnsOf(dutiesOn(on))]);
    const nextToo = restOn.get(addDays(on, 1));
    for (const rests of nextToo === undefined ? [[isRestDay]] : [[isRestDay], [isRestDay, nextToo]])
      for (const { terms, knownCount } of conflictsAround(on, rests.length))
        builder.addRow(tag, 0, rests.length + 1 - knownCount, [
          ...rests.map((column): RowTerm => [column, 1]),
          ...terms,
        ]);
  }
  const restDays = [...restOn.values()].map((column): RowTerm => [column, 1]);
  builder.addRow(tag, restsDue, days.length, restDays);
}

/** Any two weeks of which the second is known or planned: those that end before the plan may be cut short by it. */
function fortnightsOf(problem: RosterProblem): Fortnight[] {
  const firstDay = problem.days[0]!.on;
  const from = knownFrom(problem);
  const mondays = problem.days.filter(({ weekday }) => weekday === 1).map(({ on }) => on);
  return [addDays(firstDay, -7), ...mondays].flatMap((second) => {
    const first = addDays(second, -7);
    if (second < from) return [];
    const on = second < firstDay ? firstDay : second;
    return first < from
      ? [{ days: datesOf(second, 7), restsDue: 1, on }]
      : [{ days: datesOf(first, 14), restsDue: 2, on }];
  });
}

const datesOf = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, day) => addDays(from, day));

/** Whether rests enough are certain: adjacent free days only make two where the rest around both is long enough. */
function holdsRests(
  { days, restsDue }: Fortnight,
  isCertain: (on: string) => boolean,
  isLongEnough: (on: string, freeDays: number) => boolean,
): boolean {
  const certain = days.filter(isCertain);
  if (restsDue === 1) return certain.length > 0;
  return certain.some((on, index) => {
    const others = certain.slice(index + 1);
    return others.some((other) => other > addDays(on, 1) || isLongEnough(on, 2));
  });
}

function conflicts(before: readonly DayDuty[], after: readonly DayDuty[], restMinutes: number): Conflict[] {
  return [...new Set(before.map(({ endAtMinute }) => endAtMinute))].flatMap((end) => {
    const tooSoon = after.filter(({ startAtMinute }) => startAtMinute - end < restMinutes);
    if (tooSoon.length === 0) return [];
    const around = [...before.filter(({ endAtMinute }) => endAtMinute >= end), ...tooSoon];
    return [{ terms: columnsOf(around), knownCount: around.filter(({ column }) => column === null).length }];
  });
}

const columnsOf = (duties: readonly DayDuty[]): RowTerm[] =>
  duties.flatMap(({ column }): RowTerm[] => (column === null ? [] : [[column, 1]]));

/** A person's duties by date: placements within the horizon, what is known before and after it. */
function dutiesOf({ problem, placementsOn }: FormulationContext, { id }: Person): (on: string) => readonly DayDuty[] {
  const around = [...dutiesBefore(problem, id), ...dutiesAfter(problem, id)];
  const known = new Map(around.map((duty) => [duty.on, [{ ...duty, column: null }]]));
  return (on) => known.get(on) ?? placementsOn(id, on).map(({ duty, column }) => ({ ...duty, column }));
}
