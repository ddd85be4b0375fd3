import { costOfRow, type RosterState } from '../rows/roster-state';
import type { SearchContext } from '../search-context';

/** Smaller than any difference of prices. */
const EPSILON = 1e-9;

/**
 * Gives one person after the other the row that is cheapest while all others keep theirs, until nobody's row can be
 * bettered alone. Whoever has no row yet gets one. Yields after each pass.
 */
export function* polish(context: SearchContext, state: RosterState): Generator<void> {
  const { rows, finder, pool, random, costs } = context;
  const row = new Int32Array(rows.dayCount);
  const order = random.shuffled(Array.from({ length: rows.personCount }, (_, person) => person));
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const person of order) {
      const own = state.rowOf(person);
      state.count(own, -1);
      state.marginalCosts(person, costs);
      const cost = finder.find(person, costs, row);
      if (cost < costOfRow(own, costs) - EPSILON) {
        own.set(row);
        isBetter = true;
        pool.add(person, row);
      }
      state.count(own, 1);
    }
    yield;
  }
}

/** A first roster, at once: a cheap row for everybody, given those before. Null where somebody has no lawful row. */
export function* firstRoster(context: SearchContext, state: RosterState): Generator<void, boolean> {
  const { rows, finder, pool, random, costs } = context;
  const row = new Int32Array(rows.dayCount);
  for (const person of random.shuffled(Array.from({ length: rows.personCount }, (_, index) => index))) {
    state.marginalCosts(person, costs);
    if (finder.findQuickly({ from: 0, until: rows.dayCount }, row, person, costs, row) === Infinity) return false;
    state.rowOf(person).set(row);
    state.count(row, 1);
    pool.add(person, row);
    yield;
  }
  return true;
}
