import type { SingleObjectiveMilp } from './milp-model';

/** Our statuses, never a backend's: each adapter translates at its border. */
export type SolveStatus = 'optimal' | 'feasible' | 'infeasible' | 'no-solution-in-time' | 'cancelled' | 'error';

export interface SolveProgress {
  /** Objective of the best solution so far, or null. */
  readonly best: number | null;
  readonly bound: number | null;
  /** The best solution so far, where the backend shows it. */
  readonly values?: Float64Array | null;
  /** Bound of the costs `above`, where there are any and something is proved of them. */
  readonly aboveBound?: number | null;
}

export interface SolveLimits {
  readonly timeLimitSeconds: number;
  readonly seed: number;
  /** Distance from the bound at which a solution counts as optimal; by default none but rounding. */
  readonly absoluteGap?: number;
  /**
   * Nodes of the search tree at the most: a limit on work instead of time, so that a stopped search gives the same answer
   * on every machine. Backends without a tree of nodes pass over it.
   */
  readonly nodeLimit?: number;
  /**
   * Costs that come before the objective: it is optimised among the solutions that cost least by these. A backend that knows
   * one objective only answers as if nothing were said, and without `aboveBound`.
   */
  readonly above?: Float64Array;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SolveProgress) => void;
}

export interface SolveResult {
  readonly status: SolveStatus;
  /** Column values; null unless a solution was found. */
  readonly values: Float64Array | null;
  readonly objective: number | null;
  /** Proved lower bound of the objective, or null. */
  readonly bound: number | null;
  /** Proved lower bound of the costs `above`; `bound` holds for the solutions that cost no more there than `values`. */
  readonly aboveBound?: number;
  /** What went wrong, for status `error`. */
  readonly message?: string;
}

/** A backend behind one port; every adapter passes the same contract suite (`test/contracts`). */
export interface MilpSolver {
  readonly id: string;
  /** Name and version for the record of a plan. */
  readonly label: string;
  /** How many solves may run at the same time. */
  readonly parallelism: number;
  solve(problem: SingleObjectiveMilp, limits: SolveLimits): Promise<SolveResult>;
  /** Ends the threads; the solver can't be used afterwards. */
  close(): Promise<void>;
}
