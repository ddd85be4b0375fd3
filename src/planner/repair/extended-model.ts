import type { RowTerm } from '../milp/milp-builder';
import type { MilpModel } from '../milp/milp-model';

/** A column to add, and one to come after all those of the model. */
export interface AddedColumn {
  readonly upper: number;
  readonly integer: boolean;
}

/** A row to add, over old and new columns. */
export interface AddedRow {
  readonly lower: number;
  readonly upper: number;
  readonly terms: readonly RowTerm[];
}

/** A model with columns and rows added behind its own; its columns keep their numbers. */
export function extendedModel(model: MilpModel, columns: readonly AddedColumn[], rows: readonly AddedRow[]): MilpModel {
  const starts = [...model.starts];
  for (const { terms } of rows) starts.push(starts.at(-1)! + terms.length);
  const entries = rows.flatMap(({ terms }) => terms);
  return {
    ...model,
    columnCount: model.columnCount + columns.length,
    rowCount: model.rowCount + rows.length,
    columnLower: Float64Array.from([...model.columnLower, ...columns.map(() => 0)]),
    columnUpper: Float64Array.from([...model.columnUpper, ...columns.map(({ upper }) => upper)]),
    integer: Uint8Array.from([...model.integer, ...columns.map(({ integer }) => (integer ? 1 : 0))]),
    follows: Uint8Array.from([...model.follows, ...columns.map(({ integer }) => (integer ? 0 : 1))]),
    rowLower: Float64Array.from([...model.rowLower, ...rows.map(({ lower }) => lower)]),
    rowUpper: Float64Array.from([...model.rowUpper, ...rows.map(({ upper }) => upper)]),
    starts: Int32Array.from(starts),
    indices: Int32Array.from([...model.indices, ...entries.map(([column]) => column)]),
    values: Float64Array.from([...model.values, ...entries.map(([, coefficient]) => coefficient)]),
    rowTags: [...model.rowTags, ...rows.map(() => ({ rule: 'stability', personId: null, on: null }))],
  };
}

/** The model with some columns held at a value each. */
export function withFixedColumns(model: MilpModel, fixed: ReadonlyMap<number, number>): MilpModel {
  const columnLower = model.columnLower.slice();
  const columnUpper = model.columnUpper.slice();
  for (const [column, value] of fixed) columnLower[column] = columnUpper[column] = value;
  return { ...model, columnLower, columnUpper };
}
