import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type PgBoss from 'pg-boss';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { Log } from '../logging/log';
import { bossOn, executorIn } from './boss';
import { JobLoop } from './job-loop';
import { JOB_OPTIONS, type JobOptions } from './job-options';
import type { JobHandler, JobQueue } from './job-queue';
import { assertReadable, dueOccurrence, type JobSchedule } from './job-schedule';

/** How often lost jobs are looked for, and recurring work that is due. */
const TICK_MILLISECONDS = 20_000;

/** How a job is sent. */
export interface SendOptions {
  /** The caller's transaction: the job is there if and only if it commits. */
  readonly manager?: EntityManager;
  /** See `JobQueue.onePerKey`. */
  readonly key?: string;
  /** Seconds from now before which it is not delivered. */
  readonly startAfterSeconds?: number;
}

/**
 * Background work on the application's database: jobs are rows, and any process with `RUN_WORKER` takes them. A job is
 * delivered at least once; that its work takes effect once is the handler's matter. Data are ids only: they stay in the
 * job's row for days after it is done.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly boss: PgBoss;
  private beginnings: (() => void)[] | null = [];
  private readonly loops = new Map<string, Pick<JobLoop<object>, 'wake' | 'whenIdle' | 'stop'>>();
  private readonly schedules: JobSchedule[] = [];
  private tick: NodeJS.Timeout | undefined;
  private ticking: Promise<void> | null = null;

  constructor(
    dataSource: DataSource,
    private readonly clock: Clock,
    private readonly log: Log,
    @Inject(JOB_OPTIONS) private readonly options: JobOptions,
  ) {
    this.boss = bossOn(dataSource);
  }

  /** Whether this process does the jobs of a queue, or only sends them. */
  works(queue: JobQueue<object>): boolean {
    return this.options.works(queue);
  }

  /**
   * Sends a job. Sent inside a transaction, it is delivered within a second of the commit; call `wake` after it to have
   * it at once.
   */
  async send<Data extends object>(queue: JobQueue<Data>, data: Data, options: SendOptions = {}): Promise<void> {
    const { manager, key, startAfterSeconds } = options;
    await this.boss.send(queue.name, data, {
      ...(manager === undefined ? {} : { db: executorIn(manager) }),
      ...(key === undefined ? {} : { singletonKey: key }),
      ...(startAfterSeconds === undefined ? {} : { startAfter: startAfterSeconds }),
    });
    if (manager === undefined) this.wake(queue);
  }

  /** Names who does the jobs of a queue, one at a time in this process, from the start of the application on. */
  work<Data extends object>(queue: JobQueue<Data>, handler: JobHandler<Data>): void {
    if (!this.works(queue)) return;
    const begin = (): void => {
      this.loops.set(queue.name, new JobLoop(this.boss, queue, handler, this.options.pollMilliseconds, this.log));
    };
    if (this.beginnings === null) begin();
    else this.beginnings.push(begin);
  }

  /**
   * Sends a job without data at each time that a cron expression names, once for all processes together. A time missed
   * while no process ran is caught up within six hours.
   * @throws Error where the expression cannot be read
   */
  schedule(queue: JobQueue<object>, cron: string, timeZone = 'Europe/Rome'): void {
    const schedule = { queue, cron, timeZone };
    assertReadable(schedule);
    if (this.works(queue)) this.schedules.push(schedule);
  }

  /** Looks for jobs of a queue now, if this process does them. */
  wake(queue: JobQueue<object>): void {
    this.loops.get(queue.name)?.wake();
  }

  /** Resolves once this process finds no job of the queue that may be done now. */
  async whenIdle(queue: JobQueue<object>): Promise<void> {
    await this.loops.get(queue.name)?.whenIdle();
  }

  onApplicationBootstrap(): void {
    for (const begin of this.beginnings ?? []) begin();
    this.beginnings = null;
    this.tick = setInterval(() => {
      this.ticking ??= this.lookAfterJobs().finally(() => {
        this.ticking = null;
      });
    }, TICK_MILLISECONDS);
  }

  /** Handlers under way are asked to stop and waited for; the rest stays in the database. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.tick);
    await this.ticking;
    await Promise.all([...this.loops.values()].map((loop) => loop.stop()));
  }

  /** Sends what recurs and is due, delivers again what dead processes had taken, clears away what is long done. */
  async lookAfterJobs(): Promise<void> {
    if (this.loops.size === 0) return;
    try {
      for (const schedule of this.schedules) await this.sendDue(schedule);
      await this.boss.maintain();
    } catch (error) {
      this.log.warn('looking after the jobs failed', { error });
    }
  }

  private async sendDue(schedule: JobSchedule): Promise<void> {
    const id = dueOccurrence(schedule, this.clock.now());
    if (id === null) return;
    await this.boss.send(schedule.queue.name, {}, { id });
    this.wake(schedule.queue);
  }
}
