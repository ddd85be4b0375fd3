import { holdLevel } from './level-costs';
import type { SingleObjectiveMilp } from './milp-model';
import { TOLERANCE } from './verify-values';

/** A lower bound of costs by multipliers of the rows alone, and what it costs to leave a column's cheaper side. */
export interface DualBound {
  readonly bound: number;
  readonly columnPrices: Float64Array;
}

/** Distances below this are rounding: decisions are whole, and so is the slack that counts them. */
const ROUNDING = 1e-3;

/**
 * Weak duality: with multipliers y and reduced costs r = c - yA, any x costs c x = bound + sum of |y| times how far each row is
 * from the side its multiplier pulls to + sum of |r| times how far each column is from its cheaper bound. Nothing is
 * believed of whoever chose y. Null where the multipliers bound nothing.
 */
export function dualBound(
  { model, costs }: Pick<SingleObjectiveMilp, 'model' | 'costs'>,
  multipliers: Float64Array,
): DualBound | null {
  const rowPrices = multipliers.map((multiplier, row) =>
    Number.isFinite(multiplier > 0 ? model.rowLower[row]! : model.rowUpper[row]!) ? multiplier : 0,
  );
  const columnPrices = reducedCosts(model, costs, rowPrices);
  const ofRows = cheapestSides(rowPrices, model.rowLower, model.rowUpper);
  const bound = ofRows + cheapestSides(columnPrices, model.columnLower, model.columnUpper);
  return Number.isFinite(bound) ? { bound, columnPrices } : null;
}

/** The part of a program where solutions cost at most so much, said by its columns and by a row. */
export function withinCost(
  { model, costs }: Pick<SingleObjectiveMilp, 'model' | 'costs'>,
  dual: DualBound,
  atMost: number,
): SingleObjectiveMilp['model'] {
  return holdLevel(withNearColumns(model, dual, atMost), costs, atMost, 0);
}

/**
 * A program that keeps all solutions that cost at most so much. None of the distances of `dualBound` is negative, so each costs at
 * most what is left between the bound and that: most whole columns can't leave their cheaper side at all. Rows could be
 * narrowed as well, and other columns; but ranges narrower than a solver's tolerances made HiGHS's presolve cut off
 * solutions.
 */
export function withNearColumns(
  model: SingleObjectiveMilp['model'],
  { bound, columnPrices }: DualBound,
  atMost: number,
): SingleObjectiveMilp['model'] {
  const rest = Math.max(0, atMost - bound) + TOLERANCE;
  const columnLower = model.columnLower.slice();
  const columnUpper = model.columnUpper.slice();
  for (const [column, price] of columnPrices.entries()) {
    if (price === 0) continue;
    const distance = wholeDistance(rest / Math.abs(price), model.integer[column] === 1);
    if (price > 0) columnUpper[column] = Math.min(columnUpper[column]!, columnLower[column]! + distance);
    else columnLower[column] = Math.max(columnLower[column]!, columnUpper[column]! - distance);
  }
  return { ...model, columnLower, columnUpper };
}

/** How far a column may go: whole columns by whole steps, others all the way unless it is nothing. */
function wholeDistance(distance: number, isWhole: boolean): number {
  if (isWhole) return Math.floor(distance + TOLERANCE);
  return distance < ROUNDING ? 0 : Number.POSITIVE_INFINITY;
}

function reducedCosts(model: SingleObjectiveMilp['model'], costs: Float64Array, y: Float64Array): Float64Array {
  const reduced = costs.slice();
  for (let row = 0; row < model.rowCount; row++) {
    if (y[row] === 0) continue;
    for (let entry = model.starts[row]!; entry < model.starts[row + 1]!; entry++)
      reduced[model.indices[entry]!]! -= y[row]! * model.values[entry]!;
  }
  return reduced;
}

/** What prices cost at the least, each amount at its cheaper side. */
function cheapestSides(prices: Float64Array, lower: Float64Array, upper: Float64Array): number {
  let sum = 0;
  for (const [index, price] of prices.entries())
    if (price !== 0) sum += price * (price > 0 ? lower[index]! : upper[index]!);
  return sum;
}
