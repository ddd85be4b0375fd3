import { PRICED_LEVELS, type PricedLevel } from '../problem/finding';
import { levelCosts, type MilpModel, type SingleObjectiveMilp } from './milp-model';

/** One level of the objective as costs of the columns. */
export interface LevelCosts {
  readonly level: PricedLevel;
  readonly costs: Float64Array;
}

/** The levels that price something, strongest first. */
export function pricedLevels(model: MilpModel): LevelCosts[] {
  return PRICED_LEVELS.map((level) => ({ level, costs: levelCosts(model, level) })).filter(({ costs }) =>
    costs.some((cost) => cost !== 0),
  );
}

/** How much a step of a stronger level outweighs the dearest single column below it, in a blend. */
const OUTWEIGHS = 1.5;

/**
 * Some levels as one objective in which a step of a stronger level outweighs any single column of the weaker ones. That
 * is no proof of the levels' order; the caller looks at what came out.
 */
export function blendedCosts(levels: readonly Pick<LevelCosts, 'costs'>[], columnCount: number): Float64Array {
  const blend = new Float64Array(columnCount);
  for (const { costs } of [...levels].reverse()) {
    const dearestBelow = blend.reduce((most, cost) => Math.max(most, Math.abs(cost)), 0);
    const smallestStep = costs.reduce(
      (least, cost) => (cost === 0 ? least : Math.min(least, Math.abs(cost))),
      Infinity,
    );
    const weight = dearestBelow === 0 ? 1 : Math.ceil((OUTWEIGHS * dearestBelow) / smallestStep);
    for (let column = 0; column < columnCount; column++) blend[column]! += weight * costs[column]!;
  }
  return blend;
}

/** What a level costs at the least, whatever the rows say: its columns at their cheaper bounds. */
export function leastValue(model: SingleObjectiveMilp['model'], costs: Float64Array): number {
  let sum = 0;
  for (let column = 0; column < costs.length; column++) {
    const cost = costs[column]!;
    if (cost !== 0) sum += cost * (cost > 0 ? model.columnLower[column]! : model.columnUpper[column]!);
  }
  return sum;
}

/** Whether a value is the least one, but for rounding. */
export const isLeast = (value: number, least: number): boolean => value <= least + 1e-6;

/** The model with "this level costs no more than `value`" added. */
export function holdLevel(
  model: SingleObjectiveMilp['model'],
  costs: Float64Array,
  value: number,
): SingleObjectiveMilp['model'] {
  if (isLeast(value, leastValue(model, costs))) return fixAtCheaperBound(model, costs);
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
