import { formulate, type RosterModel } from '../formulate';
import { blendedCosts, pricedLevels } from '../milp/level-costs';
import type { RowTerm } from '../milp/milp-builder';
import type { MilpModel } from '../milp/milp-model';
import type { MilpSolver, SolveLimits } from '../milp/milp-solver';
import { subModel } from '../milp/sub-model';
import type { Assignment } from '../problem/assignment';
import type { PricedLevel } from '../problem/finding';
import type { RosterProblem } from '../problem/roster-problem';
import type { Choice } from '../rules/formulation-context';
import { RULE_CATALOGUE } from '../rules/rule-catalogue';
import { changeTerms, type ChangedDay } from './change-terms';
import { movingPart, type MovingPart } from './moving-part';
import { extendedModel, withFixedColumns, type AddedColumn, type AddedRow } from './extended-model';

/** One week to mend. */
export interface RepairTask {
  /** The week with its absences; its baseline is the published roster of the week. */
  readonly problem: RosterProblem;
  /** Duties of the baseline that nobody does any more. */
  readonly gaps: readonly Assignment[];
  readonly movable: ReadonlySet<string>;
  /** Further days on which the movable may do whatever the rules admit. */
  readonly openOn?: string;
}

/** The week as a program around the published roster, with what a repair counts besides the score. */
export interface RepairModel {
  readonly rosterModel: RosterModel;
  /** What is still open of the week; everything else stands as published. */
  readonly model: MilpModel;
  /** Values of the model as values of the whole `rosterModel`. */
  readonly wholeValues: (values: Float64Array) => Float64Array;
  /** The roster with the gaps left open, as column values; null where it has no place in the program. */
  readonly leftOpen: Float64Array | null;
  /** Yes-or-no column of each movable person: whether any day of the week changes. */
  readonly disturbed: ReadonlyMap<string, number>;
  readonly peopleCosts: Float64Array;
  readonly changedDayCosts: Float64Array;
  /** What a level loses against the published roster; what was short before is no loss. */
  readonly lossCosts: (level: PricedLevel) => Float64Array;
}

const LAWS: ReadonlySet<string> = new Set(
  RULE_CATALOGUE.flatMap(({ definition }) => (definition.level === 'law' ? [definition.id] : [])),
);

/**
 * Writes the program of a repair. Movable people may do whatever the rules admit; everybody else, and the gaps, are
 * columns of one value, so that cover, contingents and fairness count them. The published roster is a point of the
 * program with the gaps filled: evaluated first, it tells what was short before the absence.
 */
export async function repairModel(task: RepairTask, solver: MilpSolver, limits: SolveLimits): Promise<RepairModel> {
  const { problem, gaps, movable } = task;
  const isGap = new Set(gaps);
  const rosterModel = formulate(
    { ...problem, pinned: [...problem.pinned, ...problem.baseline].filter((duty) => keeps(duty, problem, movable)) },
    openChoices(task),
  );
  const changes = changeTerms(rosterModel, problem, movable, isGap);
  const lawful = withoutLawOf(rosterModel.model, movable);
  const people = [...movable];
  const disturbed = new Map(people.map((id, index) => [id, lawful.columnCount + index]));
  const rows = [...changes.days.map((day) => disturbanceRow(day, disturbed.get(day.personId)!)), ...changes.keptBreaks];
  const counted = extendedModel(
    lawful,
    people.map(() => ({ upper: 1, integer: true })),
    rows,
  );
  const published = await valuesOf(withFixedColumns(counted, changes.published), solver, limits);
  const gone = withFixedColumns(counted, changes.withoutGaps);
  const losses = lossesAgainst(published, gone);
  const model = extendedModel(gone, losses.columns, losses.rows);
  const untouched = new Map([
    ...changes.published,
    ...changes.withoutGaps,
    ...people.map((id) => [disturbed.get(id)!, 0] as const),
  ]);
  const leftOpen = await valuesOf(withFixedColumns(model, untouched), solver, limits);
  const part = leftOpen ? movingPart(model, new Set(disturbed.values())) : wholeOf(model);
  const local = new Map(part.columns.map((column, index) => [column, index]));
  const costsOf = (terms: readonly RowTerm[]): Float64Array => {
    const costs = new Float64Array(part.columns.length);
    for (const [column, points] of terms) {
      const index = local.get(column);
      if (index !== undefined) costs[index]! += points;
    }
    return costs;
  };
  return {
    rosterModel,
    model: part.model,
    wholeValues: (values) => {
      const whole = leftOpen?.slice() ?? new Float64Array(model.columnCount);
      for (const [index, column] of part.columns.entries()) whole[column] = values[index]!;
      return whole;
    },
    leftOpen: leftOpen && Float64Array.from(part.columns, (column) => leftOpen[column]!),
    disturbed: new Map([...disturbed].map(([id, column]) => [id, local.get(column)!])),
    peopleCosts: costsOf([...disturbed.values()].map((column) => [column, 1])),
    changedDayCosts: costsOf(changes.days.flatMap(({ terms }) => terms)),
    lossCosts: (level) => costsOf(losses.prices.get(level) ?? []),
  };
}

