import type { MilpSolver } from './milp/milp-solver';
import { planOutcome } from './plan-outcome';
import { planParts } from './plan-parts';
import type { PlanLimits, PlanResult } from './plan-result';
import type { WeekOutcome } from './plan-roster';
import type { RosterProblem } from './problem/roster-problem';
import { ledgerAfterWeek, openingLedger, type Ledger } from './rotation/ledger';
import { remoteRotation } from './rules/remote-rotation/rule';
import { bind } from './rules/rule';
import { weekSlice, withLaterLawOnly } from './search/week-slice';

/** Weeks the law looks ahead at the most; each makes the programs longer. */
const MAX_WEEKS_AHEAD = 4;

/** A planned week and the ledger after it. */
interface DoneWeek {
  readonly plan: WeekOutcome;
  readonly ledger: Ledger;
}

/**
 * Plans one or several weeks, one after the other: last duties and ledger of each week are the history of the next. Where
 * a week has no lawful roster, be it because of what was planned before it, the last ones are planned again, and from then
 * on every week looks ahead to the law of the next one; to one more each time that is not enough.
 * `optimal` means that every week was proved optimal given the weeks before it and the law of those it looked ahead to. A
 * cancelled plan keeps its whole weeks.
 */
export async function planWeeks(problem: RosterProblem, solver: MilpSolver, limits: PlanLimits): Promise<PlanResult> {
  const startedAt = performance.now();
  const elapsedSeconds = (): number => (performance.now() - startedAt) / 1000;
  const weekCount = problem.days.at(-1)!.weekIndex + 1;
  const opening = openingLedger(problem);
  let done: readonly DoneWeek[] = [];
  let most = done;
  let failed: WeekOutcome | null = null;
  let weeksAhead = 0;
  let onlyWeek: RosterProblem | undefined;

  while (done.length < weekCount && !failed) {
    const weekIndex = done.length;
    const ledger = done.at(-1)?.ledger ?? opening;
    const planned = done.flatMap(({ plan }) => plan.assignments);
    const slice = (weeks: number): RosterProblem => weekSlice(problem, weekIndex, weeks, planned, [...ledger.values()]);
    const week = slice(1);
    if (weekCount === 1) onlyWeek = week;
    const ahead = Math.min(weeksAhead, weekCount - 1 - weekIndex);
    const plan = await planParts(ahead === 0 ? week : withLaterLawOnly(slice(1 + ahead)), solver, {
      ...limits,
      timeLimitSeconds: Math.max(1, (limits.timeLimitSeconds - elapsedSeconds()) / (weekCount - weekIndex)),
      onProgress: (progress) =>
        limits.onProgress?.({ ...progress, weekIndex, weekCount, elapsedSeconds: elapsedSeconds() }),
    });
    if (plan.score !== null) {
      const { reductionAtTopPriority } = bind(remoteRotation, problem).parameters;
      const after = ledgerAfterWeek(week, 0, plan.assignments, ledger, reductionAtTopPriority);
      done = [...done, { plan, ledger: after }];
      if (limits.signal?.aborted) break;
      continue;
    }
    const hasSeenAll = weekIndex === 0 && ahead === weekCount - 1;
    if (plan.status !== 'infeasible' || hasSeenAll || weeksAhead === MAX_WEEKS_AHEAD) failed = plan;
    else {
      if (done.length > most.length) most = done;
      weeksAhead++;
      done = done.slice(0, Math.max(0, weekIndex - weeksAhead));
    }
  }
  // Weeks that were being planned again when the plan was cancelled are still the best there is.
  const kept = limits.signal?.aborted && most.length > done.length ? most : done;
  const weeks = [...kept.map(({ plan }) => plan), ...(failed ? [failed] : [])];
  const planned = weekCount === 1 && kept[0] ? kept[0].plan.assignments : kept.flatMap(({ plan }) => plan.assignments);
  const closing = [...(kept.at(-1)?.ledger ?? opening).values()];
  return planOutcome(problem, weeks, {
    ...{ weekCount, doneCount: kept.length, assignments: planned, closingLedger: closing },
    ...(onlyWeek ? { horizon: onlyWeek } : {}),
    ...{ seconds: elapsedSeconds(), solver: solver.label },
  });
}
