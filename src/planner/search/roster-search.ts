import type { GrowingProgramFactory } from '../milp/growing-program';
import { AdaptiveChoice } from './adaptive-choice';
import { Annealing, meanSteepestSlope } from './neighbourhood/annealing';
import { CouplingPrices } from './neighbourhood/coupling-prices';
import { decideAnew, DECIDERS } from './neighbourhood/decide-anew';
import { NeighbourhoodSize } from './neighbourhood/neighbourhood-size';
import { Neighbourhoods } from './neighbourhood/neighbourhoods';
import { firstRoster, polish } from './neighbourhood/polish';
import { LEARNED, PricedAnnealing } from './neighbourhood/priced-annealing';
import { RosterState } from './rows/roster-state';
import type { RosterRows } from './rows/roster-rows';
import { openSearch, type SearchContext } from './search-context';
import { SearchMemory, type SearchNews } from './search-memory';

/** What a search begins with, before it turns to neighbourhoods. */
export interface SearchPlan {
  /** Steps it may spend on the bound of everybody, before anything else; 0 leaves that to another. */
  readonly rootWork: number;
  /**
   * Steps of the annealing, or its milliseconds from the beginning where the clock decides; 0: none. Who begins with the
   * bound anneals only where that leads nowhere.
   */
  readonly annealingWork: number;
  readonly annealingMilliseconds: number | null;
}

/** Rounds of a generation that is for a neighbourhood; the one for everybody runs to its end. */
const NEIGHBOURHOOD_ROUNDS = 30;
const ROOT_ROUNDS = 10_000;
/** Share of its work after which the bound of everybody is given up, if it says next to nothing by then. */
const TRIAL_SHARE = 0.125;
/** Rounds that show it will come: it takes about forty, and says next to nothing for the first half of them. */
const TRIAL_ROUNDS = 15;
/** A bound further from the best roster than this, in parts of its cost, says next to nothing. */
const HOPELESS_GAP = 1;
/** Up to this gap the rows known so far are searched for the best roster of them. */
const NEAR_GAP = 0.1;
/** Price of unusable room in the first annealing, in temperatures; later ones have it or not. */
const ROOM_PRICE = 1;
/** Tries of a neighbourhood after which one counts for about a third. */
const MEMORY = 12;
/** Part of the work that all ways share evenly: tries are dear and few, and a way is not given up after some that failed. */
const EVEN_PART = 0.6;
/** Moves of an annealing from the best roster on, for each day of each person: enough for each to change several times. */
const MOVES_AGAIN = 10;
/** Up to this gap the prices of the bound are better than those learned in annealing. */
const TELLING_GAP = 0.2;
/** Temperatures between which such an annealing cools, in parts of the mean steepest slope of the coupling rows. */
const WARM = 0.04;
const COLD = 0.02;
/** How far one at prices has come when it begins: the prices are learned by then. */
const FAR_ON = 0.6;
const EPSILON = 1e-6;

/**
 * Searches for a roster by rows of days: a first roster, annealing or column generation for a bound and a dive into it, then
 * again and again some part of the best roster is decided anew while the rest stays. Deterministic for its seed, however it
 * is cut into rounds by work.
 */
export class RosterSearch {
  private readonly context: SearchContext;
  private readonly state: RosterState;
  private readonly memory: SearchMemory;
  private readonly steps: Generator<void>;
  /** What annealing learns, from one to the next. */
  private readonly prices: CouplingPrices;
  private isOver = false;
  private readonly startedAt = performance.now();

  constructor(
    rows: RosterRows,
    openProgram: GrowingProgramFactory,
    seed: number,
    private readonly plan: SearchPlan,
  ) {
    this.context = openSearch(rows, openProgram, seed);
    this.state = new RosterState(rows);
    this.memory = new SearchMemory(this.context);
    this.prices = new CouplingPrices(rows);
    this.steps = this.search();
  }

  /** Goes on for some work, or to a deadline on the clock of `performance.now()`. */
  run(work: number, deadline: number, news: SearchNews | null): SearchNews {
    if (news) this.memory.hear(news);
    this.context.work.deadline = deadline;
    const until = this.workDone() + work;
    while (!this.isOver && !this.memory.isProved() && this.workDone() < until && performance.now() < deadline)
      if (this.steps.next().done) this.isOver = true;
    return this.memory.news(this.isOver);
  }

  private workDone(): number {
    return this.context.work.steps + this.context.finder.steps;
  }

  private *search(): Generator<void> {
    const { context, state, memory, plan } = this;
    if (!(yield* firstRoster(context, state))) return;
    memory.keepIfBetter(state);
    const seeksBound = plan.rootWork > 0 && context.stretchDays === null;
    if (seeksBound) {
      // Rows that fit one another are what the generation does best to begin with: a dive into it ends far lower then.
      yield* this.polishKept();
      yield* this.decideEverybody();
    }
    if (plan.annealingWork > 0 && (!seeksBound || memory.gap > HOPELESS_GAP)) yield* this.annealFirst();
    state.assign(memory.best!);
    yield* this.polishKept();
    yield* this.improve();
  }

  private *polishKept(): Generator<void> {
    const { context, state, memory } = this;
    yield* polish(context, state);
    memory.keepIfBetter(state);
  }

