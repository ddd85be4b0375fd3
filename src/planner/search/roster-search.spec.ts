import { curtoisSketch, rowsOfSketch } from '../../../test/support/planner/rows-of-sketch';
import { openGrowingPrograms } from '../milp/solvers/highs/open-growing-programs';
import { RosterSearch, type SearchNews } from './roster-search';

/** Runs a search until it is proved or a generous amount of work is done. */
function run(search: RosterSearch, rounds: number, work: number): SearchNews {
  const deadline = performance.now() + 60_000;
  let news = search.run(work, deadline, null);
  for (let round = 1; round < rounds; round++) news = search.run(work, deadline, null);
  return news;
}

describe('RosterSearch', () => {
  it.each([1, 2, 3, 4])('meets the optimum of a small office, found by trying every roster: seed %d', async (seed) => {
    const { rows, optimum } = rowsOfSketch(curtoisSketch(seed));
    const { cost, bound } = run(new RosterSearch(rows, await openGrowingPrograms(), seed, Infinity), 20, 20_000);
    expect(bound).toBeLessThanOrEqual(optimum + 1e-6);
    expect(cost).toBe(optimum);
  });

  it('gives the same roster for the same seed and work, however it is cut into rounds', async () => {
    const { rows } = rowsOfSketch(curtoisSketch(7));
    const open = await openGrowingPrograms();
    const once = run(new RosterSearch(rows, open, 5, Infinity), 1, 60_000);
    const again = run(new RosterSearch(rows, open, 5, Infinity), 1, 60_000);
    expect(again.taken).toEqual(once.taken);
    expect(again.bound).toBe(once.bound);
  });

  it('takes over a better roster from another search', async () => {
    const { rows, optimum } = rowsOfSketch(curtoisSketch(2));
    const open = await openGrowingPrograms();
    const best = run(new RosterSearch(rows, open, 1, Infinity), 20, 20_000);
    const other = new RosterSearch(rows, open, 9, 0);
    expect(other.run(1, performance.now() + 1_000, best).cost).toBe(optimum);
  });
});
