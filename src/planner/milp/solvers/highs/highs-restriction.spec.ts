import loadHighs from 'highs';
import { MilpBuilder } from '../../milp-builder';
import { levelCosts } from '../../milp-model';
import { restrictedSolution } from './highs-restriction';

/** Pairs of which one is needed: the first costs nothing, the second a point of service. */
function pairs(count: number) {
  const builder = new MilpBuilder();
  for (let pair = 0; pair < count; pair++) {
    const columns = [builder.addColumn(), builder.addColumn()];
    builder.addRow(
      { rule: 'demand-cover', personId: null, on: null },
      1,
      1,
      columns.map((column) => [column, 1] as const),
    );
    builder.addPrice('demand-cover', 'service', columns[1]!, 1);
  }
  const model = builder.build();
  return { model, costs: levelCosts(model, 'service'), start: null };
}

describe('the restricted search', () => {
  const limits = { timeLimitSeconds: 30, seed: 1, absoluteGap: 0.99, callbacks: {} };

  it('decides what the relaxation left open, and keeps the rest while it meets the bound', async () => {
    const problem = pairs(6_000);
    // The dearer one of the first pair is decided, the second pair is open.
    const values = problem.costs.map((cost, column) => (column < 2 ? cost : column < 4 ? 0.5 : 1 - cost));
    const found = restrictedSolution(await loadHighs(), problem, { cuts: [], bound: 1, values }, limits)!;
    expect(Array.from(found.slice(0, 4))).toEqual([0, 1, 1, 0]);
  });

  it('frees what was decided where the bound is not met', async () => {
    const problem = pairs(6_000);
    const values = problem.costs.slice();
    const found = restrictedSolution(await loadHighs(), problem, { cuts: [], bound: 0, values }, limits)!;
    const dearer = problem.costs.reduce((sum, cost, column) => sum + cost * found[column]!, 0);
    expect(dearer).toBeLessThan(6_000);
  });
});
