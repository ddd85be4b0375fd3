import { curtoisSketch, rowsOfSketch } from '../../../test/support/planner/rows-of-sketch';
import { openGrowingPrograms } from '../milp/solvers/highs/open-growing-programs';
import { RosterSearch, type SearchPlan } from './roster-search';
import type { SearchNews } from './search-memory';

const NOTHING_FIRST: SearchPlan = { rootWork: 0, annealingWork: 0, annealingMilliseconds: null };
const BOUND_FIRST: SearchPlan = { ...NOTHING_FIRST, rootWork: Infinity };
const ANNEALING_FIRST: SearchPlan = { ...NOTHING_FIRST, annealingWork: 1_000_000 };

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
    const { cost, bound } = run(new RosterSearch(rows, await openGrowingPrograms(), seed, BOUND_FIRST), 20, 20_000);
    expect(bound).toBeLessThanOrEqual(optimum + 1e-6);
    expect(cost).toBe(optimum);
  });

  it.each([1, 2, 3, 4])('anneals its way to within a tenth of the optimum alone: seed %d', async (seed) => {
    const { rows, optimum } = rowsOfSketch(curtoisSketch(seed));
    const { cost } = run(new RosterSearch(rows, await openGrowingPrograms(), seed, ANNEALING_FIRST), 1, 1_000_000);
    expect(cost).toBeLessThanOrEqual(optimum * 1.1);
  });

  it.each([
    ['the bound', BOUND_FIRST],
    ['annealing', ANNEALING_FIRST],
  ])('gives the same roster for the same seed and work: %s first', async (_name, plan) => {
    const { rows } = rowsOfSketch(curtoisSketch(7));
    const open = await openGrowingPrograms();
    const once = run(new RosterSearch(rows, open, 5, plan), 1, 60_000);
    const again = run(new RosterSearch(rows, open, 5, plan), 1, 60_000);
    expect(again.taken).toEqual(once.taken);
    expect(again.bound).toBe(once.bound);
  });

  it("anneals on at the prices of another search's bound", async () => {
    const { rows, optimum } = rowsOfSketch(curtoisSketch(2));
    const open = await openGrowingPrograms();
    const proved = run(new RosterSearch(rows, open, 1, BOUND_FIRST), 20, 20_000);
    const other = new RosterSearch(rows, open, 9, ANNEALING_FIRST);
    other.run(100_000, performance.now() + 60_000, null);
    // The bound alone, without the roster.
    const heard = { ...proved, taken: null, cost: Infinity };
    expect(other.run(1_000_000, performance.now() + 60_000, heard).cost).toBe(optimum);
  });

  it('takes over a better roster from another search', async () => {
    const { rows, optimum } = rowsOfSketch(curtoisSketch(2));
    const open = await openGrowingPrograms();
    const best = run(new RosterSearch(rows, open, 1, BOUND_FIRST), 20, 20_000);
    const other = new RosterSearch(rows, open, 9, NOTHING_FIRST);
    expect(other.run(1, performance.now() + 1_000, best).cost).toBe(optimum);
  });
});
