import type { ModelData } from 'highs';
import type { Cut } from '../../count-cuts/count-cuts';
import type { SingleObjectiveMilp } from '../../milp-model';

/** A program in the arrays HiGHS takes, with cuts behind its own rows. */
export function highsModelData(
  { model, costs }: Pick<SingleObjectiveMilp, 'model' | 'costs'>,
  cuts: readonly Cut[] = [],
): ModelData {
  const { columnCount, rowCount, columnLower, columnUpper, rowLower, rowUpper, ...rows } = withCuts(model, cuts);
  const { starts, indices, values } = rows;
  return {
    ...{ numCols: columnCount, numRows: rowCount, colCost: costs },
    ...{ colLower: columnLower, colUpper: columnUpper, rowLower, rowUpper },
    matrix: { format: 'csr', numRows: rowCount, numCols: columnCount, starts, indices, values },
  };
}

/** A program with cuts as rows behind its own. */
export function withCuts(model: SingleObjectiveMilp['model'], cuts: readonly Cut[]): SingleObjectiveMilp['model'] {
  if (cuts.length === 0) return model;
  const rows = cutRows(cuts);
  const starts = rows.starts.slice(1).map((start) => start + model.indices.length);
  return {
    ...model,
    rowCount: model.rowCount + cuts.length,
    rowLower: joined(Float64Array, model.rowLower, rows.lower),
    rowUpper: joined(Float64Array, model.rowUpper, rows.upper),
    starts: joined(Int32Array, model.starts, starts),
    indices: joined(Int32Array, model.indices, rows.indices),
    values: joined(Float64Array, model.values, rows.values),
  };
}

/** Whole columns, as HiGHS marks them. */
export const integralityOf = ({ integer }: SingleObjectiveMilp['model']): (0 | 1)[] =>
  Array.from(integer, (flag) => (flag === 1 ? 1 : 0));

/** Cuts as rows, stored compressed. */
export function cutRows(cuts: readonly Cut[]) {
  const starts = [0];
  for (const { columns } of cuts) starts.push(starts.at(-1)! + columns.length);
  return {
    lower: cuts.map(({ lower }) => lower),
    upper: cuts.map(() => Number.POSITIVE_INFINITY),
    starts,
    indices: cuts.flatMap(({ columns }) => columns),
    values: cuts.flatMap(({ values }) => values),
  };
}

function joined<T extends Float64Array | Int32Array>(
  kind: new (length: number) => T,
  array: T,
  more: readonly number[],
): T {
  const result = new kind(array.length + more.length);
  result.set(array);
  result.set(more, array.length);
  return result;
}
