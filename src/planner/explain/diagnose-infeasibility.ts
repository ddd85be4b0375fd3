import type { RosterModel } from '../formulate';
import type { MilpSolver } from '../milp/milp-solver';
import { columnsOfRows, subModel } from '../milp/sub-model';
import type { DataError } from '../plan-result';
import { mondayOf } from '../problem/calendar';
import { hoursAndMinutes } from '../problem/civil-clock';
import { push } from '../problem/roster-view';
import { NO_LAWFUL_WEEK } from './sentences/data-error-sentence';

/** Deciding one person's rows takes milliseconds; this only guards against a stuck backend. */
const SECONDS_PER_PERSON = 5;

/**
 * Names who can't have a lawful week, and which rules can't hold together for that person. Rows that couple people are
 * all elastic, so an infeasible model is infeasible within the rows of a single person: each is decided alone, and the
 * rules that are not needed for the conflict are left out one by one, then the weeks that are not.
 */
export async function diagnoseInfeasibility(
  { model, placements }: RosterModel,
  solver: MilpSolver,
  seed: number,
): Promise<DataError[]> {
  const rowsByPerson = new Map<string, number[]>();
  for (const [row, { personId }] of model.rowTags.entries()) if (personId !== null) push(rowsByPerson, personId, row);
  const weekOf = (row: number): string | null => {
    const { on } = model.rowTags[row]!;
    return on === null ? null : mondayOf(on);
  };
  const isFeasible = async (rows: readonly number[]): Promise<boolean> => {
    const part = subModel(model, columnsOfRows(model, rows), rows);
    const costs = new Float64Array(part.columnCount);
    const result = await solver.solve(
      { model: part, costs, start: null },
      { timeLimitSeconds: SECONDS_PER_PERSON, seed },
    );
    return result.status !== 'infeasible';
  };
  const errors: DataError[] = [];
  for (const [personId, rows] of rowsByPerson) {
    if (await isFeasible(rows)) continue;
    let conflict = rows;
    for (const rule of new Set(rows.map((row) => model.rowTags[row]!.rule))) {
      const without = conflict.filter((row) => model.rowTags[row]!.rule !== rule);
      if (without.length < conflict.length && !(await isFeasible(without))) conflict = without;
    }
    for (const week of new Set(rows.map(weekOf))) {
      const without = conflict.filter((row) => weekOf(row) !== week);
      if (without.length > 0 && without.length < conflict.length && !(await isFeasible(without))) conflict = without;
    }
    const rules = [...new Set(conflict.map((row) => model.rowTags[row]!.rule))];
    const dates = conflict.flatMap((row) => model.rowTags[row]!.on ?? []).sort();
    const weeks = new Set(conflict.map(weekOf));
    const isOfConflict = (on: string): boolean => weeks.has(null) || weeks.has(mondayOf(on));
    const own = placements.filter(({ person, duty }) => person.id === personId && isOfConflict(duty.on));
    const facts = {
      ...{ from: dates[0] ?? null, rules, dayCount: new Set(own.map(({ duty }) => duty.on)).size },
      lengths: lengthsOf(own.map(({ duty }) => duty.paidMinutes)),
    };
    errors.push({
      rule: rules.includes('contract-hours') ? 'contract-hours' : (rules[0] ?? 'availability'),
      people: [personId],
      on: dates[0] ?? null,
      detail: NO_LAWFUL_WEEK.en(personId, facts),
      cause: 'no-lawful-week',
      facts,
    });
  }
  return errors;
}

function lengthsOf(minutes: readonly number[]): string[] {
  return [...new Set(minutes)].sort((a, b) => a - b).map(hoursAndMinutes);
}
