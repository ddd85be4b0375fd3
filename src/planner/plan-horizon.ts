import { findDataErrors } from './explain/find-data-errors';
import type { MilpSolver } from './milp/milp-solver';
import { asResult, planOneProgram, planWeeksFirst } from './plan-one-program';
import type { PlanResult } from './plan-result';
import { withoutRoster } from './plan-roster';
import { planWeeks } from './plan-weeks';
import {
  searchWholeHorizon,
  unfinished,
  wholeHorizonInSteps,
  wholeHorizonOf,
  type WholeHorizon,
  type WholeHorizonLimits,
} from './plan-whole-horizon';
import type { RosterProblem } from './problem/roster-problem';
import { isRefusal, type Refusal } from './search/refusal';
import { weekSlice } from './search/week-slice';
import { finishBy } from './steps';

/** One week after the other, all weeks at once, or what is best for the problem. */
export const SEARCH_WAYS = ['weeks', 'whole', 'auto'] as const;
export type SearchWay = (typeof SEARCH_WAYS)[number];

/**
 * Plans the weeks of a problem in one of the ways. The result is checked by the same rules whichever it is. All weeks at
 * once are searched as rows of days where the rules are about rows and counts alone, and are one program otherwise.
 * @throws ScoreDisagreementError, UnlawfulRosterError when the checks contradict what was found
 */
export async function planHorizon(
  problem: RosterProblem,
  solver: MilpSolver,
  limits: WholeHorizonLimits,
  way: SearchWay,
): Promise<PlanResult> {
  const weekCount = problem.days.at(-1)!.weekIndex + 1;
  // One week is a small program: solved as such it is proved, by parts and level by level.
  if (way === 'weeks' || (way === 'auto' && weekCount === 1)) return planWeeks(problem, solver, limits);
  const startedAt = performance.now();
  const secondsGone = (): number => (performance.now() - startedAt) / 1000;
  const dataErrors = findDataErrors(problem);
  if (dataErrors.length > 0) return asResult(problem, withoutRoster('infeasible', dataErrors), secondsGone(), solver);
  const deadline = startedAt + limits.timeLimitSeconds * 1000;
  const horizon = await rowsOf(problem, weekCount, deadline, limits.signal);
  if (horizon === null) return asResult(problem, unfinished(limits), secondsGone(), solver);
  const timeLeft = (): WholeHorizonLimits => ({ ...limits, timeLimitSeconds: limits.timeLimitSeconds - secondsGone() });
  // One program over all weeks takes up to three times as long as the weeks one by one, so `auto` begins with those.
  if (isRefusal(horizon)) return (way === 'whole' ? planOneProgram : planWeeksFirst)(problem, solver, timeLeft());
  const plan = await searchWholeHorizon(problem, horizon, solver, timeLeft());
  const isStopped = limits.signal?.aborted === true && plan.status === 'feasible';
  return asResult(problem, isStopped ? { ...plan, status: 'cancelled' } : plan, secondsGone(), solver);
}

/** All weeks as rows of days; null where the time is up before. Where the first week alone is refused, not all of them are written down only to be told so. */
async function rowsOf(
  problem: RosterProblem,
  weekCount: number,
  deadline: number,
  signal: AbortSignal | undefined,
): Promise<WholeHorizon | Refusal | null> {
  if (weekCount > 1) {
    const slice = weekSlice(problem, 0, 1, [], problem.history.ledger);
    const first = wholeHorizonOf({ ...slice, fixedAfter: problem.fixedAfter });
    if (isRefusal(first)) return first;
  }
  return finishBy(wholeHorizonInSteps(problem), deadline, signal);
}
