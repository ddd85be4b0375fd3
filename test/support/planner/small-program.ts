import { MilpBuilder, type ColumnOptions, type RowTerm } from '../../../src/planner/milp/milp-builder';
import type { MilpModel, SingleObjectiveMilp } from '../../../src/planner/milp/milp-model';
import type { PricedLevel } from '../../../src/planner/problem/finding';

/** A column with its cost, a level being given only where levels matter. */
export interface SmallColumn extends ColumnOptions {
  readonly cost?: number;
  readonly costs?: Partial<Record<PricedLevel, number>>;
}

/** `lower <= sum of coefficients times columns <= upper`. */
export interface SmallRow {
  readonly lower?: number;
  readonly upper?: number;
  /** A coefficient for each column, in order. */
  readonly coefficients: readonly number[];
}

/** A model small enough to be read at a glance. */
export function modelOf(columns: readonly SmallColumn[], rows: readonly SmallRow[]): MilpModel {
  const builder = new MilpBuilder();
  for (const { cost = 0, costs = {}, ...options } of columns) {
    const column = builder.addColumn(options);
    builder.addPrice('a-rule', 'service', column, cost);
    for (const [level, points] of Object.entries(costs))
      builder.addPrice('a-rule', level as PricedLevel, column, points);
  }
  for (const { lower = -Infinity, upper = Infinity, coefficients } of rows)
    builder.addRow(
      { rule: 'a-rule', personId: null, on: null },
      lower,
      upper,
      coefficients.map((coefficient, column): RowTerm => [column, coefficient]),
    );
  return builder.build();
}

/** The same with one objective, as a solver gets it. */
export function programOf(columns: readonly SmallColumn[], rows: readonly SmallRow[]): SingleObjectiveMilp {
  const costs = Float64Array.from(columns, ({ cost = 0 }) => cost);
  return { model: modelOf(columns, rows), costs, start: null };
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
