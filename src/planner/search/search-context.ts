import type { GrowingProgramFactory } from '../milp/growing-program';
import type { RowPool } from './column-generation/row-pool';
import type { RosterRows } from './rows/roster-rows';
import type { RowFinder } from './rows/row-finder';
import type { SeededRandom } from './seeded-random';

/** What all parts of one search share; each thread has its own. */
export interface SearchContext {
  readonly rows: RosterRows;
  readonly finder: RowFinder;
  readonly pool: RowPool;
  readonly openProgram: GrowingProgramFactory;
  readonly random: SeededRandom;
  readonly work: WorkMeter;
  /** Scratch: a cost for each option. */
  readonly costs: Float64Array;
}

/** Simplex iterations on a program of so many rows take about as long as one step of a dynamic program each. */
const STEPS_PER_ITERATION_AND_ROW = 20;

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
