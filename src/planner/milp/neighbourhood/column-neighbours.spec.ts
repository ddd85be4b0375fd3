import { MilpBuilder } from '../milp-builder';
import { columnsAround, rowsOfColumns } from './column-neighbours';

const TAG = { rule: 'demand-cover', personId: null, on: null } as const;

/** Columns in a chain, each joined to the next one, and all of them by one long row. */
function chain(length: number) {
  const builder = new MilpBuilder();
  const columns = Array.from({ length }, () => builder.addColumn());
  builder.addRow(
    TAG,
    0,
    length,
    columns.map((column) => [column, 1] as const),
  );
  for (let at = 1; at < length; at++)
    builder.addRow(TAG, 0, 2, [
      [columns[at - 1]!, 1],
      [columns[at]!, 1],
    ]);
  return builder.build();
}

describe('columns near one another', () => {
  const nearOf = (length: number, from: number, count: number): number[] => {
    const model = chain(length);
    const flags = columnsAround(model, rowsOfColumns(model), from, count);
    return Array.from(flags, (flag, column) => (flag === 1 ? column : -1)).filter((column) => column >= 0);
  };

  it('are those that share the shortest rows, from the middle outwards', () => {
    expect(nearOf(1_000, 500, 5)).toEqual([498, 499, 500, 501, 502]);
  });

  it('are not all those of a row that joins everybody', () => {
    expect(nearOf(1_000, 0, 3)).toEqual([0, 1, 2]);
  });

  it('are all there are where fewer can be reached', () => {
    expect(nearOf(4, 3, 99)).toEqual([0, 1, 2, 3]);
  });

  it('lists the rows of a column, the shortest first', () => {
    const { starts, rows } = rowsOfColumns(chain(400));
    expect(Array.from(rows.slice(starts[7], starts[8]))).toEqual([7, 8, 0]);
  });
});
