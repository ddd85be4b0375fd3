import { AdaptiveChoice } from '../adaptive-choice';
import type { DayWindow } from '../rows/day-window';
import type { RosterRows } from '../rows/roster-rows';
import type { RosterState } from '../rows/roster-state';
import type { SearchContext } from '../search-context';
import { UnusableRoom } from './unusable-room';

/** How many people are freed at once: these many, seldom one more. */
const PEOPLE = 2;
const ONE_MORE_CHANCE = 0.15;
/** Days that are freed, where the horizon has as many. Which lengths pay is found out on the way. */
const STRETCHES = [
  [3, 7],
  [7, 14],
  [14, 28],
] as const;
/** Moves after which the choice of a length has forgotten two thirds of one. */
const MEMORY = 500;
/** Part of the work that all lengths share evenly. */
const EVEN_PART = 0.25;
/** Moves in which going below the lowest cost among them counts as a gain: what only goes up and down gains nothing. */
const SEGMENT = 1_000;
/** Width of the noise on the prices at which people but the last are put back, in temperatures. */
const NOISES = [1, 4];
const LAST_NOISE_CHANCE = 0.2;
/** Moves between two looks at how far the annealing is. */
const MOVES_PER_STEP = 32;

/**
 * Ruin and recreate (Schrimpf et al. 2000) with exact rows: frees two or three people on a stretch of days, puts them back
 * one after the other, each by a dynamic program at the prices the others leave plus some noise, and keeps the outcome as
 * simulated annealing would. Thousands of moves a second, so that it finds good rosters long before there is a bound.
 */
export class Annealing {
  private readonly saved: Int32Array[];
  private readonly row: Int32Array;
  private readonly choice = new AdaptiveChoice(STRETCHES.length, MEMORY, EVEN_PART);
  private readonly room: UnusableRoom;
  moveCount = 0;
  /** Lowest cost of the segment. */
  private low: number;
  /** Cost of the roster in the making. */
  cost: number;

  /** @param roomPrice what unusable room costs on top, in temperatures; 0: nothing */
  constructor(
    private readonly context: SearchContext,
    private readonly state: RosterState,
    private readonly roomPrice: number,
  ) {
    const { rows } = context;
    this.saved = Array.from({ length: PEOPLE + 1 }, () => new Int32Array(rows.dayCount));
    this.row = new Int32Array(rows.dayCount);
    this.room = new UnusableRoom(context);
    this.cost = state.totalCost();
    this.low = this.cost;
  }

  /** Takes note that prices have changed. */
  recount(): void {
    this.cost = this.state.totalCost();
    this.low = this.cost;
  }

  /** Some moves. @param temperature in the unit of costs */
  step(temperature: number): void {
    this.room.price(this.roomPrice * temperature);
    for (let move = 0; move < MOVES_PER_STEP; move++) {
      if (this.moveCount++ % SEGMENT === 0) this.low = this.cost;
      const kind = this.choice.pick(this.context.random);
      const before = this.context.finder.steps;
      this.move(STRETCHES[kind]!, temperature);
      this.choice.learn(kind, Math.max(0, this.low - this.cost), this.context.finder.steps - before);
      this.low = Math.min(this.low, this.cost);
    }
  }

  private move(stretch: readonly [number, number], temperature: number): void {
    const { random } = this.context;
    const { state, saved, room } = this;
    const people = this.somePeople();
    const window = this.someDays(stretch);
    let change = 0;
    let roomChange = 0;
    for (const [index, person] of people.entries()) {
      const own = state.rowOf(person);
      saved[index]!.set(own);
      roomChange -= room.costOf(person, own);
      change += state.countWithin(own, window, -1);
    }
    const tolerance = -temperature * Math.log(1 - random.next());
    for (const [index, person] of people.entries()) {
      const isExact = index === people.length - 1 && !random.chance(LAST_NOISE_CHANCE);
      change += this.putBack(person, window, isExact ? 0 : temperature * random.pick(NOISES));
      roomChange += room.costOf(person, state.rowOf(person));
    }
    if (change + roomChange <= tolerance) this.cost += change;
    else this.undo(people, window);
  }

  private undo(people: readonly number[], window: DayWindow): void {
    for (const person of people) this.state.countWithin(this.state.rowOf(person), window, -1);
    for (const [index, person] of people.entries()) {
      const own = this.state.rowOf(person);
      own.set(this.saved[index]!);
      this.state.countWithin(own, window, 1);
    }
  }

  /** Gives a person the cheapest days at the present prices with noise on them; what they truly cost is returned. */
  private putBack(person: number, window: DayWindow, noise: number): number {
    const { finder, costs } = this.context;
    const own = this.state.rowOf(person);
    this.state.marginalCosts(person, costs, window);
    if (noise > 0) this.disturb(person, window, noise);
    finder.findQuickly(window, own, person, costs, this.row, this.room.endCosts(person));
    own.set(this.row);
    return this.state.countWithin(own, window, 1);
  }

  private disturb(person: number, { from, until }: DayWindow, noise: number): void {
    const { rows, costs, random } = this.context;
    const first = rows.optionStart[person * rows.dayCount + from]!;
    const end = rows.optionStart[person * rows.dayCount + until]!;
    for (let option = first; option < end; option++) costs[option]! += noise * (random.next() - 0.5);
  }

  private somePeople(): number[] {
    const { rows, random } = this.context;
    const count = Math.min(rows.personCount, PEOPLE + (random.chance(ONE_MORE_CHANCE) ? 1 : 0));
    const people: number[] = [];
    while (people.length < count) {
      const person = random.below(rows.personCount);
      if (!people.includes(person)) people.push(person);
    }
    return people;
  }

  /** A stretch of days; it may hang over the ends of the horizon, so that the first and last days are freed as often. */
  private someDays([least, most]: readonly [number, number]): DayWindow {
    const { rows, random } = this.context;
    const shortest = Math.min(rows.dayCount, least);
    const longest = Math.min(rows.dayCount, most);
    const length = shortest + random.below(longest - shortest + 1);
    const from = random.below(rows.dayCount + length - 1) - length + 1;
    return { from: Math.max(0, from), until: Math.min(rows.dayCount, from + length) };
  }
}

/** What one more or less of what people share costs at the most, in the mean over the rows where it costs anything. */
export function meanSteepestSlope({ rowCount, rowCostStart, rowCost }: RosterRows): number {
  let sum = 0;
  let count = 0;
  for (let row = 0; row < rowCount; row++) {
    let steepest = 0;
    for (let place = rowCostStart[row]! + 1; place < rowCostStart[row + 1]!; place++)
      steepest = Math.max(steepest, Math.abs(rowCost[place]! - rowCost[place - 1]!));
    sum += steepest;
    if (steepest > 0) count++;
  }
  return count > 0 ? sum / count : 1;
}
