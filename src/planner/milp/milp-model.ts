import type { PricedLevel } from '../problem/finding';

/** Which rule a row speaks for, and about whom and when: an infeasible row can be named. */
export interface RowTag {
  readonly rule: string;
  /** The person a row is about; null for a row that couples several people. */
  readonly personId: string | null;
  readonly on: string | null;
}

/** A price of one rule on one column: `points` for each unit of the column. */
export interface PriceTerm {
  readonly column: number;
  readonly rule: string;
  readonly level: PricedLevel;
  readonly points: number;
}

/** Points a rule costs whatever is decided. */
export interface PriceConstant {
  readonly rule: string;
  readonly level: PricedLevel;
  readonly points: number;
}

/** What rows and columns are about, in words without blanks and without anybody's name or id; each once. */
export interface ModelNames {
  readonly column: (column: number) => string;
  /** Also for rows added after the model was written. */
  readonly row: (row: number) => string;
}

/**
 * A mixed-integer linear program whose objective is a list of prices in levels.
 *
 * Rows are stored compressed (CSR): row r has the entries `starts[r]` to `starts[r + 1]` of `indices` and `values`.
 * Typed arrays throughout, so that a model moves to a worker thread without a text detour (measured: 38 ms against
 * 300 ms through LP text at 1,000 people).
 */
export interface MilpModel {
  readonly columnCount: number;
  readonly rowCount: number;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  /** 1 where the column takes whole values only. */
  readonly integer: Uint8Array;
  /** 1 where a column only counts what the others decide, slack for instance: it may take its cheapest value again. */
  readonly follows: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  readonly rowTags: readonly RowTag[];
  /** For programs written to a file. */
  readonly names?: ModelNames;
  readonly prices: readonly PriceTerm[];
  readonly constants: readonly PriceConstant[];
}

/** The same program with one linear objective: what a solver backend gets. */
export interface SingleObjectiveMilp {
  readonly model: Pick<
    MilpModel,
    | 'columnCount'
    | 'rowCount'
    | 'columnLower'
    | 'columnUpper'
    | 'integer'
    | 'rowLower'
    | 'rowUpper'
    | 'starts'
    | 'indices'
    | 'values'
    | 'names'
  >;
  readonly costs: Float64Array;
  /** A known solution to start from, or null. */
  readonly start: Float64Array | null;
}

/** Points of a vector of column values, constants included, summed by rule or by level. */
export function pointsBy(key: 'rule' | 'level', model: MilpModel, values: Float64Array): Map<string, number> {
  const points = new Map<string, number>();
  const add = (name: string, amount: number): void => void points.set(name, (points.get(name) ?? 0) + amount);
  for (const term of model.prices) add(term[key], term.points * values[term.column]!);
  for (const constant of model.constants) add(constant[key], constant.points);
  return points;
}

/** Points a level costs whatever is decided. */
export function levelConstant(model: MilpModel, level: PricedLevel): number {
  return model.constants.reduce((sum, constant) => sum + (constant.level === level ? constant.points : 0), 0);
}

/** Cost of each column at one level. */
export function levelCosts(model: MilpModel, level: PricedLevel): Float64Array {
  const costs = new Float64Array(model.columnCount);
  for (const term of model.prices) if (term.level === level) costs[term.column]! += term.points;
  return costs;
}

/** Value of a linear expression at a point. */
export function dot(costs: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let column = 0; column < costs.length; column++) sum += costs[column]! * values[column]!;
  return sum;
}
