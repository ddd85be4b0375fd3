import type { SingleObjectiveMilp } from './milp-model';
import type { MilpSolver, SolveLimits, SolveProgress, SolveResult } from './milp-solver';

/** Share of the remaining time one solve may take while others follow: a hard level must not starve the rest. */
const TIME_SHARE_PER_SOLVE = 0.6;

/** The same for a solve in order, which settles all levels at once where it ends with a proof. */
const TIME_SHARE_IN_ORDER = 0.8;

/**
 * Prices are whole points and every roster costs a whole number of them, so a bound less than one point away proves the
 * optimum; waiting for the last fraction would only cost time.
 */
export const LESS_THAN_A_POINT = 0.99;

/** What only one solve is told. */
interface SolveTerms extends Pick<SolveLimits, 'above' | 'signal'> {
  /** Whether what is known so far will do: then the solve stops with it. */
  readonly isEnough?: (known: SolveProgress) => boolean;
}

/** One solve among several that share the time. */
export type TimedSolve = (
  model: SingleObjectiveMilp['model'],
  costs: Float64Array,
  start: Float64Array | null,
  isLast: boolean,
  more?: SolveTerms,
) => Promise<SolveResult | null>;

/**
 * Solves within what is left of the time; null once it is up or the plan was cancelled, when a solution is at hand.
 * @param mayStop whether a solve that has enough stops; otherwise nobody is asked
 */
export function timedSolves(solver: MilpSolver, limits: SolveLimits, mayStop: boolean): TimedSolve {
  const startedAt = performance.now();
  return async (model, costs, start, isLast, { isEnough, ...more } = {}) => {
    const remainingSeconds = limits.timeLimitSeconds - (performance.now() - startedAt) / 1000;
    if (start !== null && (remainingSeconds <= 0 || limits.signal?.aborted === true)) return null;
    const share = more.above ? TIME_SHARE_IN_ORDER : TIME_SHARE_PER_SOLVE;
    const timeLimitSeconds = Math.max(0.05, remainingSeconds * (isLast ? 1 : share));
    const enough = new AbortController();
    const onProgress = (known: SolveProgress): void => {
      limits.onProgress?.(known);
      if (mayStop && isEnough?.(known) === true) enough.abort();
    };
    const signals = [limits.signal, more.signal, enough.signal].filter((signal) => signal !== undefined);
    const solveLimits = { ...limits, ...more, absoluteGap: LESS_THAN_A_POINT, timeLimitSeconds, onProgress };
    return solver.solve({ model, costs, start }, { ...solveLimits, signal: AbortSignal.any(signals) });
  };
}
