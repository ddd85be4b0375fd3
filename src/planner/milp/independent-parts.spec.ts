import { modelOf } from '../../../test/support/planner/small-program';
import { independentParts } from './independent-parts';

describe('independentParts', () => {
  it('splits where no row joins, and remembers where the columns were', () => {
    const model = modelOf(
      [{ cost: 1 }, { cost: 2 }, { cost: 3 }, { cost: 4, upper: 7 }],
      [
        { lower: 1, coefficients: [1, 0, 2, 0] },
        { upper: 5, coefficients: [0, 3, 0, 4] },
      ],
    );
    const parts = independentParts(model);
    expect(parts.map(({ columns }) => [...columns])).toEqual([
      [0, 2],
      [1, 3],
    ]);
    const second = parts[1]!.model;
    expect(second).toMatchObject({ columnCount: 2, rowCount: 1 });
    expect([...second.rowUpper, ...second.columnUpper]).toEqual([5, 1, 7]);
    expect([...second.indices]).toEqual([0, 1]);
    expect([...second.values]).toEqual([3, 4]);
    expect(second.prices.map(({ column, points }) => [column, points])).toEqual([
      [0, 2],
      [1, 4],
    ]);
  });

  it('joins columns through a third one', () => {
    const chain = modelOf([{}, {}, {}], [{ coefficients: [1, 1, 0] }, { coefficients: [0, 1, 1] }]);
    expect(independentParts(chain)).toHaveLength(1);
  });

  it('makes a part of a column that no row mentions', () => {
    expect(independentParts(modelOf([{}, {}], [{ coefficients: [1, 0] }]))).toHaveLength(2);
  });

  it('keeps a row without columns, so that it still makes the model infeasible', () => {
    const impossible = { lower: 1, coefficients: [] };
    const rowCounts = (model: ReturnType<typeof modelOf>) => independentParts(model).map((part) => part.model.rowCount);
    expect(rowCounts(modelOf([{}, {}], [{ coefficients: [0, 1] }, impossible]))).toEqual([1, 1]);
    expect(rowCounts(modelOf([], [impossible]))).toEqual([1]);
  });
});
