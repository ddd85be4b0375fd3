import { join, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { PlanLimits } from '../../planner/plan-result';
import type { RosterProblem } from '../../planner/problem/roster-problem';
import type { CheckedPlan, PlanningReply, PlanningRequest } from './planning-messages';

/** After a cancel, or past its time limit, a thread has this long to hand over what it has. */
const GRACE_SECONDS = 20;

/** Test runners load the TypeScript source, but a thread needs the compiled file. */
function threadFile(): string {
  const source = `${sep}src${sep}modules${sep}`;
  return join(
    __filename.endsWith('.ts') ? __dirname.replace(source, `${sep}dist${source}`) : __dirname,
    'planning-thread.js',
  );
}

/** Reason of an abort after which nobody wants the best roster so far: the process is about to end. */
export class PlanAbandonedError extends Error {
  constructor() {
    super('the process is shutting down');
    this.name = 'PlanAbandonedError';
  }
}

/** Plans a problem; a port, so that the run's life can be tested without a solver. */
export abstract class Planner {
  /** Never rejects for a matter of the data; rejects when the planner itself breaks. */
  abstract plan(problem: RosterProblem, limits: PlanLimits): Promise<CheckedPlan>;
}

/** Runs `planWeeks` in a worker thread, one thread per plan: a thread that hangs is ended with its plan. */
@Injectable()
export class PlanningThreadRunner extends Planner {
  plan(problem: RosterProblem, limits: PlanLimits): Promise<CheckedPlan> {
    const thread = new Worker(threadFile());
    const send = (request: PlanningRequest): void => thread.postMessage(request);
    return new Promise<CheckedPlan>((resolve, reject) => {
      const timers: NodeJS.Timeout[] = [];
      const finish = (outcome: () => void): void => {
        timers.forEach((timer) => clearTimeout(timer));
        limits.signal?.removeEventListener('abort', cancel);
        thread.removeAllListeners();
        // An error after the answer concerns nobody; unheard it would end the process.
        thread.on('error', () => undefined);
        outcome();
        void thread.terminate();
      };
      const giveUpAfter = (seconds: number, why: string): void => {
        timers.push(setTimeout(() => finish(() => reject(new Error(why))), seconds * 1000));
      };
      const cancel = (): void => {
        const reason: unknown = limits.signal?.reason;
        if (reason instanceof PlanAbandonedError) {
          finish(() => reject(reason));
          return;
        }
        send({ type: 'cancel' });
        giveUpAfter(GRACE_SECONDS, `the planning thread did not answer a stop within ${GRACE_SECONDS} s`);
      };

      thread.on('message', (message: PlanningReply) => {
        if (message.type === 'progress') limits.onProgress?.(message.progress);
        else if (message.type === 'planned') finish(() => resolve(message.plan));
        else finish(() => reject(new Error(message.message)));
      });
      thread.on('error', (error) => finish(() => reject(error)));
      thread.on('exit', (code) => finish(() => reject(new Error(`the planning thread ended with code ${code}`))));

      send({
        type: 'plan',
        problem,
        timeLimitSeconds: limits.timeLimitSeconds,
        seed: limits.seed,
        solverId: 'highs',
      });
      if (limits.signal?.aborted) cancel();
      limits.signal?.addEventListener('abort', cancel);
      // Formulating and checking come on top of the limit, which is the search's.
      giveUpAfter(
        limits.timeLimitSeconds * 2 + 60,
        `the plan took more than twice its limit of ${limits.timeLimitSeconds} s`,
      );
    });
  }
}
