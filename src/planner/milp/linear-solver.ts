import type { SingleObjectiveMilp } from './milp-model';

/** Answer to a linear program: the optimum, or why there is none. */
export type LinearResult =
  | { readonly status: 'optimal'; readonly values: Float64Array; readonly objective: number }
  | { readonly status: 'infeasible' | 'error' };

/** Solves the relaxation of a program (whole columns may be fractions) at once, in the thread it is called in. */
export type LinearSolver = (problem: SingleObjectiveMilp) => LinearResult;
