import { MilpBuilder } from '../milp-builder';
import { levelCosts } from '../milp-model';
import { findBrokenRow } from '../verify-values';
import { rowsOfColumns } from './column-neighbours';
import { freedProgram } from './freed-program';

const TAG = { rule: 'demand-cover', personId: null, on: null } as const;

/** Three people for two duties, and what is missing of each: duty 0 by people 0 and 1, duty 1 by people 1 and 2. */
function twoDuties() {
  const builder = new MilpBuilder();
  const people = [0, 1, 2].map(() => builder.addColumn());
  for (const [first, second] of [
    [0, 1],
    [1, 2],
  ] as const) {
    const missing = builder.addColumn({ upper: 2, integer: false, follows: true });
    builder.addPrice('demand-cover', 'service', missing, 10);
    builder.addRow(TAG, 2, 2, [
      [people[first]!, 1],
      [people[second]!, 1],
      [missing, 1],
    ]);
  }
  const model = builder.build();
  return { model, costs: levelCosts(model, 'service') };
}

describe('a program with some columns freed', () => {
  const problem = twoDuties();
  const of = rowsOfColumns(problem.model);

  it('has the rows of its columns, less what the others take up, and the slack in them', () => {
    const values = Float64Array.of(1, 1, 0, 0, 1);
    const { problem: freed, columns } = freedProgram(problem, of, values, Uint8Array.of(1, 0, 0, 0, 0));
    expect(Array.from(columns)).toEqual([0, 3]);
    expect(freed.model.rowCount).toBe(1);
    expect(freed.model.rowLower[0]).toBeCloseTo(1, 5);
    expect(freed.model.rowUpper[0]).toBeCloseTo(1, 5);
    expect(Array.from(freed.costs)).toEqual([0, 10]);
    expect(findBrokenRow({ ...freed, start: null }, freed.start!)).toBeNull();
  });

  it('leaves out columns that cannot move', () => {
    const fixed = {
      ...problem.model,
      columnUpper: problem.model.columnUpper.map((upper, at) => (at === 1 ? 0 : upper)),
    };
    const values = Float64Array.of(1, 0, 1, 1, 1);
    const { columns } = freedProgram({ ...problem, model: fixed }, of, values, Uint8Array.of(0, 1, 1, 0, 0));
    expect(Array.from(columns)).toEqual([2, 4]);
  });
});
