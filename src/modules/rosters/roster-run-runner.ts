import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Job } from '../../platform/queue/job-queue';
import { Jobs } from '../../platform/queue/jobs';
import { Log } from '../../platform/logging/log';
import { ROSTER_RUNS } from './roster-run-jobs';
import { RosterRunStore } from './roster-run.store';
import { RosterRunWork } from './roster-run-work';

/**
 * How often runs are looked for that no job will bring: those whose process died, and those that waited for another run
 * of their unit and week. With a lease of fifteen seconds, a killed process's run is taken over within twenty-two.
 */
const SWEEP_MILLISECONDS = 5_000;

/**
 * Plans the runs that the queue delivers, one at a time per process. `RUN_WORKER=no` leaves planning to
 * `npm run worker`, of which any number may run.
 */
@Injectable()
export class RosterRunRunner implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private sweep: NodeJS.Timeout | undefined;

  constructor(
    private readonly jobs: Jobs,
    private readonly runs: RosterRunStore,
    private readonly work: RosterRunWork,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.work(ROSTER_RUNS, (job) => this.take(job));
  }

  onApplicationBootstrap(): void {
    if (!this.isEnabled) return;
    this.sweep = setInterval(() => this.wake(), SWEEP_MILLISECONDS);
    this.wake();
  }

  onModuleDestroy(): void {
    clearInterval(this.sweep);
  }

  /** Whether runs are planned in this process, or wait for `npm run worker`. */
  get isEnabled(): boolean {
    return this.jobs.works(ROSTER_RUNS);
  }

  /** Looks now for runs that may be taken. */
  wake(): void {
    this.deliverClaimable().catch((error: unknown) => this.log.warn('looking for runs failed', { error }));
  }

  /** Resolves once no run waits for this process any more. */
  async whenIdle(): Promise<void> {
    if (!this.isEnabled) return;
    do await this.jobs.whenIdle(ROSTER_RUNS);
    while ((await this.deliverClaimable()) > 0);
  }

  /** Stops a run that this very process is planning, without waiting for the next heartbeat. */
  stop(runId: string): void {
    this.work.stop(runId);
  }

  private async take({ data: { runId }, signal }: Job<{ readonly runId: string }>): Promise<void> {
    const lease = await this.runs.claim(runId);
    if (!lease) return;
    await this.work.carryOut(lease, signal);
    // Those that waited for this one's units and weeks need not wait for the next sweep.
    if (!signal.aborted) await this.deliverClaimable();
  }

  private async deliverClaimable(): Promise<number> {
    const claimable = await this.runs.findClaimable();
    for (const runId of claimable) await this.jobs.send(ROSTER_RUNS, { runId }, { key: runId });
    return claimable.length;
  }
}
