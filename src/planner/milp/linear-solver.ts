import type { SingleObjectiveMilp } from './milp-model';

/** Answer to a linear program: the optimum, or why there is none. */
export type LinearResult =
  | { readonly status: 'optimal'; readonly values: Float64Array; readonly objective: number }
  | { readonly status: 'infeasible' | 'error' };

/** Solves the program it was made for with columns kept within narrower bounds than the program's own. */
export type Relaxation = (lower: Float64Array, upper: Float64Array) => LinearResult;

/**
 * Takes in a program whose relaxation (whole columns may be fractions) is asked for again and again. Solves at once, in the
 * thread it is called in; the same questions in the same order have the same answers.
 */
export type LinearSolver = (problem: SingleObjectiveMilp) => Relaxation;
