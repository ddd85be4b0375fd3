import type { GrowingProgramFactory } from '../milp/growing-program';
import { dive } from './column-generation/dive';
import { reducedCosts } from './column-generation/lagrangian-bound';
import { RowGenerator } from './column-generation/row-generator';
import { RowPool } from './column-generation/row-pool';
import { Annealing } from './neighbourhood/annealing';
import { NeighbourhoodSize } from './neighbourhood/neighbourhood-size';
import { firstRoster, polish } from './neighbourhood/polish';
import type { DayWindow } from './rows/day-window';
import { RowFinder } from './rows/row-finder';
import { costOfRow, RosterState } from './rows/roster-state';
import type { RosterRows } from './rows/roster-rows';
import { WorkMeter, type SearchContext } from './search-context';
import { SeededRandom } from './seeded-random';

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

/** What a search begins with, before it turns to neighbourhoods. */
export interface SearchPlan {
  /** Steps it may spend on the bound of everybody; 0 leaves that to another. */
  readonly rootWork: number;
  /** Steps of the annealing, or its milliseconds where the clock decides; 0: none. */
  readonly annealingWork: number;
  readonly annealingMilliseconds: number | null;
}

/** Rounds of a generation that is for a neighbourhood; the one for everybody runs to its end. */
const NEIGHBOURHOOD_ROUNDS = 30;
const ROOT_ROUNDS = 10_000;
/** Rows of each free person a neighbourhood begins with. */
const ROWS_PER_PERSON = 40;
/** A roster this much dearer than the best, in parts of it, is not worth polishing. */
const WORTH_POLISHING = 0.5;
/** How often everybody is freed on some days instead of some people on all days. */
const WINDOW_CHANCE = 0.3;
/** Days of such a stretch, up to twice as many. */
const SHORTEST_WINDOW = 7;
const EPSILON = 1e-6;

/**
 * Searches for a roster by rows of days: a first roster, column generation for a bound, a dive into it, then again and
 * again the same for some people while the others keep their rows. Deterministic for its seed, however it is cut into
 * rounds by work.
 */
export class RosterSearch {
  private readonly context: SearchContext;
  private readonly state: RosterState;
  private readonly steps: Generator<void>;
  private best: Int32Array | null = null;
  private bestCost = Infinity;
  private bound = -Infinity;
  private prices: Float64Array | null = null;
  /** Cost of everybody's cheapest row at the prices. */
  private cheapest: Float64Array | null = null;
  private isOver = false;

  constructor(
    rows: RosterRows,
    openProgram: GrowingProgramFactory,
    seed: number,
    private readonly plan: SearchPlan,
  ) {
    this.context = {
      rows,
      finder: new RowFinder(rows),
      pool: new RowPool(rows),
      openProgram,
      random: new SeededRandom(seed),
      work: new WorkMeter(0),
      costs: new Float64Array(rows.optionSymbol.length),
    };
    this.state = new RosterState(rows);
    this.steps = this.search();
  }

  /** Goes on for some work, or to a deadline on the clock of `performance.now()`. */
  run(work: number, deadline: number, news: SearchNews | null): SearchNews {
    if (news) this.hear(news);
    this.context.work.deadline = deadline;
    const until = this.workDone() + work;
    while (!this.isOver && !this.isProved() && this.workDone() < until && performance.now() < deadline)
      if (this.steps.next().done) this.isOver = true;
    return { taken: this.best, cost: this.bestCost, bound: this.bound, prices: this.prices, isOver: this.isOver };
  }

  private workDone(): number {
    return this.context.work.steps + this.context.finder.steps;
  }

  /** Costs are whole where all prices are: then a bound less than one away proves the best roster. */
  private isProved(): boolean {
    return Math.ceil(this.bound - EPSILON) >= this.bestCost - EPSILON;
  }

  private hear({ taken, cost, bound, prices }: SearchNews): void {
    if (taken && cost < this.bestCost - EPSILON) {
      this.best = taken;
      this.bestCost = cost;
      for (let person = 0; person < this.context.rows.personCount; person++)
        this.context.pool.add(person, this.rowIn(taken, person));
    }
    if (prices && (!this.prices || bound > this.bound)) this.usePrices(prices);
    this.bound = Math.max(this.bound, bound);
  }

  private rowIn(taken: Int32Array, person: number): Int32Array {
    const { dayCount } = this.context.rows;
    return taken.subarray(person * dayCount, (person + 1) * dayCount);
  }

