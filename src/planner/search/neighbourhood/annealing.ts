import type { DayWindow } from '../rows/day-window';
import type { RosterState } from '../rows/roster-state';
import type { SearchContext } from '../search-context';

/** How many people are freed at once: these many, seldom one more. */
const PEOPLE = 2;
const ONE_MORE_CHANCE = 0.15;
/** Days that are freed, where the horizon has as many. */
const SHORTEST_STRETCH = 14;
const LONGEST_STRETCH = 28;
/** Temperatures of the beginning and the end, in parts of the mean steepest slope of the coupling rows. */
const HOT = 0.3;
const COLD = 0.01;
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
  private readonly slope: number;
  private readonly saved: Int32Array[];
  private readonly row: Int32Array;
  /** Cost of the roster in the making. */
  cost: number;

  constructor(
    private readonly context: SearchContext,
    private readonly state: RosterState,
  ) {
    const { rows } = context;
    this.slope = meanSteepestSlope(context);
    this.saved = Array.from({ length: PEOPLE + 1 }, () => new Int32Array(rows.dayCount));
    this.row = new Int32Array(rows.dayCount);
    this.cost = state.totalCost();
  }

  /** Some moves. @param progress 0 at the beginning, 1 at the end: how far it has cooled */
  step(progress: number): void {
    const temperature = this.slope * HOT * (COLD / HOT) ** Math.min(1, progress);
    for (let move = 0; move < MOVES_PER_STEP; move++) this.move(temperature);
  }

  private move(temperature: number): void {
    const { random } = this.context;
    const { state, saved } = this;
    const people = this.somePeople();
    const window = this.someDays();
    let change = 0;
    for (const [index, person] of people.entries()) {
      saved[index]!.set(state.rowOf(person));
      state.count(saved[index]!, -1);
      change -= this.costNow(person, saved[index]!, window);
    }
    const tolerance = -temperature * Math.log(1 - random.next());
    for (const [index, person] of people.entries()) {
      const isExact = index === people.length - 1 && !random.chance(LAST_NOISE_CHANCE);
      change += this.putBack(person, window, isExact ? 0 : temperature * random.pick(NOISES));
    }
    if (change <= tolerance) this.cost += change;
    else this.undo(people);
  }

  private undo(people: readonly number[]): void {
    for (const person of people) this.state.count(this.state.rowOf(person), -1);
    for (const [index, person] of people.entries()) {
      this.state.rowOf(person).set(this.saved[index]!);
      this.state.count(this.saved[index]!, 1);
    }
  }

  /** Gives a person the cheapest days at the present prices with noise on them; what they truly cost is returned. */
  private putBack(person: number, window: DayWindow, noise: number): number {
    const { finder, costs } = this.context;
    const own = this.state.rowOf(person);
    this.state.marginalCosts(person, costs, window);
    if (noise > 0) this.disturb(person, window, noise);
    finder.findQuickly(window, own, person, costs, this.row);
    own.set(this.row);
    const cost = this.costNow(person, own, window);
    this.state.count(own, 1);
    return cost;
  }

  private disturb(person: number, { from, until }: DayWindow, noise: number): void {
    const { rows, costs, random } = this.context;
    const first = rows.optionStart[person * rows.dayCount + from]!;
    const end = rows.optionStart[person * rows.dayCount + until]!;
    for (let option = first; option < end; option++) costs[option]! += noise * (random.next() - 0.5);
  }

  private costNow(person: number, row: Int32Array, window: DayWindow): number {
    const { costs } = this.context;
    this.state.marginalCosts(person, costs, window);
    let sum = 0;
    for (let day = window.from; day < window.until; day++) if (row[day]! >= 0) sum += costs[row[day]!]!;
    return sum;
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
  private someDays(): DayWindow {
    const { rows, random } = this.context;
    const shortest = Math.min(rows.dayCount, SHORTEST_STRETCH);
    const longest = Math.min(rows.dayCount, LONGEST_STRETCH);
    const length = shortest + random.below(longest - shortest + 1);
    const from = random.below(rows.dayCount + length - 1) - length + 1;
    return { from: Math.max(0, from), until: Math.min(rows.dayCount, from + length) };
  }
}

/** What one more or less of what people share costs at the most, in the mean over the rows where it costs anything. */
function meanSteepestSlope({ rows: { rowCount, rowCostStart, rowCost } }: SearchContext): number {
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
