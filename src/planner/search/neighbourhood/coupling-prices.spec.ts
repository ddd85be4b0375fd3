import { curtoisSketch, rowsOfSketch } from '../../../../test/support/planner/rows-of-sketch';
import { RowFinder } from '../rows/row-finder';
import { RosterState } from '../rows/roster-state';
import type { RosterRows } from '../rows/roster-rows';
import { SeededRandom } from '../seeded-random';
import { CouplingPrices } from './coupling-prices';

/** Somebody's lawful rows at random costs, as a whole roster. */
function anyRoster(rows: RosterRows, seed: number): Int32Array {
  const random = new SeededRandom(seed);
  const state = new RosterState(rows);
  const finder = new RowFinder(rows);
  const costs = Float64Array.from(rows.optionCost, () => random.next() - 0.7);
  for (let person = 0; person < rows.personCount; person++) finder.find(person, costs, state.rowOf(person));
  return state.taken;
}

function costOf(rows: RosterRows, taken: Int32Array): number {
  const state = new RosterState(rows);
  state.assign(taken);
  return state.totalCost();
}

function countsOf(rows: RosterRows, taken: Int32Array): Int32Array {
  const state = new RosterState(rows);
  state.assign(taken);
  return state.counts;
}

describe('CouplingPrices', () => {
  it.each([1, 2, 3])('changes the cost of no roster at full weight, whatever was learned: seed %d', (seed) => {
    const { rows } = rowsOfSketch(curtoisSketch(seed));
    const prices = new CouplingPrices(rows);
    const priced = { ...rows, optionCost: rows.optionCost.slice(), rowCost: rows.rowCost.slice() };
    for (let lesson = 0; lesson < 5; lesson++) {
      const taken = anyRoster(rows, lesson);
      prices.learn(countsOf(rows, taken), 0.3);
      prices.apply(priced, 1);
      expect(costOf(priced, taken)).toBeCloseTo(costOf(rows, taken), 6);
    }
  });

  it('comes to what is saved where people are missing, and to what a surplus costs where there are too many', () => {
    const { rows } = rowsOfSketch(curtoisSketch(1));
    const prices = new CouplingPrices(rows);
    const nobody = new Int32Array(rows.rowCount);
    for (let lesson = 0; lesson < 100; lesson++) prices.learn(nobody, 0.3);
    for (const price of prices.values) expect(price).toBeCloseTo(100, 6);
    const everybody = nobody.map((_, row) => rows.rowCostStart[row + 1]! - rows.rowCostStart[row]! - 1);
    for (let lesson = 0; lesson < 100; lesson++) prices.learn(everybody, 0.3);
    for (const price of prices.values) expect(price).toBeCloseTo(-1, 6);
  });
});
