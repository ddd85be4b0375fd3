import { Worker } from 'node:worker_threads';
import { compiledThreadFile } from '../../../milp/solvers/compiled-thread-file';
import { COVER_LIMITS, type CoverLimits } from '../cover-by-shifts';
import type { ShiftCover, ShiftCoverTask } from '../shift-cover-task';
import type { CoverReply, CoverRequest } from './cover-messages';

export interface CoverThreadsOptions {
  /** Threads side by side; 2 unless given. */
  readonly threadCount?: number;
  readonly limits?: CoverLimits;
  /** A thread that takes longer over one task is ended, and the task solved without linear programs. 5 unless given. */
  readonly taskLimitSeconds?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The program of a task that took too long is left out: what remains is calling in one person after the other. */
const WITHOUT_PROGRAM: CoverLimits = { nodeLimit: 0 };
/** A task without its program takes milliseconds; after this long there is a fault. */
const FAULT_MILLISECONDS = 60_000;

/**
 * Covers many tasks in threads, each by `coverByShifts`; equal tasks (the Tuesday like the Monday) once. Answers come in
 * the order of the tasks and do not depend on the number of threads.
 *
 * @throws the reason of `signal` where it is aborted
 * @throws Error where a thread fails on a task even without its program
 */
export async function coverInThreads(
  tasks: readonly ShiftCoverTask[],
  { threadCount = 2, limits = COVER_LIMITS, taskLimitSeconds = 5, signal, onProgress }: CoverThreadsOptions = {},
): Promise<readonly ShiftCover[]> {
  const keys = await taskKeys(tasks);
  const different = [...new Map(tasks.map((task, index) => [keys[index]!, task])).entries()];
  const answers = new Map<string, ShiftCover>();
  let next = 0;
  const work = async (): Promise<void> => {
    const thread = new CoverThread(taskLimitSeconds * 1000);
    const stop = (): void => void thread.end();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      while (next < different.length) {
        signal?.throwIfAborted();
        const [key, task] = different[next++]!;
        answers.set(key, (await thread.ask({ task, limits })) ?? (await thread.askOnce(task)));
        onProgress?.(answers.size, different.length);
      }
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
      await thread.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(threadCount, different.length) }, work));
  return keys.map((key) => answers.get(key)!);
}

/** So many tasks are written out between two looks at what else there is to do. */
const TASKS_AT_ONCE = 20;

/**
 * A key for each task, the same for equal ones. Parts that tasks share as one object are written out once: most of the
 * text of a day at a site is its needs, which are those of other days.
 */
async function taskKeys(tasks: readonly ShiftCoverTask[]): Promise<readonly string[]> {
  const numbers = new Map<string, number>();
  const known = new Map<object, number>();
  const numberOf = (part: object): number => {
    const text = JSON.stringify(part);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    known.set(part, number);
    return number;
  };
  const keys: string[] = [];
  for (const [index, { needs, shifts, groups, ...rest }] of tasks.entries()) {
    if (index % TASKS_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
    const parts = [needs, shifts, groups].map((part) => known.get(part) ?? numberOf(part));
    keys.push(JSON.stringify([parts, rest]));
  }
  return keys;
}

/** A thread that is begun anew after one that was ended or died. */
class CoverThread {
  private worker: Worker | null = null;
  private isOver = false;
  private onReply: ((reply: CoverReply) => void) | null = null;

  constructor(private readonly limitMilliseconds: number) {}

  /** Null where the thread failed or took too long. */
  async ask(request: CoverRequest): Promise<ShiftCover | null> {
    const reply = await this.reply(request, this.limitMilliseconds);
    if (reply.type === 'covered') return reply.cover;
    await this.stopWorker();
    return null;
  }

  async askOnce(task: ShiftCoverTask): Promise<ShiftCover> {
    const reply = await this.reply({ task, limits: WITHOUT_PROGRAM }, FAULT_MILLISECONDS);
    if (reply.type === 'covered') return reply.cover;
    throw new Error(`the shift cover failed: ${reply.message}`);
  }

  async end(): Promise<void> {
    this.isOver = true;
    await this.stopWorker();
  }

  private reply(request: CoverRequest, limitMilliseconds: number): Promise<CoverReply> {
    if (this.isOver) return Promise.resolve({ type: 'failed', message: 'stopped' });
    this.worker ??= this.begin();
    this.worker.postMessage(request);
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.settle({ type: 'failed', message: 'took too long' }), limitMilliseconds);
      this.onReply = (reply) => {
        clearTimeout(timer);
        resolve(reply);
      };
    });
  }

  /** Listeners stay for the life of the thread: what comes too late finds nobody waiting. */
  private begin(): Worker {
    const worker = new Worker(compiledThreadFile(__dirname, 'shift-cover-thread'));
    worker.on('message', (reply: CoverReply) => this.settle(reply, worker));
    worker.on('error', ({ message }) => this.settle({ type: 'failed', message: message.slice(0, 300) }, worker));
    worker.on('exit', () => this.settle({ type: 'failed', message: 'ended' }, worker));
    return worker;
  }

  private settle(reply: CoverReply, from: Worker | null = this.worker): void {
    if (from !== this.worker) return;
    this.onReply?.(reply);
    this.onReply = null;
  }

  private async stopWorker(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    this.onReply?.({ type: 'failed', message: 'stopped' });
    this.onReply = null;
    await worker?.terminate();
  }
}
