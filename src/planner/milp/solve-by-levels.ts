import { PRICED_LEVELS, type PricedLevel } from '../problem/finding';
import { dot, levelCosts, type MilpModel, type SingleObjectiveMilp } from './milp-model';
import type { MilpSolver, SolveLimits, SolveResult, SolveStatus } from './milp-solver';

/** Value reached and value proved, for one level of the objective (constants of the model not included). */
export interface LevelOutcome {
  readonly level: PricedLevel;
  readonly value: number;
  readonly bound: number;
}

export interface LevelledResult {
  readonly status: SolveStatus;
  readonly values: Float64Array | null;
  readonly levels: readonly LevelOutcome[];
  readonly message?: string;
}

export interface LevelledLimits extends SolveLimits {
  readonly onLevel?: (level: PricedLevel) => void;
}

/** Share of the remaining time one level may take while others follow: a hard level must not starve the rest. */
const TIME_SHARE_PER_LEVEL = 0.6;

/**
 * Optimises the levels one after the other, strongest first; what a level has reached becomes a constraint for the next
 * ones, so that a lower level never buys against a higher one (lexicographic optimisation).
 *
 * A level whose value already stands at what its columns cost at the least is proved without solving; that is the usual
 * case of the upper levels of a good week.
 */
export async function solveByLevels(
  model: MilpModel,
  solver: MilpSolver,
  limits: LevelledLimits,
): Promise<LevelledResult> {
  const startedAt = performance.now();
  const remainingSeconds = (): number => limits.timeLimitSeconds - (performance.now() - startedAt) / 1000;
  const levels = PRICED_LEVELS.map((level) => ({ level, costs: levelCosts(model, level) })).filter(({ costs }) =>
    costs.some((cost) => cost !== 0),
  );
  // Without any price there is still a lawful roster to find.
  const pending = levels.length > 0 ? levels : [{ level: PRICED_LEVELS[0], costs: new Float64Array(model.columnCount) }];

  let current: SingleObjectiveMilp['model'] = model;
  let values: Float64Array | null = null;
  let allProved = true;
  const outcomes: LevelOutcome[] = [];

  for (const [index, { level, costs }] of pending.entries()) {
    limits.onLevel?.(level);
    const least = leastValue(current, costs);
    if (values && dot(costs, values) <= least + 1e-9) {
      outcomes.push({ level, value: dot(costs, values), bound: least });
      current = holdLevel(current, costs, dot(costs, values));
      continue;
    }
    const isLast = index === pending.length - 1;
    const timeLimitSeconds = Math.max(0.05, remainingSeconds() * (isLast ? 1 : TIME_SHARE_PER_LEVEL));
    const outOfTime: boolean = values !== null && (remainingSeconds() <= 0 || limits.signal?.aborted === true);
    const result: SolveResult | null = outOfTime
      ? null
      : await solver.solve({ model: current, costs, start: values }, { ...limits, timeLimitSeconds });

    if (result && !result.values && !values)
      return {
        status: result.status,
        values: null,
        levels: [],
        ...(result.message === undefined ? {} : { message: result.message }),
      };
    // A later level can fail (time, cancel); what the earlier ones reached still stands.
    if (result?.values) values = result.values;
    if (!values) throw new Error('unreachable: a level ended without values');
    const proved = result?.status === 'optimal';
    const value = dot(costs, values);
    allProved &&= proved;
    outcomes.push({ level, value, bound: proved ? value : Math.max(least, result?.bound ?? least) });
    current = holdLevel(current, costs, value);
  }
  return { status: allProved ? 'optimal' : 'feasible', values, levels: outcomes };
}

/** What a level costs at the least, whatever the rows say: its columns at their cheaper bounds. */
function leastValue(model: SingleObjectiveMilp['model'], costs: Float64Array): number {
  let sum = 0;
  for (let column = 0; column < costs.length; column++) {
    const cost = costs[column]!;
    if (cost !== 0) sum += cost * (cost > 0 ? model.columnLower[column]! : model.columnUpper[column]!);
  }
  return sum;
}

/** The model with "this level costs no more than `value`" added. */
function holdLevel(
  model: SingleObjectiveMilp['model'],
  costs: Float64Array,
  value: number,
): SingleObjectiveMilp['model'] {
  if (value <= leastValue(model, costs) + 1e-9) return fixAtCheaperBound(model, costs);
  const columns: number[] = [];
  for (let column = 0; column < costs.length; column++) if (costs[column] !== 0) columns.push(column);
  return {
    ...model,
    rowCount: model.rowCount + 1,
    rowLower: append(model.rowLower, [Number.NEGATIVE_INFINITY]),
    // Room for rounding only: continuous slack columns must not grow into it noticeably.
    rowUpper: append(model.rowUpper, [value + 1e-4]),
    starts: appendIndices(model.starts, [model.indices.length + columns.length]),
    indices: appendIndices(model.indices, columns),
    values: append(
      model.values,
      columns.map((column) => costs[column]!),
    ),
  };
}

/** Fixing columns says the same as a row and lets presolve remove them. */
function fixAtCheaperBound(model: SingleObjectiveMilp['model'], costs: Float64Array): SingleObjectiveMilp['model'] {
  const columnLower = model.columnLower.slice();
  const columnUpper = model.columnUpper.slice();
  for (let column = 0; column < costs.length; column++) {
    if (costs[column]! > 0) columnUpper[column] = columnLower[column]!;
    else if (costs[column]! < 0) columnLower[column] = columnUpper[column]!;
  }
  return { ...model, columnLower, columnUpper };
}

function append(array: Float64Array, more: readonly number[]): Float64Array {
  const result = new Float64Array(array.length + more.length);
  result.set(array);
  result.set(more, array.length);
  return result;
}

function appendIndices(array: Int32Array, more: readonly number[]): Int32Array {
  const result = new Int32Array(array.length + more.length);
  result.set(array);
  result.set(more, array.length);
  return result;
}
