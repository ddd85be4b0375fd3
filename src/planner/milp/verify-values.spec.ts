import { programOf } from '../../../test/support/planner/small-program';
import { findBrokenRow, roundIntegers, TOLERANCE, withoutColumns } from './verify-values';

const program = programOf(
  [{ upper: 5 }, { lower: -1, upper: 1, integer: false }],
  [
    { lower: 2, upper: 4, coefficients: [1, 1] },
    { upper: 3, coefficients: [1, 0] },
  ],
);
const broken = (...values: readonly number[]) => findBrokenRow(program, Float64Array.from(values));

describe('findBrokenRow', () => {
  it('finds nothing where everything holds, ends included', () => {
    for (const values of [
      [2, 0],
      [3, 1],
      [3, -1],
    ] as const)
      expect(broken(...values)).toBeNull();
  });

  it('says which column leaves its bounds', () => {
    expect(broken(6, 0)).toMatch(/column 0 = 6 is outside/);
    expect(broken(2, -1.5)).toMatch(/column 1/);
  });

  it('says which column should be whole', () => {
    expect(broken(2.5, 0)).toMatch(/column 0 = 2.5 should be whole/);
  });

  it('says which row does not hold, below and above', () => {
    expect(broken(1, 0)).toMatch(/row 0 = 1 is outside \[2, 4\]/);
    expect(broken(4, 0)).toMatch(/row 1 = 4/);
  });

  it('takes differences of rounding, and nothing more', () => {
    expect(broken(3 + TOLERANCE / 2, 0)).toBeNull();
    expect(broken(2, -3 * TOLERANCE)).not.toBeNull();
  });

  it('does not believe answers of another length or without numbers', () => {
    expect(broken(2)).toMatch(/expected 2 values, got 1/);
    expect(broken(2, NaN)).toMatch(/column 1 is NaN/);
  });
});

describe('roundIntegers', () => {
  it('rounds whole columns only', () => {
    expect([...roundIntegers(program, Float64Array.of(2.000001, 0.5))]).toEqual([2, 0.5]);
  });
});

describe('withoutColumns', () => {
  it('looks at the rows', () => {
    expect(withoutColumns(programOf([], [])).status).toBe('optimal');
    expect(withoutColumns(programOf([], [{ lower: 1, coefficients: [] }])).status).toBe('infeasible');
  });
});
