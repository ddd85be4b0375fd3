import { Worker } from 'node:worker_threads';
import { dot, type SingleObjectiveMilp } from '../../milp-model';
import type { SolveLimits, SolveResult } from '../../milp-solver';
import { findBrokenRow } from '../../verify-values';
import { compiledThreadFile } from '../compiled-thread-file';
import type { HighsReply, SolveMessage } from './highs-messages';

/** After this long a cancelled or overdue solve is ended with its thread: a root LP can ignore the flag for a minute. */
const GRACE_MILLISECONDS = 2_000;

/** A thread is ended and begun anew above the first; a solve is stopped above the second. */
export interface MemoryLimits {
  readonly recycleAboveMegabytes: number;
  readonly capMegabytes: number;
}

/**
 * Measured: 20 to 60 MB for the week of a site, up to 260 MB in longer solves. WebAssembly itself ends at 2 GB, and two
 * threads and their program must stay below that together.
 */
const USUAL_MEMORY: MemoryLimits = { recycleAboveMegabytes: 512, capMegabytes: 1_024 };

/** The JavaScript side of a thread holds one program and a few vectors. */
const JAVASCRIPT_HEAP_MEGABYTES = 512;

/** The solve a thread is busy with. */
interface RunningSolve {
  readonly id: number;
  readonly onReply: (reply: HighsReply) => void;
  readonly onDeath: (message: string) => void;
}

/** One HiGHS thread, kept warm between solves (the first solve after loading costs about ten times as much). */
export class HighsWorker {
  private thread: Worker | null = null;
  private running: RunningSolve | null = null;
  private sequence = 0;
  /** Threads begun so far: more than one where they were ended by a cancel, a limit or their memory. */
  threadCount = 0;

  constructor(private readonly memory: MemoryLimits = USUAL_MEMORY) {}

  /** Solves one program; one at a time per worker. The best solution so far survives cancel, time limit and a dead thread. */
  solve(problem: SingleObjectiveMilp, limits: SolveLimits): Promise<SolveResult> {
    const thread = (this.thread ??= this.startThread());
    const id = ++this.sequence;
    const cancelFlag = new SharedArrayBuffer(4);
    return new Promise<SolveResult>((resolve) => {
      let incumbent = incumbentOf(problem);
      let bound: number | null = null;
      let aboveBound: number | undefined;
      let graceTimer: NodeJS.Timeout | undefined;

      const tell = (): void => {
        const [best, values] = [incumbent?.objective ?? null, incumbent?.values ?? null];
        limits.onProgress?.({ best, bound, values, aboveBound: aboveBound ?? null });
      };
      const finish = (result: SolveResult): void => {
        clearTimeout(limitTimer);
        clearTimeout(graceTimer);
        limits.signal?.removeEventListener('abort', cancel);
        this.running = null;
        this.thread?.unref();
        resolve(aboveBound === undefined ? result : { ...result, aboveBound });
      };
      const finishWithIncumbent = (reason: 'cancelled' | 'no-solution-in-time' | 'error', message?: string): void =>
        finish({
          status: incumbent ? 'feasible' : reason,
          values: incumbent?.values ?? null,
          objective: incumbent?.objective ?? null,
          bound,
          ...(message === undefined ? {} : { message }),
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
      const onReply = (reply: HighsReply): void => {
        if (reply.type === 'incumbent') {
          incumbent = { values: reply.values, objective: reply.objective };
          tell();
        } else if (reply.type === 'progress') {
          if (reply.isAnew === true) bound = null;
          if (reply.aboveBound !== undefined) aboveBound = higher(aboveBound ?? null, reply.aboveBound);
          if (reply.bound !== undefined && Number.isFinite(reply.bound)) bound = higher(bound, reply.bound);
          tell();
        } else {
          if (reply.memoryMegabytes > this.memory.recycleAboveMegabytes) this.recycle(thread);
          bound = reply.bound === undefined ? bound : higher(bound, reply.bound);
          if (reply.status === 'cancelled' || reply.status === 'no-solution-in-time') {
            finishWithIncumbent(reply.status);
            return;
          }
          finish({
            status: reply.status,
            values: reply.values ?? null,
            objective: reply.objective ?? null,
            bound,
            ...(reply.message === undefined ? {} : { message: reply.message }),
          });
        }
      };
      this.running = { id, onReply, onDeath: (message) => finishWithIncumbent('error', message) };
      if (limits.signal?.aborted) cancel();
      limits.signal?.addEventListener('abort', cancel);
      thread.ref();
      const { timeLimitSeconds, seed, absoluteGap = 1e-6, nodeLimit = null, above = null } = limits;
      const message: SolveMessage = {
        ...{ id, problem: numbersOf(problem), timeLimitSeconds, seed, absoluteGap, nodeLimit, cancelFlag },
        above,
        memoryCapMegabytes: this.memory.capMegabytes,
      };
      thread.postMessage(message);
    });
  }

  async close(): Promise<void> {
    await this.thread?.terminate();
    this.thread = null;
  }

  /** The memory of WebAssembly never shrinks: only a new thread gives it back. */
  private recycle(thread: Worker): void {
    this.thread = null;
    void thread.terminate();
  }

  /** Listeners live as long as the thread: a late reply of an ended solve finds another id and is dropped. */
  private startThread(): Worker {
    this.threadCount++;
    const thread = new Worker(compiledThreadFile(__dirname, 'highs-thread'), {
      resourceLimits: { maxOldGenerationSizeMb: JAVASCRIPT_HEAP_MEGABYTES },
    });
    const onDeath = (message: string): void => {
      if (this.thread !== thread) return;
      this.thread = null;
      this.running?.onDeath(message);
    };
    thread.on('message', (reply: HighsReply) => {
      if (this.thread === thread && this.running?.id === reply.id) this.running.onReply(reply);
    });
    thread.on('error', (error) => onDeath(error.message.slice(0, 300)));
    thread.on('exit', (code) => onDeath(`the solver thread ended with code ${code}`));
    return thread;
  }
}

interface Incumbent {
  readonly values: Float64Array;
  readonly objective: number;
}

/** A search may say less at first than its relaxation has proved already. */
const higher = (known: number | null, bound: number): number => Math.max(known ?? bound, bound);

/** A start that holds is a solution from the first moment, though HiGHS says so only after its first relaxation. */
function incumbentOf(problem: SingleObjectiveMilp): Incumbent | null {
  const { start, costs } = problem;
  if (start === null || findBrokenRow(problem, start) !== null) return null;
  return { values: start, objective: dot(costs, start) };
}

/** What the thread needs of a program: its numbers alone. Tags and prices of a large model cost more to copy than those. */
function numbersOf({ model, costs, start }: SingleObjectiveMilp): SingleObjectiveMilp {
  const { columnCount, rowCount, columnLower, columnUpper, integer } = model;
  const { rowLower, rowUpper, starts, indices, values } = model;
  return {
    model: { columnCount, rowCount, columnLower, columnUpper, integer, rowLower, rowUpper, starts, indices, values },
    costs,
    start,
  };
}
