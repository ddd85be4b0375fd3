import type { MilpSolver } from '../milp-solver';
import { HighsSolver } from './highs/highs-solver';
import { JavascriptLpSolver } from './javascript-lp-solver/javascript-lp-solver';

/** Solvers a user can choose, the default first. */
export const SOLVER_IDS = ['highs', 'javascript-lp-solver'] as const;
export type SolverId = (typeof SOLVER_IDS)[number];

/** Threads of the default solver: measured on 2 cores, a third one gains nothing and costs 170 MB. */
const DEFAULT_PARALLELISM = 2;

/**
 * Opens a solver by id. Close it when done.
 * @throws RangeError for an unknown id, naming the known ones
 */
export function createSolver(id: string, parallelism: number = DEFAULT_PARALLELISM): MilpSolver {
  switch (id) {
    case 'highs':
      return new HighsSolver(parallelism);
    case 'javascript-lp-solver':
      return new JavascriptLpSolver();
    default:
      throw new RangeError(`unknown solver "${id}": choose one of ${SOLVER_IDS.join(', ')}`);
  }
}
