import fc from 'fast-check';
import { cheapestMatching } from './cheapest-matching';

/** The least cost of any way to give rows different columns, by trying them all. */
function leastCost(costs: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  if (row === costs.length) return 0;
  const ways = costs[row]!.flatMap((cost, column) =>
    taken.has(column) ? [] : [cost + leastCost(costs, row + 1, new Set([...taken, column]))],
  );
  return Math.min(...ways);
}

describe('cheapestMatching', () => {
  it.each<[string, number[][], number[]]>([
    ['nobody', [], []],
    ['one', [[7]], [0]],
    [
      'where the cheapest for each would be the same',
      [
        [1, 2],
        [1, 9],
      ],
      [1, 0],
    ],
    ['more columns than rows', [[5, 3, 4]], [1]],
  ])('%s', (_name, costs, columns) => {
    expect(cheapestMatching(costs)).toEqual(columns);
  });

  it('costs no more than any other matching, and gives no column twice', () => {
    const table = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 1 })).chain(([rows, more]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: rows + more, maxLength: rows + more }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(table, (costs) => {
        const columns = cheapestMatching(costs);
        expect(new Set(columns).size).toBe(costs.length);
        expect(columns.reduce((sum, column, row) => sum + costs[row]![column]!, 0)).toBe(leastCost(costs));
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });
});
