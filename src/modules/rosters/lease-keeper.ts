import type { PlanProgress } from '../../planner/plan-result';
import type { Log } from '../../platform/logging/log';
import { LeaseLostError, type RosterRunStore, type RunLease } from './roster-run.store';

/** How often a running plan reports, and so how late it can hear a stop made in another process. */
const HEARTBEAT_MILLISECONDS = 1_000;

/** Keeps a run's lease while it is planned, writes its progress, and aborts it when it is stopped or lost. */
export class LeaseKeeper {
  private readonly timer: NodeJS.Timeout;
  private beat: Promise<void> | null = null;
  private latest: PlanProgress | null = null;

  constructor(
    private readonly runs: RosterRunStore,
    private readonly lease: RunLease,
    private readonly abort: AbortController,
    private readonly log: Log,
  ) {
    this.timer = setInterval(() => {
      this.beat ??= this.report().finally(() => {
        this.beat = null;
      });
    }, HEARTBEAT_MILLISECONDS);
  }

  /** Remembers how far the plan is; the next heartbeat writes it. */
  readonly note = (progress: PlanProgress): void => {
    this.latest = progress;
  };

  /** Ends the reports; nothing is written to the run afterwards. */
  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.beat;
  }

  private async report(): Promise<void> {
    try {
      const { stopRequested } = await this.runs.heartbeat(this.lease, this.latest);
      if (stopRequested) this.abort.abort();
    } catch (error) {
      // A database that is away for a moment is no reason to throw the plan away; a lost lease is.
      this.log.warn('heartbeat of a roster run failed', { runId: this.lease.run.id, error });
      if (error instanceof LeaseLostError) this.abort.abort();
    }
  }
}
