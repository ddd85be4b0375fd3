import type { SingleObjectiveMilp } from '../milp-model';
import type { RowsOfColumns } from './column-neighbours';

/** What rounding in a known solution may add up to in a row, so that it is one of the smaller program as well. */
const ROUNDING = 1e-7;

/** A smaller program: some columns of another one, the rest of which stay as they are. */
export interface FreedProgram {
  readonly problem: SingleObjectiveMilp;
  /** The column of the other program each of its columns is. */
  readonly columns: Int32Array;
}

/**
 * The program in which only some columns of a solution may change. Beside those told, columns that are not whole are free
 * wherever they share a row with them: slack counts what was decided and must be able to follow. Only rows with a free
 * column are left, less what the others take up in them.
 * @param isFree 1 for each column to free; those that cannot move are left out
 */
export function freedProgram(
  { model, costs }: Pick<SingleObjectiveMilp, 'model' | 'costs'>,
  of: RowsOfColumns,
  values: Float64Array,
  isFree: Uint8Array,
): FreedProgram {
  const free = isFree.map((flag, column) => flag & Number(model.columnLower[column]! < model.columnUpper[column]!));
  for (const row of rowsWith(of, free, model.rowCount))
    for (let entry = model.starts[row]!; entry < model.starts[row + 1]!; entry++) {
      const column = model.indices[entry]!;
      if (model.integer[column] === 0) free[column] = 1;
    }
  const columns = Int32Array.from(marked(free));
  const rows = rowsWith(of, free, model.rowCount);
  const local = new Int32Array(model.columnCount);
  for (const [index, column] of columns.entries()) local[column] = index;

  const starts = [0];
  const indices: number[] = [];
  const entries: number[] = [];
  const taken = rows.map((row) => {
    let sum = 0;
    for (let entry = model.starts[row]!; entry < model.starts[row + 1]!; entry++) {
      const column = model.indices[entry]!;
      if (free[column] === 0) {
        sum += model.values[entry]! * values[column]!;
        continue;
      }
      indices.push(local[column]!);
      entries.push(model.values[entry]!);
    }
    starts.push(indices.length);
    return sum;
  });
  const pick = (from: Float64Array): Float64Array => Float64Array.from(columns, (column) => from[column]!);
  return {
    columns,
    problem: {
      costs: pick(costs),
      start: pick(values),
      model: {
        ...{ columnCount: columns.length, rowCount: rows.length },
        ...{ columnLower: pick(model.columnLower), columnUpper: pick(model.columnUpper) },
        integer: Uint8Array.from(columns, (column) => model.integer[column]!),
        rowLower: Float64Array.from(rows, (row, index) => model.rowLower[row]! - taken[index]! - ROUNDING),
        rowUpper: Float64Array.from(rows, (row, index) => model.rowUpper[row]! - taken[index]! + ROUNDING),
        ...{ starts: Int32Array.from(starts), indices: Int32Array.from(indices), values: Float64Array.from(entries) },
      },
    },
  };
}

/** Rows in which a marked column has an entry, in their order. */
function rowsWith({ starts, rows }: RowsOfColumns, isMarked: Uint8Array, rowCount: number): number[] {
  const isTouched = new Uint8Array(rowCount);
  for (const column of marked(isMarked))
    for (let entry = starts[column]!; entry < starts[column + 1]!; entry++) isTouched[rows[entry]!] = 1;
  return [...marked(isTouched)];
}

function* marked(flags: Uint8Array): Generator<number> {
  for (let index = 0; index < flags.length; index++) if (flags[index] === 1) yield index;
}
