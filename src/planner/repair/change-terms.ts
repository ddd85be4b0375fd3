import type { RosterModel } from '../formulate';
import type { RowTerm } from '../milp/milp-builder';
import type { Assignment } from '../problem/assignment';
import type { RosterProblem } from '../problem/roster-problem';
import { push } from '../problem/roster-view';
import type { AddedRow } from './extended-model';

/** Whether a person's day is no longer what it was: constant plus terms is 1 where it changed, 0 where it did not. */
export interface ChangedDay {
  readonly personId: string;
  readonly constant: number;
  readonly terms: readonly RowTerm[];
}

/** A published roster in the columns of a program. */
export interface ChangeTerms {
  /** One for each day of a movable person on which something can change. */
  readonly days: readonly ChangedDay[];
  /** Breaks of unchanged work stay where they are: at each time at least as many as keep theirs. */
  readonly keptBreaks: readonly AddedRow[];
  /** The published roster: value of every column that says who works where. */
  readonly published: ReadonlyMap<number, number>;
  /** The columns that are no decision: people who stay as they are, and the gaps. */
  readonly withoutGaps: ReadonlyMap<number, number>;
}

/** Finds each duty of the baseline among the columns and says, by them, what changes. */
export function changeTerms(
  { groups, breaks }: RosterModel,
  { people, days, baseline }: RosterProblem,
  movable: ReadonlySet<string>,
  gaps: ReadonlySet<Assignment>,
): ChangeTerms {
  const dutyOf = new Map(baseline.map((duty) => [`${duty.personId} ${duty.on}`, duty]));
  const published = new Map<number, number>();
  const withoutGaps = new Map<number, number>();
  const sameWork = new Map<Assignment, RowTerm>();
  const freeDays = new Map<string, RowTerm[]>();
  for (const { placements, works } of groups)
    for (const { person, duty, siteId, mode, column } of placements) {
      const key = `${person.id} ${duty.on}`;
      const known = dutyOf.get(key);
      const isHere = known?.dutyId === duty.id && known.siteId === siteId && known.mode === mode;
      const columns: (readonly [column: number, isSame: boolean])[] = [[column, isHere]];
      for (const { activity, terms } of works) {
        const [term] = terms;
        const isSame = isHere && known.activityId === activity.id;
        if (isSame) sameWork.set(known, term!);
        if (works.length > 1) columns.push([term![0], isSame]);
      }
      for (const [one, isSame] of columns) {
        published.set(one, isSame ? 1 : 0);
        if (!movable.has(person.id)) withoutGaps.set(one, isSame && !gaps.has(known!) ? 1 : 0);
      }
      if (known === undefined) push(freeDays, key, [column, 1]);
    }
  const changedDays = people
    .filter(({ id }) => movable.has(id))
    .flatMap(({ id }) =>
      days.flatMap(({ on }) => changedDay(id, dutyOf.get(`${id} ${on}`), freeDays.get(`${id} ${on}`))),
    );

  function changedDay(personId: string, known: Assignment | undefined, free: RowTerm[] | undefined): ChangedDay[] {
    if (known === undefined) return free === undefined ? [] : [{ personId, constant: 0, terms: free }];
    const same = sameWork.get(known);
    return same === undefined ? [] : [{ personId, constant: 1, terms: [[same[0], -1]] }];
  }

  const keptBreaks = breaks.flatMap(({ on, dutyId, siteId, activityId, breakStartAtMinute, column }): AddedRow[] => {
    const kept = baseline.filter(
      (duty) =>
        duty.on === on &&
        duty.dutyId === dutyId &&
        duty.siteId === siteId &&
        duty.activityId === activityId &&
        duty.breakStartAtMinute === breakStartAtMinute,
    );
    const same = kept.flatMap((duty): RowTerm[] => {
      const term = sameWork.get(duty);
      return term ? [[term[0], -1]] : [];
    });
    return same.length === 0 ? [] : [{ lower: 0, upper: Number.POSITIVE_INFINITY, terms: [[column, 1], ...same] }];
  });
  return { days: changedDays, keptBreaks, published, withoutGaps };
}
