import { findDataErrors } from './explain/find-data-errors';
import type { MilpSolver } from './milp/milp-solver';
import { planOutcome } from './plan-outcome';
import type { PlanResult } from './plan-result';
import { withoutRoster, type WeekPlan } from './plan-roster';
import { planWeeks } from './plan-weeks';
import { searchWholeHorizon, wholeHorizonOf, type WholeHorizonLimits } from './plan-whole-horizon';
import type { Assignment } from './problem/assignment';
import type { RosterProblem } from './problem/roster-problem';
import { ledgerAfterWeek, openingLedger, type Ledger } from './rotation/ledger';
import { remoteRotation } from './rules/remote-rotation/rule';
import { bind } from './rules/rule';
import { isRefusal, refusalText, type Refusal } from './search/refusal';
import { weekSlice } from './search/week-slice';

/** One week after the other, all weeks at once, or all at once where that can be done. */
export const SEARCH_WAYS = ['weeks', 'whole', 'auto'] as const;
export type SearchWay = (typeof SEARCH_WAYS)[number];

/** All weeks at once were asked for, and a rule or something known stands in the way. */
export class WholeHorizonRefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(`the weeks can't be searched at once: ${refusalText(refusal)}`);
    this.name = 'WholeHorizonRefusedError';
  }
}

/**
 * Plans the weeks of a problem in one of the ways. The result is checked by the same rules whichever it is.
 * @throws WholeHorizonRefusedError where only `whole` would do and can't
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
  if (dataErrors.length > 0) return outcome(problem, withoutRoster('infeasible', dataErrors), secondsGone(), solver);
  const horizon = wholeHorizonOf(problem);
  const timeLeft = (): WholeHorizonLimits => ({ ...limits, timeLimitSeconds: limits.timeLimitSeconds - secondsGone() });
  if (isRefusal(horizon)) {
    if (way === 'whole') throw new WholeHorizonRefusedError(horizon);
    return planWeeks(problem, solver, timeLeft());
  }
  const plan = await searchWholeHorizon(problem, horizon, solver, timeLeft());
  const isStopped = limits.signal?.aborted === true && plan.status === 'feasible';
  return outcome(problem, isStopped ? { ...plan, status: 'cancelled' } : plan, secondsGone(), solver);
}

function outcome(problem: RosterProblem, plan: WeekPlan, seconds: number, { label }: MilpSolver): PlanResult {
  const weekCount = problem.days.at(-1)!.weekIndex + 1;
  return planOutcome(problem, [plan], {
    ...{ weekCount, doneCount: weekCount, assignments: plan.assignments, seconds },
    closingLedger: plan.score === null ? [] : [...closingLedger(problem, weekCount, plan.assignments).values()],
    solver: `${label}, all weeks at once`,
  });
}

/** The ledger as it would stand had the weeks been planned one by one. */
function closingLedger(problem: RosterProblem, weekCount: number, assignments: readonly Assignment[]): Ledger {
  const { reductionAtTopPriority } = bind(remoteRotation, problem).parameters;
  let ledger = openingLedger(problem);
  for (let index = 0; index < weekCount; index++) {
    const dates = new Set(problem.days.filter(({ weekIndex }) => weekIndex === index).map(({ on }) => on));
    const own = assignments.filter(({ on }) => dates.has(on));
    const week = weekSlice(problem, index, 1, assignments, [...ledger.values()]);
    ledger = ledgerAfterWeek(week, 0, own, ledger, reductionAtTopPriority);
  }
  return ledger;
}
