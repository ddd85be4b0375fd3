import { modelOf } from '../../../test/support/planner/small-program';
import { levelCosts } from './milp-model';
import { dualBound, withinCost } from './optimal-face';

/** Two of three are needed; the third costs a point, the others nothing. */
const model = modelOf(
  [{}, {}, { costs: { service: 1 } }],
  [
    { lower: 2, coefficients: [1, 1, 1] },
    { upper: 1, coefficients: [1, 0, 0] },
  ],
);
const program = { model, costs: levelCosts(model, 'service') };

describe('the optimal face', () => {
  it('keeps whole columns at their cheaper bound where leaving it would cost too much', () => {
    const dual = dualBound(program, Float64Array.of(0.5, 0))!;
    // Half a point for each of the two wanted, less half a point for each of the first two columns.
    expect(dual.bound).toBe(0);
    const face = withinCost(program, dual, 0);
    expect([...face.columnLower]).toEqual([1, 1, 0]);
    expect([...face.columnUpper]).toEqual([1, 1, 0]);
  });

  it('leaves open what may still be bought, and lets a row say the rest', () => {
    const half = modelOf([{ costs: { service: 1 } }, { costs: { service: 3 } }], [{ lower: 1, coefficients: [2, 2] }]);
    const costs = levelCosts(half, 'service');
    const dual = dualBound({ model: half, costs }, Float64Array.of(0.5))!;
    const face = withinCost({ model: half, costs }, dual, 1);
    // Half a point is left up to the next whole one: the dearer column costs two more than the row pays.
    expect(dual.bound).toBe(0.5);
    expect([...face.columnUpper]).toEqual([1, 0]);
    expect([face.rowCount, face.rowUpper[1]]).toEqual([2, 1]);
  });

  it('keeps a column that is not whole where it is only if it can hardly move', () => {
    const loose = modelOf([{ integer: false, costs: { service: 1 } }], [{ lower: 0, coefficients: [1] }]);
    const costs = levelCosts(loose, 'service');
    const dual = dualBound({ model: loose, costs }, Float64Array.of(0))!;
    expect(withinCost({ model: loose, costs }, dual, 0).columnUpper[0]).toBe(0);
    expect(withinCost({ model: loose, costs }, dual, 0.5).columnUpper[0]).toBe(1);
  });

  it('takes no multiplier for the side of a row that has none', () => {
    const dual = dualBound(program, Float64Array.of(-3, 4))!;
    expect([dual.bound, ...dual.columnPrices]).toEqual([0, 0, 0, 1]);
  });
});
