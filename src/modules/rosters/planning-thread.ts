import { parentPort } from 'node:worker_threads';
import { checkRoster } from '../../planner/check-roster';
import { createSolver } from '../../planner/milp/solvers/create-solver';
import { planWeeks } from '../../planner/plan-weeks';
import type { PlanMessage, PlanningReply, PlanningRequest } from './planning-messages';

/**
 * Body of a planning thread. Formulating and checking a body's week is seconds of plain computing, which would
 * otherwise hold up every request of the server; the solver has a thread of its own, so that this one hears a cancel.
 */
const cancelled = new AbortController();

function reply(message: PlanningReply): void {
  parentPort?.postMessage(message);
}

async function plan(message: PlanMessage): Promise<void> {
  const solver = createSolver(message.solverId);
  try {
    const result = await planWeeks(message.problem, solver, {
      timeLimitSeconds: message.timeLimitSeconds,
      seed: message.seed,
      signal: cancelled.signal,
      onProgress: (progress) => reply({ type: 'progress', progress }),
    });
    const check = result.score ? checkRoster(message.problem, result.assignments) : null;
    reply({ type: 'planned', plan: { result, check } });
  } catch (error) {
    reply({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  } finally {
    await solver.close();
    parentPort?.close();
  }
}

parentPort?.on('message', (request: PlanningRequest) => {
  if (request.type === 'cancel') cancelled.abort();
  else void plan(request);
});
