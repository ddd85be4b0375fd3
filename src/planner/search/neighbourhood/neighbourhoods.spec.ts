import { curtoisSketch, rowsOfSketch } from '../../../../test/support/planner/rows-of-sketch';
import { openGrowingPrograms } from '../../milp/solvers/highs/open-growing-programs';
import { RosterState } from '../rows/roster-state';
import { openSearch, type SearchContext } from '../search-context';
import { SearchMemory } from '../search-memory';
import { decideAnew, DECIDERS } from './decide-anew';
import { Neighbourhoods } from './neighbourhoods';
import { firstRoster, polish } from './polish';

/** A search that has its first roster, of a made-up office, and the cost of the best there is. */
async function begun(seed: number, stretchDays: number | null = null) {
  const { rows, optimum } = rowsOfSketch(curtoisSketch(seed));
  const context: SearchContext = { ...openSearch(rows, await openGrowingPrograms(), seed), stretchDays };
  context.work.deadline = performance.now() + 60_000;
  const state = new RosterState(rows);
  const memory = new SearchMemory(context);
  expect([...firstRoster(context, state)].length).toBe(rows.personCount);
  memory.keepIfBetter(state);
  return { context, state, memory, optimum };
}

describe('Neighbourhoods', () => {
  it('frees different people who exist, on days of the horizon, whichever way is chosen', async () => {
    const { context, memory } = await begun(2);
    const neighbourhoods = new Neighbourhoods(context, memory);
    for (let trial = 0; trial < 40; trial++)
      for (let way = 0; way < neighbourhoods.count; way++) {
        const { people, window } = neighbourhoods.choose(way, 2);
        expect(people.length).toBeGreaterThan(0);
        expect(new Set(people).size).toBe(people.length);
        expect(people.every((person) => person >= 0 && person < context.rows.personCount)).toBe(true);
        const { from, until } = window ?? { from: 0, until: context.rows.dayCount };
        expect(from >= 0 && from < until && until <= context.rows.dayCount).toBe(true);
      }
  });

  it('reaches it by stretches as well, where whole rows take too long to find', async () => {
    for (const seed of [1, 2]) {
      const { context, state, memory, optimum } = await begun(seed, 4);
      expect([...polish(context, state)].length).toBeGreaterThan(0);
      memory.keepIfBetter(state);
      const neighbourhoods = new Neighbourhoods(context, memory);
      for (let trial = 0; trial < 60; trial++) {
        const neighbourhood = neighbourhoods.choose(trial % neighbourhoods.count, 3);
        expect(neighbourhood.window).not.toBeNull();
        Array.from(decideAnew(context, state, memory, neighbourhood, { maxRounds: 30, decider: 'dive' }));
      }
      expect(memory.bestCost).toBe(optimum);
    }
  });

  it.each(DECIDERS.flatMap((decider) => [1, 2, 3, 4].map((seed) => [decider, seed] as const)))(
    'reaches the best roster from neighbourhoods alone, decided by %s: seed %d',
    async (decider, seed) => {
      const { context, state, memory, optimum } = await begun(seed);
      const neighbourhoods = new Neighbourhoods(context, memory);
      for (let trial = 0; trial < 30; trial++) {
        const neighbourhood = neighbourhoods.choose(trial % neighbourhoods.count, 3);
        expect(
          [...decideAnew(context, state, memory, neighbourhood, { maxRounds: 30, decider })].length,
        ).toBeGreaterThan(0);
      }
      expect(memory.bestCost).toBe(optimum);
      expect(memory.bound).toBeLessThanOrEqual(optimum + 1e-6);
    },
  );
});