  private *decideEverybody(): Generator<void> {
    const { context, state, memory, plan } = this;
    const people = Array.from({ length: context.rows.personCount }, (_, person) => person);
    const from = this.workDone();
    const share = (): number => (this.workDone() - from) / plan.rootWork;
    let rounds = 0;
    const isEnough = (): boolean => ++rounds > 0 && share() >= 1;
    const isHopeless = (): boolean =>
      memory.gap > HOPELESS_GAP && (share() >= 1 || (share() >= TRIAL_SHARE && rounds < TRIAL_ROUNDS));
    const terms = { maxRounds: ROOT_ROUNDS, isEnough, isHopeless, decider: 'dive' } as const;
    const everybody = { people, window: null };
    yield* decideAnew(context, state, memory, everybody, terms);
    // Near the bound few rows are left that a better roster can have: those of everybody fit into one program.
    if (memory.gap <= NEAR_GAP && !memory.isProved())
      yield* decideAnew(context, state, memory, everybody, { maxRounds: 1, decider: 'whole-program' });
    // Everybody's cheapest row by its own prices alone: a weak bound, but one.
    if (memory.gap > HOPELESS_GAP) memory.proveAt(new Float64Array(context.rows.rowCount));
  }

  /** Neighbourhoods without end, those and such ways to decide them as gain most for their work. */
  private *improve(): Generator<void> {
    const { context, state, memory } = this;
    const { random } = context;
    const neighbourhoods = new Neighbourhoods(context, memory);
    const againAtPrices = neighbourhoods.count;
    const again = neighbourhoods.count + 1;
    const ways = new AdaptiveChoice(neighbourhoods.count + 2, MEMORY, EVEN_PART);
    const deciders = new AdaptiveChoice(DECIDERS.length, MEMORY, EVEN_PART);
    const sizes = Array.from(
      { length: neighbourhoods.count },
      () => new NeighbourhoodSize(context.rows.personCount, (probability) => random.chance(probability)),
    );
    for (;;) {
      const way = ways.pick(random);
      const [workBefore, gainedBefore] = [this.workDone(), memory.gained];
      if (way === againAtPrices) yield* this.annealAgainAtPrices();
      else if (way === again) yield* this.annealAgain();
      else {
        const how = deciders.pick(random);
        const neighbourhood = neighbourhoods.choose(way, sizes[way]!.people);
        const terms = { maxRounds: NEIGHBOURHOOD_ROUNDS, decider: DECIDERS[how]! };
        const outcome = yield* decideAnew(context, state, memory, neighbourhood, terms);
        if (outcome === 'nothing-better') sizes[way]!.provedEmpty();
        else if (outcome === 'missed') sizes[way]!.missed();
        // What was proved empty says nothing about how it would have been decided.
        if (outcome !== 'nothing-better')
          deciders.learn(how, memory.gained - gainedBefore, this.workDone() - workBefore);
      }
      ways.learn(way, memory.gained - gainedBefore, this.workDone() - workBefore);
    }
  }

  /** Begins anew at the prices of the bound as soon as another has proved one that is near. */
  private *annealFirst(): Generator<void> {
    const { annealingWork, annealingMilliseconds } = this.plan;
    const [firstStep, startedAt] = [this.workDone(), performance.now()];
    const progress = (): number =>
      annealingMilliseconds === null
        ? (this.workDone() - firstStep) / annealingWork
        : (performance.now() - startedAt) / (annealingMilliseconds - startedAt + this.startedAt);
    const isPriced = (): boolean => this.memory.nearPrices(TELLING_GAP) !== null;
    yield* this.anneal(progress, ROOM_PRICE, isPriced);
    const begun = progress();
    if (isPriced())
      yield* this.anneal(() => LEARNED + (1 - LEARNED) * ((progress() - begun) / (1 - begun)), ROOM_PRICE);
  }

  /** As simulated annealing goes, from a temperature at which the best roster is left but not forgotten. */
  private *annealAgain(): Generator<void> {
    const { context, state, memory } = this;
    state.assign(memory.best!);
    const most = MOVES_AGAIN * context.rows.personCount * context.rows.dayCount;
    const annealing = new Annealing(context, state, context.random.chance(0.5) ? ROOM_PRICE : 0);
    const slope = meanSteepestSlope(context.rows);
    while (annealing.moveCount < most) {
      annealing.step(slope * WARM * (COLD / WARM) ** (annealing.moveCount / most));
      if (annealing.cost < memory.bestCost - EPSILON) memory.keepIfBetter(state);
      yield;
    }
  }

  private *annealAgainAtPrices(): Generator<void> {
    const { context } = this;
    const most = MOVES_AGAIN * context.rows.personCount * context.rows.dayCount;
    const roomPrice = context.random.chance(0.5) ? ROOM_PRICE : 0;
    yield* this.anneal((moves) => FAR_ON + (1 - FAR_ON) * (moves / most), roomPrice);
  }

  /**
   * Many small changes of everybody's rows, from the best roster on.
   * @param progress by the moves made: 0 at the beginning to 1 at the end
   */
  private *anneal(
    progress: (moveCount: number) => number,
    roomPrice: number,
    isEnough = (): boolean => false,
  ): Generator<void> {
    const { context, state, memory } = this;
    const known = memory.nearPrices(TELLING_GAP);
    if (known) this.prices.values.set(known);
    const annealing = new PricedAnnealing(context, this.prices, memory.best!, roomPrice);
    for (let done = progress(0); done < 1 && !isEnough(); done = progress(annealing.moveCount)) {
      yield* annealing.step(done);
      state.assign(annealing.taken);
      memory.keepIfBetter(state);
    }
    state.assign(memory.best!);
    yield* this.polishKept();
  }
}
