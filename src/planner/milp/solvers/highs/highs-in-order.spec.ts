import loadHighs from 'highs';
import { levelCosts } from '../../milp-model';
import { MilpBuilder } from '../../milp-builder';
import { searchInOrder } from './highs-in-order';

/**
 * Triangles of which each side needs one of its corners: two corners of each triangle at ten points, where halves of all
 * three cost its relaxation fifteen. Of each triangle one corner is wished for.
 */
function triangles(count: number) {
  const builder = new MilpBuilder();
  for (let triangle = 0; triangle < count; triangle++) {
    const corners = [0, 1, 2].map(() => builder.addColumn());
    for (const corner of corners) builder.addPrice('demand-cover', 'service', corner, 10);
    builder.addPrice('wishes', 'wishes', corners[triangle % 3]!, -1);
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const)
      builder.addRow({ rule: 'demand-cover', personId: null, on: null }, 1, 2, [
        [corners[from]!, 1],
        [corners[to]!, 1],
      ]);
  }
  return builder.build();
}

describe('the search in order', () => {
  const highs = loadHighs();
  const terms = { seed: 1, absoluteGap: 0.99, nodeLimit: null, callbacks: {}, isCancelled: () => false };

  it.each([
    ['on the bound, rounded up to what solutions can cost', 1],
    ['a step above it', 3],
    ['some steps above it, optimised on its own', 12],
    ['further above it than is looked at first', 60],
  ])('finds the least cost that comes first %s', async (_where, count) => {
    const model = triangles(count);
    const above = levelCosts(model, 'service');
    const costs = levelCosts(model, 'wishes');
    let aboveBound = 0;
    const found = searchInOrder(
      await highs,
      { model, costs, start: null },
      above,
      { ...terms, endsAt: performance.now() + 30_000 },
      (news) => (aboveBound = news.aboveBound),
    );
    expect(found).toMatchObject({ status: 'optimal', objective: -count });
    expect(aboveBound).toBe(20 * count);
    expect(above.reduce((sum, cost, column) => sum + cost * Math.round(found.values![column]!), 0)).toBe(20 * count);
  });

  it('says infeasible where no cost has a solution', async () => {
    const model = triangles(4);
    const rowUpper = model.rowLower.slice();
    const found = searchInOrder(
      await highs,
      { model: { ...model, rowUpper }, costs: levelCosts(model, 'wishes'), start: null },
      levelCosts(model, 'service'),
      { ...terms, endsAt: performance.now() + 30_000 },
      () => undefined,
    );
    expect(found.status).toBe('infeasible');
  });
});
