import type { SingleObjectiveMilp } from './milp-model';
import type { MilpSolver, SolveLimits, SolveResult } from './milp-solver';

/** Share of the remaining time one solve may take while others follow: a hard level must not starve the rest. */
const TIME_SHARE_PER_SOLVE = 0.6;

/**
 * Prices are whole points and every roster costs a whole number of them, so a bound less than one point away proves the
 * optimum; waiting for the last fraction would only cost time.
 */
export const LESS_THAN_A_POINT = 0.99;

/** One solve among several that share the time. */
export type TimedSolve = (
  model: SingleObjectiveMilp['model'],
  costs: Float64Array,
  start: Float64Array | null,
  isLast: boolean,
  more?: Pick<SolveLimits, 'above' | 'signal'>,
) => Promise<SolveResult | null>;

/** Solves within what is left of the time; null once it is up or the plan was cancelled, when a solution is at hand. */
export function timedSolves(solver: MilpSolver, limits: SolveLimits): TimedSolve {
  const startedAt = performance.now();
  return async (model, costs, start, isLast, more = {}) => {
    const remainingSeconds = limits.timeLimitSeconds - (performance.now() - startedAt) / 1000;
    if (start !== null && (remainingSeconds <= 0 || limits.signal?.aborted === true)) return null;
    const timeLimitSeconds = Math.max(0.05, remainingSeconds * (isLast ? 1 : TIME_SHARE_PER_SOLVE));
    const signals = [limits.signal, more.signal].filter((signal) => signal !== undefined);
    const solveLimits = { ...limits, ...more, absoluteGap: LESS_THAN_A_POINT, timeLimitSeconds };
    if (signals.length > 0) solveLimits.signal = AbortSignal.any(signals);
    return solver.solve({ model, costs, start }, solveLimits);
  };
}
