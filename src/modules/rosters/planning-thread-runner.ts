import { join, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PlanLimits } from '../../planner/plan-result';
import type { RosterProblem } from '../../planner/problem/roster-problem';
import type { CheckedPlan, PlanningReply, PlanningRequest, PlanningThreadData } from './planning-messages';

/** After a cancel, or past its time limit, a thread has this long to hand over what it has. */
const GRACE_SECONDS = 20;

const MEMORY_WATCH_MILLISECONDS = 250;

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

/** What a plan may take before its thread is ended. */
export interface PlanBounds {
  /** Of the thread's heap, and of all that the process grew by since the plan began: a solver's memory is no heap. */
  readonly memoryMegabytes: number;
  /** On top of twice the search's limit: formulating and checking take their time as well. */
  readonly graceSeconds: number;
  /** Whether requests go first on a processor they share with the plan; a plan of few seconds may then find nothing. */
  readonly inBackground: boolean;
}

/** The plan was ended because it took too much; `rule` says of what. */
export class PlanLimitError extends Error {
  constructor(
    readonly rule: 'time-cap' | 'memory-cap',
    message: string,
  ) {
    super(`${message} Plan fewer units or weeks at a time.`);
    this.name = 'PlanLimitError';
  }
}

/** Plans a problem; a port, so that the run's life can be tested without a solver. */
export abstract class Planner {
  /** Never rejects for a matter of the data; rejects when the planner itself breaks. */
  abstract plan(problem: RosterProblem, limits: PlanLimits): Promise<CheckedPlan>;
}

/**
 * Runs `planWeeks` in a worker thread, a new one for each plan: one that hangs or grows is ended with its plan, and what
 * a plan leaves behind in memory goes with its thread.
 */
export class PlanningThreadRunner extends Planner {
  constructor(
    private readonly bounds: PlanBounds,
    private readonly file = threadFile(),
  ) {
    super();
  }

  plan(problem: RosterProblem, limits: PlanLimits): Promise<CheckedPlan> {
    const { memoryMegabytes, graceSeconds, inBackground } = this.bounds;
    const workerData: PlanningThreadData = { inBackground };
    const thread = new Worker(this.file, { workerData, resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes } });
    const tooLarge = (): PlanLimitError =>
      new PlanLimitError('memory-cap', `The plan took more than ${memoryMegabytes} MB of memory.`);
    const send = (request: PlanningRequest): void => thread.postMessage(request);
    return new Promise<CheckedPlan>((resolve, reject) => {
      const timers: NodeJS.Timeout[] = [];
      const finish = (outcome: () => void): void => {
        timers.forEach((timer) => clearTimeout(timer));
        clearInterval(memoryWatch);
        limits.signal?.removeEventListener('abort', cancel);
        thread.removeAllListeners();
        // An error after the answer concerns nobody; unheard it would end the process.
        thread.on('error', () => undefined);
        outcome();
        void thread.terminate();
      };
      const giveUpAfter = (seconds: number, why: string): void => {
        const giveUp = (): void => finish(() => reject(new PlanLimitError('time-cap', why)));
        timers.push(setTimeout(giveUp, seconds * 1000));
      };
      const before = process.memoryUsage.rss();
      const memoryWatch = setInterval(() => {
        const grownMegabytes = (process.memoryUsage.rss() - before) / 2 ** 20;
        if (grownMegabytes > memoryMegabytes) finish(() => reject(tooLarge()));
      }, MEMORY_WATCH_MILLISECONDS);
      const cancel = (): void => {
        const reason: unknown = limits.signal?.reason;
        if (reason instanceof PlanAbandonedError) {
          finish(() => reject(reason));
          return;
        }
        send({ type: 'cancel' });
        giveUpAfter(GRACE_SECONDS, `The planner did not answer a stop within ${GRACE_SECONDS} s.`);
      };

      thread.on('message', (message: PlanningReply) => {
        if (message.type === 'progress') limits.onProgress?.(message.progress);
        else if (message.type === 'planned') finish(() => resolve(message.plan));
        else finish(() => reject(new Error(message.message)));
      });
      thread.on('error', (error) => finish(() => reject(isOutOfMemory(error) ? tooLarge() : error)));
      thread.on('exit', (code) => finish(() => reject(new Error(`the planning thread ended with code ${code}`))));

      send({
        type: 'plan',
        problem,
        timeLimitSeconds: limits.timeLimitSeconds,
        relativeGap: limits.relativeGap ?? 0,
        seed: limits.seed,
        solverId: 'highs',
      });
      if (limits.signal?.aborted) cancel();
      limits.signal?.addEventListener('abort', cancel);
      giveUpAfter(
        limits.timeLimitSeconds * 2 + graceSeconds,
        `The plan took more than twice its limit of ${limits.timeLimitSeconds} s.`,
      );
    });
  }
}

function isOutOfMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
