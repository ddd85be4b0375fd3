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
export function blendedCosts(
  levels: readonly Pick<LevelCosts, 'costs'>[],
  columnCount: number,
  outweighs = OUTWEIGHS,
): Float64Array {
  const blend = new Float64Array(columnCount);
  for (const { costs } of [...levels].reverse()) {
    const dearestBelow = blend.reduce((most, cost) => Math.max(most, Math.abs(cost)), 0);
    const smallestStep = costs.reduce(
      (least, cost) => (cost === 0 ? least : Math.min(least, Math.abs(cost))),
      Infinity,
    );
    const weight = dearestBelow === 0 ? 1 : Math.ceil((outweighs * dearestBelow) / smallestStep);
    for (let column = 0; column < columnCount; column++) blend[column]! += weight * costs[column]!;
  }
  return blend;
}

/** Dearest single column of a blend: beyond it, a solver's tolerances are no longer small against one point. */
const DEAREST_IN_BLEND = 1e9;

/** Consecutive levels with the levels above them, as one objective whose optimum is optimal for each of them. */
export interface JointBlend {
  readonly costs: Float64Array;
  /** The levels it orders by proof, strongest first. */
  readonly levels: readonly JointLevel[];
}

export interface JointLevel extends LevelCosts {
  /** Points of the blend for one point of the level. */
  readonly weight: number;
  /** What the level costs is a multiple of this many points. */
  readonly step: number;
}

/**
 * As many of the levels `below` as can be put in order by weights alone: a step of each outweighs everything that all
 * those after it can cost. Those `above` are blended on top as in `blendedCosts`; a larger `outweighs` makes it likelier that
 * they stay where they are. Null where there is none.
 */
export function jointBlend(
  model: SingleObjectiveMilp['model'],
  above: readonly Pick<LevelCosts, 'costs'>[],
  below: readonly LevelCosts[],
  outweighs: number,
): JointBlend | null {
  for (let count = below.length; count > 0; count--) {
    const levels = separated(model, below.slice(0, count));
    const lower = new Float64Array(model.columnCount);
    for (const { weight, costs } of levels)
      for (let column = 0; column < lower.length; column++) lower[column]! += weight * costs[column]!;
    const costs = blendedCosts([...above, { costs: lower }], model.columnCount, outweighs);
    if (count === 1 || costs.every((cost) => Math.abs(cost) <= DEAREST_IN_BLEND)) return { costs, levels };
  }
  return null;
}

function separated(model: SingleObjectiveMilp['model'], levels: readonly LevelCosts[]): JointLevel[] {
  const weighted: JointLevel[] = [];
  let rangeBelow = 0;
  for (const next of [...levels].reverse()) {
    const step = stepOf(model, next.costs);
    const weight = (Math.floor(rangeBelow) + 1) / step;
    weighted.unshift({ ...next, weight, step });
    rangeBelow += weight * (mostValue(model, next.costs) - leastValue(model, next.costs));
  }
  return weighted;
}

/** Greatest common divisor of the prices, where only whole decisions have one; otherwise a point. */
export function stepOf({ integer }: SingleObjectiveMilp['model'], costs: Float64Array): number {
  let step = 0;
  for (let column = 0; column < costs.length; column++) {
    const cost = Math.abs(costs[column]!);
    if (cost === 0) continue;
    if (integer[column] !== 1 || !Number.isInteger(cost)) return 1;
    let rest = cost;
    while (rest !== 0) [step, rest] = [rest, step % rest];
  }
  return step === 0 ? 1 : step;
}

/**
 * What a level costs at the most: of the columns of a row that lets only one of them be 1, the dearest; every other
 * column at its dearer bound. Infinite where a priced column is unbounded.
 */
export function mostValue(model: SingleObjectiveMilp['model'], costs: Float64Array): number {
  const isCounted = new Uint8Array(model.columnCount);
  let most = 0;
  for (let row = 0; row < model.rowCount; row++) {
    if (!isChoiceOfOne(model, row, isCounted)) continue;
    let dearest = 0;
    for (let entry = model.starts[row]!; entry < model.starts[row + 1]!; entry++) {
      isCounted[model.indices[entry]!] = 1;
      dearest = Math.max(dearest, costs[model.indices[entry]!]!);
    }
    most += dearest;
  }
  for (let column = 0; column < costs.length; column++) {
    const cost = costs[column]!;
    if (cost !== 0 && isCounted[column] === 0)
      most += cost * (cost > 0 ? model.columnUpper[column]! : model.columnLower[column]!);
  }
  return most;
}

/** Whether a row says "at most one of these", about columns from 0 to 1 that are not counted yet. */
function isChoiceOfOne(model: SingleObjectiveMilp['model'], row: number, isCounted: Uint8Array): boolean {
  if (model.rowUpper[row] !== 1) return false;
  for (let entry = model.starts[row]!; entry < model.starts[row + 1]!; entry++) {
    const column = model.indices[entry]!;
    const isChoice = model.values[entry] === 1 && model.columnLower[column] === 0 && model.columnUpper[column]! <= 1;
    if (!isChoice || isCounted[column] === 1) return false;
  }
  return true;
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

/**
 * The model with "this level costs no more than `value`" added.
 * @param room for rounding only: continuous slack columns must not grow into it noticeably
 */
export function holdLevel(
  model: SingleObjectiveMilp['model'],
  costs: Float64Array,
  value: number,
  room = 1e-4,
): SingleObjectiveMilp['model'] {
  if (isLeast(value, leastValue(model, costs))) return fixAtCheaperBound(model, costs);
  const columns: number[] = [];
  for (let column = 0; column < costs.length; column++) if (costs[column] !== 0) columns.push(column);
  return {
    ...model,
    rowCount: model.rowCount + 1,
    rowLower: append(model.rowLower, [Number.NEGATIVE_INFINITY]),
    rowUpper: append(model.rowUpper, [value + room]),
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
