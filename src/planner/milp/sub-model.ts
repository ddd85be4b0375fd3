import type { MilpModel } from './milp-model';

/**
 * Some rows of a model over some of its columns, both numbered anew in the given order; without prices.
 * @param columns every column the rows have an entry in
 */
export function subModel(model: MilpModel, columns: readonly number[], rows: readonly number[]): MilpModel {
  const localColumn = new Map(columns.map((column, local) => [column, local]));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    for (let entry = model.starts[row]!; entry < model.starts[row + 1]!; entry++) {
      indices.push(localColumn.get(model.indices[entry]!)!);
      values.push(model.values[entry]!);
    }
    starts.push(indices.length);
  }
  return {
    columnCount: columns.length,
    rowCount: rows.length,
    columnLower: Float64Array.from(columns, (column) => model.columnLower[column]!),
    columnUpper: Float64Array.from(columns, (column) => model.columnUpper[column]!),
    integer: Uint8Array.from(columns, (column) => model.integer[column]!),
    follows: Uint8Array.from(columns, (column) => model.follows[column]!),
    rowLower: Float64Array.from(rows, (row) => model.rowLower[row]!),
    rowUpper: Float64Array.from(rows, (row) => model.rowUpper[row]!),
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
    rowTags: rows.map((row) => model.rowTags[row]!),
    prices: [],
    constants: [],
  };
}

/** The columns some rows have an entry in, in the order they appear. */
export function columnsOfRows(model: MilpModel, rows: readonly number[]): number[] {
  const columns = new Set<number>();
  for (const row of rows)
    for (let entry = model.starts[row]!; entry < model.starts[row + 1]!; entry++) columns.add(model.indices[entry]!);
  return [...columns];
}
