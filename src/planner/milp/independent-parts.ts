import type { MilpModel } from './milp-model';
import { subModel } from './sub-model';

/** A part of a model that shares no row with the rest, and where its columns stand in the whole. */
export interface ModelPart {
  readonly model: MilpModel;
  /** Column of the whole model for each column of the part. */
  readonly columns: Int32Array;
}

/**
 * Splits a model into the parts that share no row: offices without common staff, for instance.
 * The optimum of the whole, also level by level, is the parts' optima put together, because every price is on one
 * column; so they can be solved at the same time and each is much smaller.
 */
export function independentParts(model: MilpModel): ModelPart[] {
  const rootOf = joinColumnsByRows(model);
  const partOfRoot = new Map<number, number>();
  const partOfColumn = new Int32Array(model.columnCount);
  const columnsOfPart: number[][] = [];
  for (let column = 0; column < model.columnCount; column++) {
    const root = rootOf(column);
    let part = partOfRoot.get(root);
    if (part === undefined) {
      part = columnsOfPart.length;
      partOfRoot.set(root, part);
      columnsOfPart.push([]);
    }
    partOfColumn[column] = part;
    columnsOfPart[part]!.push(column);
  }
  // Rows that can't hold must not get lost where there is nothing to decide at all.
  if (model.columnCount === 0) columnsOfPart.push([]);
  const rowsOfPart: number[][] = columnsOfPart.map(() => []);
  for (let row = 0; row < model.rowCount; row++) {
    const first = model.starts[row]!;
    // A row without entries that can't hold belongs to any part: it makes that part infeasible.
    const part = first < model.starts[row + 1]! ? partOfColumn[model.indices[first]!]! : 0;
    rowsOfPart[part]?.push(row);
  }
  const pricesOfPart: MilpModel['prices'][number][][] = columnsOfPart.map(() => []);
  for (const price of model.prices) pricesOfPart[partOfColumn[price.column]!]!.push(price);
  return columnsOfPart.map((columns, part) => {
    const localColumn = new Map(columns.map((column, local) => [column, local]));
    const prices = pricesOfPart[part]!.map((price) => ({ ...price, column: localColumn.get(price.column)! }));
    const rows = rowsOfPart[part]!;
    const names = namesOfPart(model, columns, rows);
    return { columns: Int32Array.from(columns), model: { ...subModel(model, columns, rows), ...names, prices } };
  });
}

function namesOfPart(
  { names, rowCount }: MilpModel,
  columns: readonly number[],
  rows: readonly number[],
): Pick<MilpModel, 'names'> {
  if (!names) return {};
  return {
    names: {
      column: (column) => names.column(columns[column]!),
      row: (row) => names.row(rows[row] ?? rowCount + row - rows.length),
    },
  };
}

/** Union-find over columns; two columns of one row are in one part. */
function joinColumnsByRows(model: MilpModel): (column: number) => number {
  const parent = Int32Array.from({ length: model.columnCount }, (_, column) => column);
  const find = (column: number): number => {
    let root = column;
    while (parent[root] !== root) root = parent[root]!;
    while (parent[column] !== root) {
      const next = parent[column]!;
      parent[column] = root;
      column = next;
    }
    return root;
  };
  for (let row = 0; row < model.rowCount; row++) {
    const first = model.starts[row]!;
    for (let entry = first + 1; entry < model.starts[row + 1]!; entry++)
      parent[find(model.indices[entry]!)] = find(model.indices[first]!);
  }
  return find;
}
