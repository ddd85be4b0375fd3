import type { DayWindow } from '../rows/day-window';
import { costOfRow, type RosterState } from '../rows/roster-state';
import type { SearchContext } from '../search-context';
import type { Neighbourhood } from './neighbourhoods';

/** Smaller than any difference of prices. */
const EPSILON = 1e-9;
/** Steps after which others may hear of what was found. */
const STEPS_AT_ONCE = 10_000_000;

/**
 * Gives one person after the other the row that is cheapest while all others keep theirs, until nobody's row can be
 * bettered alone. Yields after each pass, and within a long one.
 * @param neighbourhood whose rows, on which days; all unless given
 */
export function* polish(
  context: SearchContext,
  state: RosterState,
  neighbourhood: Neighbourhood | null = null,
): Generator<void> {
  const { rows, finder, pool, random } = context;
  const people = neighbourhood?.people ?? Array.from({ length: rows.personCount }, (_, person) => person);
  const order = random.shuffled([...people]);
  const windows = neighbourhood?.window ? [neighbourhood.window] : stretchesOf(context);
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    let stepsBefore = finder.steps;
    for (const person of order) {
      if (finder.steps - stepsBefore > STEPS_AT_ONCE) {
        stepsBefore = finder.steps;
        yield;
      }
      if (!betterRow(context, state, person, windows)) continue;
      isBetter = true;
      pool.add(person, state.rowOf(person));
    }
    yield;
  }
}

/** The whole horizon where rows are found at once, else stretches of it that overlap by half. */
function stretchesOf({ rows: { dayCount }, stretchDays }: SearchContext): (DayWindow | null)[] {
  if (stretchDays === null) return [null];
  const count = Math.ceil((2 * dayCount) / stretchDays) - 1;
  return Array.from({ length: Math.max(1, count) }, (_, index) => {
    const from = Math.max(0, Math.min((index * stretchDays) / 2, dayCount - stretchDays));
    return { from, until: Math.min(dayCount, from + stretchDays) };
  });
}

/** Betters a person's row, window by window; whether there was a better one. */
function betterRow(
  { rows, finder, costs }: SearchContext,
  state: RosterState,
  person: number,
  windows: readonly (DayWindow | null)[],
): boolean {
  const own = state.rowOf(person);
  const row = new Int32Array(rows.dayCount);
  state.count(own, -1);
  state.marginalCosts(person, costs);
  let isBetter = false;
  for (const window of windows) {
    const cost = window ? finder.findWithin(window, own, person, costs, row) : finder.find(person, costs, row);
    if (cost >= costOfRow(own, costs) - EPSILON) continue;
    own.set(row);
    isBetter = true;
  }
  state.count(own, 1);
  return isBetter;
}

/** A first roster, at once: a cheap row for everybody, given those before. False where somebody has no lawful row. */
export function* firstRoster(context: SearchContext, state: RosterState): Generator<void, boolean> {
  const { rows, finder, pool, random, costs } = context;
  const row = new Int32Array(rows.dayCount);
  const everyDay = { from: 0, until: rows.dayCount };
  for (const person of random.shuffled(Array.from({ length: rows.personCount }, (_, index) => index))) {
    state.marginalCosts(person, costs);
    const cost =
      context.stretchDays === null
        ? finder.findQuickly(everyDay, row, person, costs, row)
        : finder.findAny(person, costs, row);
    if (cost === Infinity) return false;
    state.rowOf(person).set(row);
    state.count(row, 1);
    pool.add(person, row);
    yield;
  }
  return true;
}
