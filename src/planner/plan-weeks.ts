import { checkRoster } from './check-roster';
import { findWarnings } from './explain/find-warnings';
import type { MilpSolver } from './milp/milp-solver';
import { planParts } from './plan-parts';
import { assertLawful, relativeGap, ScoreDisagreementError, type WeekPlan } from './plan-roster';
import type { PlanLimits, PlanResult, PlanStatus } from './plan-result';
import type { Assignment } from './problem/assignment';
import type { LedgerEntry, RosterProblem } from './problem/roster-problem';
import { ledgerAfterWeek, openingLedger } from './rotation/ledger';
import { remoteRotation } from './rules/remote-rotation/rule';
import { bind } from './rules/rule';
import { weekSlice } from './search/week-slice';

/**
 * Plans one or several weeks, one after the other: last duties and ledger of each week are the history of the next.
 * `optimal` means that every week was proved optimal given the weeks before it. A cancelled plan keeps its whole weeks.
 */
export async function planWeeks(problem: RosterProblem, solver: MilpSolver, limits: PlanLimits): Promise<PlanResult> {
  const startedAt = performance.now();
  const elapsedSeconds = (): number => (performance.now() - startedAt) / 1000;
  const weekCount = problem.days.at(-1)!.weekIndex + 1;
  const weeks: WeekPlan[] = [];
  let ledger = openingLedger(problem);
  let planned: readonly Assignment[] = [];

  for (let weekIndex = 0; weekIndex < weekCount; weekIndex++) {
    const week = weekSlice(problem, weekIndex, 1, planned, [...ledger.values()]);
    const secondsLeft = limits.timeLimitSeconds - elapsedSeconds();
    const plan = await planParts(week, solver, {
      ...limits,
      timeLimitSeconds: Math.max(1, secondsLeft / (weekCount - weekIndex)),
      onProgress: (progress) =>
        limits.onProgress?.({ ...progress, weekIndex, weekCount, elapsedSeconds: elapsedSeconds() }),
    });
    weeks.push(plan);
    if (plan.score === null) break;
    planned = [...planned, ...plan.assignments];
    const { reductionAtTopPriority } = bind(remoteRotation, problem).parameters;
    ledger = ledgerAfterWeek(week, 0, plan.assignments, ledger, reductionAtTopPriority);
    if (limits.signal?.aborted) break;
  }
  return resultOf(problem, weeks, weekCount, planned, [...ledger.values()], elapsedSeconds(), solver.label);
}

function resultOf(
  problem: RosterProblem,
  weeks: readonly WeekPlan[],
  weekCount: number,
  assignments: readonly Assignment[],
  closingLedger: readonly LedgerEntry[],
  seconds: number,
  solver: string,
): PlanResult {
  const last = weeks.at(-1)!;
  const done = weeks.filter(({ score }) => score !== null);
  const isStopped = last.status === 'cancelled' || (last.score !== null && done.length < weekCount);
  if (done.length === 0 || (last.score === null && !isStopped)) {
    const nothing = { assignments: [], score: null, bound: null, gap: null, findings: [], shortages: [] };
    const { status, dataErrors, message } = last;
    const cause = message === undefined ? {} : { message };
    const warnings = status === 'infeasible' ? findWarnings(problem) : [];
    return { ...nothing, ...cause, status, seconds, dataErrors, warnings, closingLedger: [], solver };
  }
  // The whole horizon once more, so that rules which look across weeks are checked on what is returned.
  const horizon = weekSlice(problem, 0, done.length, [], [...openingLedger(problem).values()]);
  const { findings, score, shortages } = checkRoster(horizon, assignments);
  assertLawful(findings);
  if (done.length === 1) assertPartsAddUp(done[0]!, score.total);
  const hasBounds = done.every((week) => week.bound !== null);
  const bound = hasBounds ? done.reduce((sum, week) => sum + week.bound!, 0) : null;
  return {
    status: statusOf(done, isStopped),
    assignments,
    score,
    bound,
    gap: relativeGap(score.total, bound),
    seconds,
    findings,
    shortages,
    dataErrors: [],
    warnings: findWarnings(horizon, shortages),
    closingLedger,
    solver,
  };
}

/** A rule that has looked across the parts of a week measures more, or less, than the parts' own checks did. */
function assertPartsAddUp({ score }: WeekPlan, total: number): void {
  const ofParts = score?.total ?? 0;
  if (Math.abs(ofParts - total) > 0.01) throw new ScoreDisagreementError('the parts put together', ofParts, total);
}

function statusOf(done: readonly WeekPlan[], isStopped: boolean): PlanStatus {
  if (isStopped) return 'cancelled';
  return done.every(({ status }) => status === 'optimal') ? 'optimal' : 'feasible';
}