const wholeOf = (model: MilpModel): MovingPart => ({
  model,
  columns: Array.from({ length: model.columnCount }, (_, column) => column),
});

/**
 * What a movable person may do: on a day with a gap, or a free one, whatever the rules admit; on any other the same work,
 * perhaps at other hours. More would mend nothing and make the program several times as hard.
 */
function openChoices({ problem, gaps, movable, openOn }: RepairTask): (choice: Choice) => boolean {
  const gapDates = new Set(gaps.map(({ on }) => on));
  const workOf = new Map(problem.baseline.map((duty) => [`${duty.personId} ${duty.on}`, duty]));
  return ({ person, duty, siteId, activity, mode }) => {
    if (!movable.has(person.id)) return false;
    const known = gapDates.has(duty.on) || duty.on === openOn ? undefined : workOf.get(`${person.id} ${duty.on}`);
    return !known || (known.activityId === activity.id && known.siteId === siteId && known.mode === mode);
  };
}

/** A fixed duty stays; of a movable person only what somebody fixed, where the published roster has it so. */
function keeps(duty: Assignment, { pinned, baseline }: RosterProblem, movable: ReadonlySet<string>): boolean {
  if (!movable.has(duty.personId)) return baseline.includes(duty);
  return (
    pinned.includes(duty) &&
    baseline.some(
      ({ personId, on, dutyId, siteId, activityId, mode }) =>
        personId === duty.personId &&
        on === duty.on &&
        dutyId === duty.dutyId &&
        siteId === duty.siteId &&
        activityId === duty.activityId &&
        mode === duty.mode,
    )
  );
}

/** Rows about the law of one person who stays: that week is what it is, lawful or not. */
function withoutLawOf(model: MilpModel, movable: ReadonlySet<string>): MilpModel {
  const rows = model.rowTags.flatMap(({ personId, rule }, row) =>
    personId !== null && LAWS.has(rule) && !movable.has(personId) ? [] : [row],
  );
  const columns = Array.from({ length: model.columnCount }, (_, column) => column);
  return { ...subModel(model, columns, rows), prices: model.prices, constants: model.constants };
}

/** A changed day disturbs its person: constant + terms is 1 where it changed. */
function disturbanceRow({ constant, terms }: ChangedDay, column: number): AddedRow {
  return { lower: Number.NEGATIVE_INFINITY, upper: -constant, terms: [...terms, [column, -1]] };
}

async function valuesOf(model: MilpModel, solver: MilpSolver, limits: SolveLimits): Promise<Float64Array | null> {
  const costs = blendedCosts(pricedLevels(model), model.columnCount);
  // Columns behind the priced ones count losses: as low as their rows let them.
  for (let column = 0; column < costs.length; column++) if (model.integer[column] === 0) costs[column] ||= 1e-3;
  return (await solver.solve({ model, costs, start: null }, limits)).values;
}

interface Losses {
  readonly columns: readonly AddedColumn[];
  readonly rows: readonly AddedRow[];
  readonly prices: ReadonlyMap<PricedLevel, readonly RowTerm[]>;
}

/**
 * A priced column that stood at a worse value than its best is given a second one that counts only what is worse still.
 * Where the published roster has no place in the program, everything short counts.
 */
function lossesAgainst(published: Float64Array | null, model: MilpModel): Losses {
  const columns: AddedColumn[] = [];
  const rows: AddedRow[] = [];
  const prices = new Map<PricedLevel, RowTerm[]>();
  for (const { column, level, points } of model.prices) {
    const terms = prices.get(level) ?? [];
    prices.set(level, terms);
    const sign = Math.sign(points);
    const best = sign > 0 ? model.columnLower[column]! : model.columnUpper[column]!;
    const worst = sign > 0 ? model.columnUpper[column]! : model.columnLower[column]!;
    const before = published?.[column] ?? best;
    if (Math.abs(before - best) < 1e-6) {
      terms.push([column, points]);
      continue;
    }
    terms.push([model.columnCount + columns.length, Math.abs(points)]);
    columns.push({ upper: Math.max(0, sign * (worst - before)), integer: false });
    rows.push({
      lower: Number.NEGATIVE_INFINITY,
      upper: sign * before,
      terms: [
        [column, sign],
        [model.columnCount + columns.length - 1, -1],
      ],
    });
  }
  return { columns, rows, prices };
}
