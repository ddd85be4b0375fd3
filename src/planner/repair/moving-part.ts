import { independentParts } from '../milp/independent-parts';
import type { MilpModel } from '../milp/milp-model';
import { subModel } from '../milp/sub-model';

/** The part of a model in which something can move, and where its columns stand in the whole. */
export interface MovingPart {
  readonly model: MilpModel;
  readonly columns: readonly number[];
}

/**
 * Leaves out of a model what is decided anyway: columns of one value go into the bounds of their rows, and parts that
 * share no row with any of the moving columns are dropped. In a repair that is most of it.
 */
export function movingPart(model: MilpModel, moving: ReadonlySet<number>): MovingPart {
  const open = withoutFixedColumns(model);
  const parts = independentParts(open.model).filter(({ columns }) =>
    columns.some((column) => moving.has(open.columns[column]!)),
  );
  const kept = parts.flatMap(({ columns }) => [...columns]).sort((a, b) => a - b);
  const local = new Map(kept.map((column, index) => [column, index]));
  const rows = Array.from({ length: open.model.rowCount }, (_, row) => row).filter((row) => {
    const first = open.model.starts[row]!;
    return first < open.model.starts[row + 1]! && local.has(open.model.indices[first]!);
  });
  const prices = open.model.prices.flatMap((price) => {
    const column = local.get(price.column);
    return column === undefined ? [] : [{ ...price, column }];
  });
  return {
    model: { ...subModel(open.model, kept, rows), prices },
    columns: kept.map((column) => open.columns[column]!),
  };
}

function withoutFixedColumns(model: MilpModel): MovingPart {
  const columns = Array.from({ length: model.columnCount }, (_, column) => column).filter(
    (column) => model.columnLower[column] !== model.columnUpper[column],
  );
  const local = new Map(columns.map((column, index) => [column, index]));
  const rowLower = model.rowLower.slice();
  const rowUpper = model.rowUpper.slice();
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < model.rowCount; row++) {
    for (let entry = model.starts[row]!; entry < model.starts[row + 1]!; entry++) {
      const column = model.indices[entry]!;
      const index = local.get(column);
      if (index === undefined) {
        rowLower[row]! -= model.values[entry]! * model.columnLower[column]!;
        rowUpper[row]! -= model.values[entry]! * model.columnLower[column]!;
      } else {
        indices.push(index);
        values.push(model.values[entry]!);
      }
    }
    starts.push(indices.length);
  }
  const of = (all: Float64Array): Float64Array => Float64Array.from(columns, (column) => all[column]!);
  return {
    columns,
    model: {
      ...model,
      columnCount: columns.length,
      columnLower: of(model.columnLower),
      columnUpper: of(model.columnUpper),
      integer: Uint8Array.from(columns, (column) => model.integer[column]!),
      follows: Uint8Array.from(columns, (column) => model.follows[column]!),
      rowLower,
      rowUpper,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
      prices: model.prices.flatMap((price) => {
        const column = local.get(price.column);
        return column === undefined ? [] : [{ ...price, column }];
      }),
    },
  };
}
