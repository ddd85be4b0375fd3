import type { GrowingProgramFactory } from '../milp/growing-program';
import { RowPool } from './column-generation/row-pool';
import type { RosterRows } from './rows/roster-rows';
import { RowFinder } from './rows/row-finder';
import { SeededRandom } from './seeded-random';

/** What all parts of one search share; each thread has its own. */
export interface SearchContext {
  readonly rows: RosterRows;
  readonly finder: RowFinder;
  /** Days of a row that are found at once; null: all, as long as that is quick. */
  readonly stretchDays: number | null;
  readonly pool: RowPool;
  readonly openProgram: GrowingProgramFactory;
  readonly random: SeededRandom;
  readonly work: WorkMeter;
  /** Scratch: a cost for each option. */
  readonly costs: Float64Array;
}

/** Simplex iterations on a program of so many rows take about as long as one step of a dynamic program each. */
const STEPS_PER_ITERATION_AND_ROW = 20;

/** More steps than this for everybody's whole rows, some seconds, are too many: then rows are found stretch by stretch. */
const MOST_STEPS_FOR_ALL = 300_000_000;
const STRETCH_DAYS = 28;

/** What a search of a roster begins with. */
export function openSearch(rows: RosterRows, openProgram: GrowingProgramFactory, seed: number): SearchContext {
  const finder = new RowFinder(rows);
  return {
    rows,
    finder,
    stretchDays: finder.stepsForAll() > MOST_STEPS_FOR_ALL ? STRETCH_DAYS : null,
    pool: new RowPool(rows),
    openProgram,
    random: new SeededRandom(seed),
    work: new WorkMeter(0),
    costs: new Float64Array(rows.optionSymbol.length),
  };
}

/**
 * Counts work in steps of the dynamic programs, whatever the clock says, so that a search can be cut at the same place
 * again; and knows when the time is up.
 */
export class WorkMeter {
  steps = 0;

  /** @param deadline on the clock of `performance.now()` */
  constructor(public deadline: number) {}

  addLinear(iterationCount: number, rowCount: number): void {
    this.steps += iterationCount * rowCount * STEPS_PER_ITERATION_AND_ROW;
  }

  secondsLeft(): number {
    return Math.max(0, (this.deadline - performance.now()) / 1000);
  }
}
