import { leastCouplingCost, reducedCosts } from './column-generation/lagrangian-bound';
import type { DayWindow } from './rows/day-window';
import { costOfRow, type RosterState } from './rows/roster-state';
import type { SearchContext } from './search-context';

/** What one search knows and another can use. */
export interface SearchNews {
  /** Option by `person * dayCount + day`, -1 for free; null before there is a roster. */
  readonly taken: Int32Array | null;
  readonly cost: number;
  readonly bound: number;
  /** Prices of the coupling rows that proved the bound; null before. */
  readonly prices: Float64Array | null;
  /** Nothing is left to search: somebody has no lawful row. */
  readonly isOver: boolean;
}

/** Rows of each free person a neighbourhood begins with. */
const ROWS_PER_PERSON = 40;
const EPSILON = 1e-6;

/** The best roster and the best bound of a search, and what follows from them for rows of the pool. */
export class SearchMemory {
  /** Null before there is a roster. */
  best: Int32Array | null = null;
  bestCost = Infinity;
  bound = -Infinity;
  /** Points the search itself has taken off the cost of its best roster; what it heard of does not count. */
  gained = 0;
  private prices: Float64Array | null = null;
  /** Cost of everybody's cheapest row at the prices. */
  private cheapest: Float64Array | null = null;

  constructor(private readonly context: SearchContext) {}

  news(isOver: boolean): SearchNews {
    return { taken: this.best, cost: this.bestCost, bound: this.bound, prices: this.prices, isOver };
  }

  hear({ taken, cost, bound, prices }: SearchNews): void {
    if (taken && cost < this.bestCost - EPSILON) {
      this.best = taken;
      this.bestCost = cost;
      for (let person = 0; person < this.context.rows.personCount; person++)
        this.context.pool.add(person, this.rowIn(person));
    }
    const isQuick = this.context.stretchDays === null;
    if (prices && isQuick && (!this.prices || bound > this.bound)) this.usePrices(prices);
    this.bound = Math.max(this.bound, bound);
  }

  /** Costs are whole where all prices are: then a bound less than one away proves the best roster. */
  isProved(): boolean {
    return Math.ceil(this.bound - EPSILON) >= this.bestCost - EPSILON;
  }

  /** An equally good roster is taken as well: the search drifts instead of standing still. */
  keepIfBetter(state: RosterState): boolean {
    const cost = state.totalCost();
    if (cost > this.bestCost + EPSILON) return false;
    const isBetter = cost < this.bestCost - EPSILON;
    if (isBetter && this.best) this.gained += this.bestCost - cost;
    this.best = state.taken.slice();
    this.bestCost = cost;
    return isBetter;
  }

  /** A person's row in the best roster. */
  rowIn(person: number): Int32Array {
    const { dayCount } = this.context.rows;
    return this.best!.subarray(person * dayCount, (person + 1) * dayCount);
  }

  usePrices(prices: Float64Array): void {
    const { rows, finder, costs } = this.context;
    this.prices = prices;
    this.cheapest = new Float64Array(rows.personCount);
    const row = new Int32Array(rows.dayCount);
    for (let person = 0; person < rows.personCount; person++) {
      reducedCosts(rows, [person], prices, costs);
      this.cheapest[person] = finder.find(person, costs, row);
    }
  }

  /** Proves what some prices can, and keeps them where that is better than what is known. */
  proveAt(prices: Float64Array): void {
    const { rows } = this.context;
    const [before, cheapestBefore] = [this.prices, this.cheapest];
    this.usePrices(prices);
    const own = this.cheapest!.reduce((sum, cost) => sum + cost, 0);
    const bound = own + leastCouplingCost(rows, prices, new Int32Array(rows.rowCount), rows.personCount);
    if (bound > this.bound) this.bound = bound;
    else if (before) [this.prices, this.cheapest] = [before, cheapestBefore];
  }

  /** How far the best roster may be from the best there is, in parts of its cost. */
  get gap(): number {
    return (this.bestCost - this.bound) / Math.max(1, Math.abs(this.bestCost));
  }

  /** The prices of the bound, where it is so near that they say who is wanted where; null otherwise. */
  nearPrices(mostGap: number): Float64Array | null {
    return this.gap <= mostGap ? this.prices : null;
  }

  /** How far each person's row is from the cheapest at the prices of the bound; null before there are any. */
  distances(): Float64Array | null {
    if (!this.prices || !this.cheapest || !this.best) return null;
    const { rows, costs } = this.context;
    const distances = new Float64Array(rows.personCount);
    for (let person = 0; person < rows.personCount; person++) {
      reducedCosts(rows, [person], this.prices, costs);
      distances[person] = costOfRow(this.rowIn(person), costs) - this.cheapest[person]!;
    }
    return distances;
  }

  /** Rows of a person that may be part of a better roster, the likeliest first: by reduced cost, where prices are known. */
  likelyRows(person: number, window: DayWindow | null): number[] {
    const { rows, pool, costs } = this.context;
    const row = this.rowIn(person);
    const current = pool.add(person, row);
    const own = pool.ofPerson[person]!.filter((index) => staysOutside(window, row, pool.taken[index]!));
    if (!this.prices || !this.cheapest) return [...new Set([current, ...own.slice(-ROWS_PER_PERSON)])];
    reducedCosts(rows, [person], this.prices, costs);
    const most = this.cheapest[person]! + this.bestCost - this.bound;
    const ranked = own
      .map((index) => [index, costOfRow(pool.taken[index]!, costs)] as const)
      .filter(([, cost]) => cost <= most)
      .sort(([, a], [, b]) => a - b)
      .slice(0, ROWS_PER_PERSON);
    return [...new Set([current, ...ranked.map(([index]) => index)])];
  }
}

/** Whether a row differs from another on days of the window only. */
function staysOutside(window: DayWindow | null, row: Int32Array, other: Int32Array): boolean {
  if (!window) return true;
  for (let day = 0; day < row.length; day++)
    if ((day < window.from || day >= window.until) && row[day] !== other[day]) return false;
  return true;
}
