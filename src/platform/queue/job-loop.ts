import { setTimeout as pause } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import type { Log } from '../logging/log';
import type { Job, JobHandler, JobQueue } from './job-queue';

const SECOND = 1000;

/**
 * Takes the jobs of one queue and does them, one at a time. It looks for work at each wake and at a steady interval, for
 * jobs that other processes sent, and outlives a database that is away for a while.
 */
export class JobLoop<Data extends object> {
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;
  private sleep: AbortController | null = null;
  private isWoken = false;
  private idleWaiters: (() => void)[] = [];

  constructor(
    private readonly boss: PgBoss,
    private readonly queue: JobQueue<Data>,
    private readonly handler: JobHandler<Data>,
    private readonly pollMilliseconds: number,
    private readonly log: Log,
  ) {
    this.running = this.run();
  }

  /** Looks for work now. */
  wake(): void {
    this.isWoken = true;
    this.sleep?.abort();
  }

  /** Resolves once a look for work that began after this call has found none. */
  async whenIdle(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    const idle = new Promise<void>((resolve) => this.idleWaiters.push(resolve));
    this.wake();
    await idle;
  }

  /** Takes no more jobs, asks the handler under way to stop, and waits for it. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
    this.tellIdle(this.idleWaiters);
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.isWoken = false;
      const waiters = [...this.idleWaiters];
      // An unreachable database looks like an empty queue: pg-boss swallows what `fetch` meets.
      const [job] = await this.boss.fetch<Data>(this.queue.name, { batchSize: 1 });
      if (job !== undefined) {
        await this.carryOut(job);
        continue;
      }
      this.idleWaiters = this.idleWaiters.filter((waiter) => !waiters.includes(waiter));
      this.tellIdle(waiters);
      if (!this.isWoken) await this.rest();
    }
  }

  private async carryOut({ id, data }: PgBoss.Job<Data>): Promise<void> {
    const expired = AbortSignal.timeout(this.queue.expireInSeconds * SECOND);
    const job: Job<Data> = { id, data, signal: AbortSignal.any([this.stopping.signal, expired]) };
    try {
      await this.handler(job);
      await this.boss.complete(this.queue.name, id);
    } catch (error) {
      this.log.warn('job failed', { queue: this.queue.name, jobId: id, error });
      await this.note(id, error);
    }
  }

  /** Where this fails as well, the job is delivered again once it has expired. */
  private async note(id: string, error: unknown): Promise<void> {
    const name = error instanceof Error ? error.name : 'unknown';
    await this.boss.fail(this.queue.name, id, { name }).catch((failure: unknown) => {
      this.log.warn('a failed job could not be noted', { queue: this.queue.name, jobId: id, error: failure });
    });
  }

  private async rest(): Promise<void> {
    this.sleep = new AbortController();
    await pause(this.pollMilliseconds, undefined, { signal: this.sleep.signal }).catch(() => undefined);
    this.sleep = null;
  }

  private tellIdle(waiters: readonly (() => void)[]): void {
    for (const tell of waiters) tell();
  }
}
