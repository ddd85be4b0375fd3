import { parentPort, workerData } from 'node:worker_threads';
import { checkRoster } from '../../planner/check-roster';
import { createSolver } from '../../planner/milp/solvers/create-solver';
import type { PlanResult } from '../../planner/plan-result';
import { planWeeks } from '../../planner/plan-weeks';
import type { RosterProblem } from '../../planner/problem/roster-problem';
import { openingLedger } from '../../planner/rotation/ledger';
import { weekSlice } from '../../planner/search/week-slice';
import { giveWayToRequests } from '../../platform/background-thread';
import type { CheckedPlan, PlanMessage, PlanningReply, PlanningRequest, PlanningThreadData } from './planning-messages';

/**
 * Body of a planning thread. Formulating and checking a body's week is seconds of plain computing, which would
 * otherwise hold up every request of the server; the solver has a thread of its own, so that this one hears a cancel.
 */
const cancelled = new AbortController();
if ((workerData as PlanningThreadData).inBackground) giveWayToRequests();

function reply(message: PlanningReply): void {
  parentPort?.postMessage(message);
}

async function plan(message: PlanMessage): Promise<void> {
  const solver = createSolver(message.solverId);
  try {
    const result = await planWeeks(message.problem, solver, {
      timeLimitSeconds: message.timeLimitSeconds,
      relativeGap: message.relativeGap,
      seed: message.seed,
      signal: cancelled.signal,
      onProgress: (progress) => reply({ type: 'progress', progress }),
    });
    reply({ type: 'planned', plan: checked(message.problem, result) });
  } catch (error) {
    reply({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  } finally {
    await solver.close();
    parentPort?.close();
  }
}

/** A stopped plan keeps its whole weeks: those alone are checked, or the rest would seem to break every contract. */
function checked(problem: RosterProblem, result: PlanResult): CheckedPlan {
  const weekCount = result.status === 'cancelled' ? plannedWeekCount(problem, result) : problem.days.length / 7;
  if (!result.score) return { result, check: null, weekCount };
  const horizon = weekSlice(problem, 0, weekCount, [], [...openingLedger(problem).values()]);
  return { result, check: checkRoster(horizon, result.assignments), weekCount };
}

function plannedWeekCount({ days }: RosterProblem, { assignments }: PlanResult): number {
  const last = assignments.at(-1)?.on;
  return (days.find(({ on }) => on === last)?.weekIndex ?? 0) + 1;
}

parentPort?.on('message', (request: PlanningRequest) => {
  if (request.type === 'cancel') cancelled.abort();
  else void plan(request);
});
