import type { SingleObjectiveMilp } from '../milp-model';

type Model = SingleObjectiveMilp['model'];

/** Rows with more entries than this join nearly everybody: whoever meets in them only is not near. */
const LONGEST_ROW = 300;

/** Which rows of a program a column is in: the other way round through its rows. */
export interface RowsOfColumns {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Rows of each column, those of column c from `starts[c]` to `starts[c + 1]`, the shortest first. */
export function rowsOfColumns({ columnCount, rowCount, starts, indices }: Model): RowsOfColumns {
  const columnStarts = new Int32Array(columnCount + 1);
  for (const column of indices) columnStarts[column + 1]!++;
  for (let column = 0; column < columnCount; column++) columnStarts[column + 1]! += columnStarts[column]!;
  const next = columnStarts.slice();
  const rows = new Int32Array(indices.length);
  const lengthOf = (row: number): number => starts[row + 1]! - starts[row]!;
  const shortestFirst = Array.from({ length: rowCount }, (_, row) => row).sort((a, b) => lengthOf(a) - lengthOf(b));
  for (const row of shortestFirst)
    for (let entry = starts[row]!; entry < starts[row + 1]!; entry++) rows[next[indices[entry]!]!++] = row;
  return { starts: columnStarts, rows };
}

/**
 * The columns nearest to one, 1 for each: those that share a row with it, then those that share one with these, and so on,
 * through short rows before long ones. Of a plan that is the day of a site, the people there, their other days, and
 * with them the site, without anybody having to say what a site is.
 * @param wholeCount whole columns after which it ends
 */
export function columnsAround(
  model: Model,
  { starts, rows }: RowsOfColumns,
  from: number,
  wholeCount: number,
): Uint8Array {
  const isNear = new Uint8Array(model.columnCount);
  const isSeen = new Uint8Array(model.rowCount);
  const queue = [from];
  isNear[from] = 1;
  let wholeLeft = wholeCount - model.integer[from]!;
  for (let at = 0; at < queue.length && wholeLeft > 0; at++) {
    const column = queue[at]!;
    for (let entry = starts[column]!; entry < starts[column + 1]! && wholeLeft > 0; entry++) {
      const row = rows[entry]!;
      if (isSeen[row] === 1) continue;
      isSeen[row] = 1;
      if (model.starts[row + 1]! - model.starts[row]! > LONGEST_ROW) break;
      for (let member = model.starts[row]!; member < model.starts[row + 1]!; member++) {
        const other = model.indices[member]!;
        if (isNear[other] === 1) continue;
        isNear[other] = 1;
        queue.push(other);
        wholeLeft -= model.integer[other]!;
      }
    }
  }
  return isNear;
}