  private *search(): Generator<void> {
    if (!(yield* firstRoster(this.context, this.state))) return;
    this.keepIfBetter();
    if (this.plan.annealingWork > 0) yield* this.anneal();
    yield* polish(this.context, this.state);
    this.keepIfBetter();
    const everybody = Array.from({ length: this.context.rows.personCount }, (_, person) => person);
    if (this.plan.rootWork > 0) yield* this.decideAnew(everybody, ROOT_ROUNDS, this.workDone() + this.plan.rootWork);
    const size = new NeighbourhoodSize(everybody.length, (probability) => this.context.random.chance(probability));
    for (;;) {
      if (this.context.random.chance(WINDOW_CHANCE)) {
        yield* this.decideAnew(everybody, NEIGHBOURHOOD_ROUNDS, Infinity, this.someDays());
        continue;
      }
      const people = this.context.random.shuffled(everybody).slice(0, size.people);
      const outcome = yield* this.decideAnew(people, NEIGHBOURHOOD_ROUNDS);
      if (outcome === 'nothing-better') size.provedEmpty();
      else if (outcome === 'missed') size.missed();
    }
  }

  /** Many small changes of everybody's rows, from the first roster on. */
  private *anneal(): Generator<void> {
    const { annealingWork, annealingMilliseconds } = this.plan;
    const annealing = new Annealing(this.context, this.state);
    const [firstStep, startedAt] = [this.workDone(), performance.now()];
    const progress = (): number =>
      annealingMilliseconds === null
        ? (this.workDone() - firstStep) / annealingWork
        : (performance.now() - startedAt) / annealingMilliseconds;
    for (let done = 0; done < 1; done = progress()) {
      annealing.step(done);
      if (annealing.cost < this.bestCost - EPSILON) this.keepIfBetter();
      yield;
    }
  }

  /** Frees some people's rows of the best roster, and decides them anew by generation and a dive. */
  private *decideAnew(
    people: readonly number[],
    maxRounds: number,
    untilWork = Infinity,
    window: DayWindow | null = null,
  ): Generator<void, 'better' | 'nothing-better' | 'missed'> {
    const { context, state } = this;
    const isRoot = people.length === context.rows.personCount && window === null;
    state.assign(this.best!);
    for (const person of people) state.count(state.rowOf(person), -1);
    const firstRows = people.flatMap((person) => this.likelyRows(person, window));
    const generator = new RowGenerator(context, people, state, firstRows, window);
    try {
      const smoothing = 0.5;
      const onBound = (bound: number): void => void (this.bound = Math.max(this.bound, isRoot ? bound : -Infinity));
      const isEnough = (): boolean => this.workDone() >= untilWork;
      const limits = { maxRounds, smoothing, gap: 0.01, cutOff: this.bestCost, onBound, isEnough };
      const root = yield* generator.generate(limits);
      if (!root) return 'missed';
      if (isRoot && root.bound >= this.bound) this.usePrices(root.prices);
      if (root.isCut) return 'nothing-better';
      if (!(yield* dive(generator, root, (row) => context.pool.person[row]!, this.bestCost)) && !isRoot)
        return 'missed';
      for (const [person, row] of generator.decided) state.rowOf(person).set(row);
      state.assign(state.taken.slice());
      if (state.totalCost() <= this.bestCost * (1 + WORTH_POLISHING)) yield* polish(context, state);
      return this.keepIfBetter() ? 'better' : 'missed';
    } finally {
      generator.dispose();
    }
  }

  /** Rows of a person that may be part of a better roster, the likeliest first: by reduced cost, where prices are known. */
  private likelyRows(person: number, window: DayWindow | null): number[] {
    const { rows, pool, costs } = this.context;
    const row = this.rowIn(this.best!, person);
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

  /** A stretch of days, anywhere in the horizon. */
  private someDays(): DayWindow {
    const { rows, random } = this.context;
    const length = Math.min(rows.dayCount, SHORTEST_WINDOW + random.below(SHORTEST_WINDOW));
    const from = random.below(rows.dayCount - length + 1);
    return { from, until: from + length };
  }

  private usePrices(prices: Float64Array): void {
    const { rows, finder, costs } = this.context;
    this.prices = prices;
    this.cheapest = new Float64Array(rows.personCount);
    const row = new Int32Array(rows.dayCount);
    for (let person = 0; person < rows.personCount; person++) {
      reducedCosts(rows, [person], prices, costs);
      this.cheapest[person] = finder.find(person, costs, row);
    }
  }

  /** An equally good roster is taken as well: the search drifts instead of standing still. */
  private keepIfBetter(): boolean {
    const cost = this.state.totalCost();
    if (cost > this.bestCost + EPSILON) return false;
    const isBetter = cost < this.bestCost - EPSILON;
    this.best = this.state.taken.slice();
    this.bestCost = cost;
    return isBetter;
  }
}

/** Whether a row differs from another on days of the window only. */
function staysOutside(window: DayWindow | null, row: Int32Array, other: Int32Array): boolean {
  if (!window) return true;
  for (let day = 0; day < row.length; day++)
    if ((day < window.from || day >= window.until) && row[day] !== other[day]) return false;
  return true;
}
