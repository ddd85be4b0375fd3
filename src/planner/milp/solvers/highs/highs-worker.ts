import { Worker } from 'node:worker_threads';
import type { SingleObjectiveMilp } from '../../milp-model';
import type { SolveLimits, SolveResult } from '../../milp-solver';
import { compiledThreadFile } from '../compiled-thread-file';
import type { HighsReply, SolveMessage } from './highs-messages';

/** After this long a cancelled or overdue solve is ended with its thread: a root LP can ignore the flag for a minute. */
const GRACE_MILLISECONDS = 2_000;

/** One HiGHS thread, kept warm between solves (the first solve after loading costs about ten times as much). */
export class HighsWorker {
  private thread: Worker | null = null;
  private sequence = 0;

  /** Solves one program; one at a time per worker. The best solution so far survives cancel, time limit and a dead thread. */
  solve(problem: SingleObjectiveMilp, limits: SolveLimits): Promise<SolveResult> {
    const thread = (this.thread ??= this.startThread());
    const id = ++this.sequence;
    const cancelFlag = new SharedArrayBuffer(4);
    const message: SolveMessage = {
      id,
      problem,
      timeLimitSeconds: limits.timeLimitSeconds,
      seed: limits.seed,
      cancelFlag,
    };
    return new Promise<SolveResult>((resolve) => {
      let incumbent: { values: Float64Array; objective: number } | null = null;
      let bound: number | null = null;
      let graceTimer: NodeJS.Timeout | undefined;

      const finish = (result: SolveResult): void => {
        clearTimeout(limitTimer);
        clearTimeout(graceTimer);
        limits.signal?.removeEventListener('abort', cancel);
        thread.removeAllListeners();
        thread.unref();
        resolve(result);
      };
      const finishWithIncumbent = (reason: 'cancelled' | 'no-solution-in-time' | 'error', text?: string): void =>
        finish({
          status: incumbent ? 'feasible' : reason,
          values: incumbent?.values ?? null,
          objective: incumbent?.objective ?? null,
          bound,
          ...(text === undefined ? {} : { message: text }),
        });
      const endThread = (reason: 'cancelled' | 'no-solution-in-time'): void => {
        this.thread = null;
        finishWithIncumbent(reason);
        void thread.terminate();
      };
      const cancel = (): void => {
        Atomics.store(new Int32Array(cancelFlag), 0, 1);
        graceTimer ??= setTimeout(() => endThread('cancelled'), GRACE_MILLISECONDS);
      };
      const limitTimer = setTimeout(
        () => endThread('no-solution-in-time'),
        Math.min(2 ** 31 - 1, limits.timeLimitSeconds * 1000 + GRACE_MILLISECONDS),
      );

      thread.on('message', (reply: HighsReply) => {
        if (reply.id !== id) return;
        if (reply.type === 'incumbent') {
          incumbent = { values: reply.values, objective: reply.objective };
          limits.onProgress?.({ best: reply.objective, bound });
        } else if (reply.type === 'progress') {
          if (reply.bound !== undefined && Number.isFinite(reply.bound)) bound = reply.bound;
          limits.onProgress?.({ best: incumbent?.objective ?? null, bound });
        } else {
          finish({
            status: reply.status,
            values: reply.values ?? null,
            objective: reply.objective ?? null,
            bound: reply.bound ?? bound,
            ...(reply.message === undefined ? {} : { message: reply.message }),
          });
        }
      });
      thread.on('error', (error) => {
        this.thread = null;
        finishWithIncumbent('error', error.message.slice(0, 300));
      });
      thread.on('exit', (code) => {
        this.thread = null;
        finishWithIncumbent('error', `the solver thread ended with code ${code}`);
      });
      if (limits.signal?.aborted) cancel();
      limits.signal?.addEventListener('abort', cancel);
      thread.ref();
      thread.postMessage(message);
    });
  }

  async close(): Promise<void> {
    await this.thread?.terminate();
    this.thread = null;
  }

  private startThread(): Worker {
    return new Worker(compiledThreadFile(__dirname, 'highs-thread'));
  }
}
