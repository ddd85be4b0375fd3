import loadHighs from 'highs';
import { MilpBuilder } from '../../milp-builder';
import { dot, levelCosts } from '../../milp-model';
import { findBrokenRow } from '../../verify-values';
import { improved } from './highs-improvement';

/**
 * Sites of ten people and five places each; every third person may work at the next site as well, and everybody works at
 * most once. Places that stay empty cost ten points, people at work what they prefer.
 */
function sites(count: number) {
  const builder = new MilpBuilder();
  const places = Array.from({ length: count }, () => [] as [number, number][]);
  for (let site = 0; site < count; site++)
    for (let person = 0; person < 10; person++) {
      const home = builder.addColumn();
      builder.addPrice('wishes', 'wishes', home, (7 * person + 3 * site) % 5);
      places[site]!.push([home, 1]);
      if (person % 3 > 0) continue;
      const away = builder.addColumn();
      builder.addPrice('wishes', 'wishes', away, (5 * person + site) % 3);
      places[(site + 1) % count]!.push([away, 1]);
      builder.addRow({ rule: 'one-duty-a-day', personId: null, on: null }, 0, 1, [
        [home, 1],
        [away, 1],
      ]);
    }
  for (const entries of places) {
    const empty = builder.addColumn({ upper: 5, integer: false });
    builder.addPrice('wishes', 'wishes', empty, 10);
    builder.addRow({ rule: 'demand-cover', personId: null, on: null }, 5, 5, [...entries, [empty, 1]]);
  }
  const model = builder.build();
  const costs = levelCosts(model, 'wishes');
  const nobody = costs.map((_, column) => (column >= model.columnCount - count ? 5 : 0));
  return { problem: { model, costs, start: null }, nobody };
}

describe('bettering a solution in its neighbourhoods', () => {
  const terms = { seed: 1, absoluteGap: 0.99, nodeLimit: null, callbacks: {}, isCancelled: () => false };
  const endsAt = performance.now() + 60_000;

  it('comes from nobody at work to the bound of the relaxation', async () => {
    const { problem, nobody } = sites(700);
    const told: number[] = [];
    const onSolution = (values: Float64Array): void => void told.push(dot(problem.costs, values));
    const { values, bound } = improved(await loadHighs(), problem, nobody, { ...terms, endsAt, onSolution });
    expect(findBrokenRow(problem, values)).toBeNull();
    expect(dot(problem.costs, values)).toBeLessThan(bound! + 1);
    expect(dot(problem.costs, nobody)).toBe(35_000);
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((a, b) => b - a));
  });

  it('keeps the solution it was given where there is no time', async () => {
    const { problem, nobody } = sites(3);
    const { values, bound } = improved(await loadHighs(), problem, nobody, { ...terms, endsAt: 0 });
    expect(bound).toBeUndefined();
    expect(values).toEqual(nobody);
  });

  it('finds the same again', async () => {
    const { problem, nobody } = sites(60);
    const find = async (): Promise<Float64Array> =>
      improved(await loadHighs(), problem, nobody, { ...terms, endsAt }).values;
    expect(await find()).toEqual(await find());
  });
});
