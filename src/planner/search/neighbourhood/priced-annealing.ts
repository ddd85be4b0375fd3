import { RosterState } from '../rows/roster-state';
import type { RosterRows } from '../rows/roster-rows';
import type { SearchContext } from '../search-context';
import { Annealing, meanSteepestSlope } from './annealing';
import type { CouplingPrices } from './coupling-prices';

/** Temperature throughout, in parts of the mean steepest slope of the coupling rows. */
const TEMPERATURE = 0.006;
/** Part of the annealing in which the prices are learned while the weight falls; in the rest of it the weight rises. */
export const LEARNED = 0.3;
/** Weight of the coupling rows at the beginning, at the end of learning, and at the end. */
const FIRST_WEIGHT = 0.3;
const LOW_WEIGHT = 0.01;
const LAST_WEIGHT = 0.5;
/** How much of the weight a lesson moves the prices by. */
const LEARNING_RATE = 0.3;
/** Moves between two lessons, for each day of each person. */
const MOVES_PER_LESSON = 0.3;

/**
 * Annealing at prices of the coupling rows. With price π put on the rows and taken off the options a roster costs the same,
 * c − π·a + Σ (f(n) + π·n), but now its second part, what people do that does not fit together, can be given a weight: while that
 * is low, everybody moves among rows that are nearly the cheapest at the prices, and as it rises those are kept that fit one
 * another. Prices follow what one more of each row costs in the rosters gone through, by the weight (the method of multipliers:
 * Hestenes 1969, Powell 1969; Bertsekas 1982), so that they need no linear program.
 */
export class PricedAnnealing {
  private readonly priced: RosterRows;
  private readonly state: RosterState;
  private readonly annealing: Annealing;
  private readonly temperature: number;
  private readonly movesPerLesson: number;

  /** @param taken the roster to begin with */
  constructor(
    private readonly context: SearchContext,
    private readonly prices: CouplingPrices,
    taken: Int32Array,
    roomPrice: number,
  ) {
    const { rows } = context;
    this.priced = { ...rows, optionCost: rows.optionCost.slice(), rowCost: rows.rowCost.slice() };
    this.state = new RosterState(this.priced);
    this.state.assign(taken);
    this.annealing = new Annealing(context, this.state, roomPrice);
    this.temperature = meanSteepestSlope(rows) * TEMPERATURE;
    this.movesPerLesson = MOVES_PER_LESSON * rows.personCount * rows.dayCount;
  }

  get moveCount(): number {
    return this.annealing.moveCount;
  }

  get taken(): Int32Array {
    return this.state.taken;
  }

  /** Some moves, and a lesson. @param progress 0 at the beginning, 1 at the end */
  *step(progress: number): Generator<void> {
    const isLearning = progress < LEARNED;
    const part = isLearning ? progress / LEARNED : (progress - LEARNED) / (1 - LEARNED);
    const weight = isLearning
      ? FIRST_WEIGHT * (LOW_WEIGHT / FIRST_WEIGHT) ** part
      : LOW_WEIGHT * (LAST_WEIGHT / LOW_WEIGHT) ** part;
    this.prices.apply(this.priced, weight);
    this.annealing.recount();
    for (const until = this.moveCount + this.movesPerLesson; this.moveCount < until;) {
      this.annealing.step(this.temperature);
      yield;
    }
    this.prices.learn(this.state.counts, LEARNING_RATE * (isLearning ? weight : LOW_WEIGHT * (1 - part)));
  }
}
