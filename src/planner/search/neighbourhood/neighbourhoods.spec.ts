import { curtoisSketch, rowsOfSketch } from '../../../../test/support/planner/rows-of-sketch';
import { openGrowingPrograms } from '../../milp/solvers/highs/open-growing-programs';
import { RowPool } from '../column-generation/row-pool';
import { RowFinder } from '../rows/row-finder';
import { RosterState } from '../rows/roster-state';
import { WorkMeter, type SearchContext } from '../search-context';
import { SearchMemory } from '../search-memory';
import { SeededRandom } from '../seeded-random';
import { decideAnew, DECIDERS } from './decide-anew';
import { Neighbourhoods } from './neighbourhoods';
import { firstRoster } from './polish';

/** A search that has its first roster, of a made-up office, and the cost of the best there is. */
async function begun(seed: number) {
  const { rows, optimum } = rowsOfSketch(curtoisSketch(seed));
  const context: SearchContext = {
    ...{ rows, finder: new RowFinder(rows), pool: new RowPool(rows), openProgram: await openGrowingPrograms() },
    ...{ random: new SeededRandom(seed), work: new WorkMeter(performance.now() + 60_000) },
    costs: new Float64Array(rows.optionSymbol.length),
  };
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
