import { checkRoster } from './check-roster';
import { findWarnings } from './explain/find-warnings';
import type { PlanResult, PlanStatus } from './plan-result';
import { assertLawful, relativeGap, ScoreDisagreementError, type WeekOutcome } from './plan-roster';
import type { Assignment } from './problem/assignment';
import type { LedgerEntry, RosterProblem } from './problem/roster-problem';
import { openingLedger } from './rotation/ledger';
import { weekSlice } from './search/week-slice';

/** What is known of a plan besides its stages. */
export interface PlanRecord {
  readonly weekCount: number;
  /** Weeks from the first on that have a roster. */
  readonly doneCount: number;
  readonly assignments: readonly Assignment[];
  /** The problem of the weeks done, where one is at hand: what was looked up in it is not looked up anew. */
  readonly horizon?: RosterProblem;
  readonly closingLedger: readonly LedgerEntry[];
  readonly seconds: number;
  /** Who solved it, for the record. */
  readonly solver: string;
}

/**
 * The stages of a plan, one week each or all weeks at once, as its result: checked once more as a whole.
 * @throws ScoreDisagreementError, UnlawfulRosterError when the checks contradict the stages
 */
export function planOutcome(
  problem: RosterProblem,
  stages: readonly WeekOutcome[],
  { weekCount, doneCount, assignments, closingLedger, seconds, solver, ...record }: PlanRecord,
): PlanResult {
  const last = stages.at(-1)!;
  const done = stages.filter(({ score }) => score !== null);
  const isStopped = last.status === 'cancelled' || (last.score !== null && doneCount < weekCount);
  if (done.length === 0 || (last.score === null && !isStopped)) {
    const nothing = { assignments: [], score: null, bound: null, gap: null, findings: [], shortages: [] };
    const { status, dataErrors, message } = last;
    const cause = message === undefined ? {} : { message };
    const warnings = status === 'infeasible' ? findWarnings(problem) : [];
    return { ...nothing, ...cause, status, seconds, dataErrors, warnings, closingLedger: [], solver };
  }
  // The whole horizon once more, so that rules which look across weeks are checked on what is returned.
  const horizon = record.horizon ?? weekSlice(problem, 0, doneCount, [], [...openingLedger(problem).values()]);
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
function assertPartsAddUp({ score }: WeekOutcome, total: number): void {
  const ofParts = score?.total ?? 0;
  if (Math.abs(ofParts - total) > 0.01) throw new ScoreDisagreementError('the parts put together', ofParts, total);
}

function statusOf(done: readonly WeekOutcome[], isStopped: boolean): PlanStatus {
  if (isStopped) return 'cancelled';
  return done.every(({ status }) => status === 'optimal') ? 'optimal' : 'feasible';
}
