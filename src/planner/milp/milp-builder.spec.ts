import { MilpBuilder } from './milp-builder';
import { dot, levelConstant, levelCosts, pointsBy } from './milp-model';

const TAG = { rule: 'a-rule', personId: 'rossi', on: '2026-11-30' };

describe('MilpBuilder', () => {
  it('stores rows compressed, in the order they came', () => {
    const builder = new MilpBuilder();
    const [first, second, third] = [
      builder.addColumn(),
      builder.addColumn({ upper: 4 }),
      builder.addColumn({ integer: false }),
    ];
    builder.addRow(TAG, 1, 2, [
      [first, 3],
      [third, 5],
    ]);
    builder.addRow(TAG, -Infinity, 7, [[second, 1]]);
    const model = builder.build();
    expect(model).toMatchObject({ columnCount: 3, rowCount: 2, rowTags: [TAG, TAG] });
    expect([...model.starts]).toEqual([0, 2, 3]);
    expect([...model.indices]).toEqual([0, 2, 1]);
    expect([...model.values]).toEqual([3, 5, 1]);
    expect([...model.rowLower, ...model.rowUpper]).toEqual([1, -Infinity, 2, 7]);
    expect([...model.columnUpper]).toEqual([1, 4, 1]);
    expect([...model.integer]).toEqual([1, 1, 0]);
  });

  it('leaves out entries of zero', () => {
    const builder = new MilpBuilder();
    builder.addRow(TAG, 0, 1, [
      [builder.addColumn(), 0],
      [builder.addColumn(), 1],
    ]);
    expect([...builder.build().indices]).toEqual([1]);
  });

  it('drops a row without terms that holds, and keeps one that does not', () => {
    const builder = new MilpBuilder();
    builder.addRow(TAG, 0, 5, []);
    expect(builder.build().rowCount).toBe(0);
    builder.addRow(TAG, 360, 360, []);
    expect(builder.build()).toMatchObject({ rowCount: 1, rowTags: [TAG] });
  });

  it('forces a column to one value', () => {
    const builder = new MilpBuilder();
    builder.fixColumn(builder.addColumn({ upper: 9 }), 4);
    const { columnLower, columnUpper } = builder.build();
    expect([columnLower[0], columnUpper[0]]).toEqual([4, 4]);
  });
});

describe('prices of a model', () => {
  const builder = new MilpBuilder();
  const [one, other] = [builder.addColumn(), builder.addColumn()];
  builder.addPrice('wishes', 'wishes', one, 4);
  builder.addPrice('wishes', 'wishes', one, 3);
  builder.addPrice('demand-cover', 'service', other, -2);
  builder.addPrice('demand-cover', 'service', other, 0);
  builder.addConstant('demand-cover', 'service', 10);
  const model = builder.build();

  it('add up by column at each level', () => {
    expect([...levelCosts(model, 'wishes')]).toEqual([7, 0]);
    expect([...levelCosts(model, 'service')]).toEqual([0, -2]);
    expect([...levelCosts(model, 'stability')]).toEqual([0, 0]);
  });

  it('add up by rule at a point, constants included', () => {
    expect(Object.fromEntries(pointsBy('rule', model, Float64Array.of(1, 1)))).toEqual({
      wishes: 7,
      'demand-cover': 8,
    });
    expect(levelConstant(model, 'service')).toBe(10);
    expect(dot(Float64Array.of(2, 3), Float64Array.of(4, 5))).toBe(23);
  });
});
