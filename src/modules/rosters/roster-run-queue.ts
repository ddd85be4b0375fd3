import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { AppConfig } from '../../platform/config/app-config';
import { DomainError } from '../../platform/errors/domain-error';
import { Jobs } from '../../platform/queue/jobs';
import { ROSTER_RUNS } from './roster-run-jobs';
import { RosterRunEntity } from './roster-run.entity';

/** Any constant number that no other lock uses: counting what waits and adding one more is done by one at a time. */
const QUEUE_LOCK = 1_764_000_056;

/** A run takes a minute or so: asking again sooner would hardly find room. */
const RETRY_AFTER_SECONDS = 30;

type RunRequest = Pick<RosterRunEntity, 'unitIds' | 'fromOn' | 'weeks' | 'provisional'> &
  Pick<RosterRunEntity, 'timeLimitSeconds' | 'gapPercent' | 'seed'>;

/** A run as it is asked for. */
export type NewRosterRun = RunRequest &
  Pick<RosterRunEntity, 'id' | 'bodyId' | 'createdBy' | 'createdAt'> &
  Partial<Pick<RosterRunEntity, 'label' | 'planningInput' | 'basedOnId'>>;

/** The waiting runs, of which there are only so many: a run and the job that delivers it are one write. */
@Injectable()
export class RosterRunQueue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Queues a run; one with this id that is there already stays as it is.
   * @throws DomainError `too-many-requests` where too many wait; `conflict` where this very request waits already
   */
  async add(run: NewRosterRun): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [QUEUE_LOCK]);
      if (await manager.existsBy(RosterRunEntity, { id: run.id })) return;
      await requireNew(manager, run);
      await this.requireRoom(manager, run.bodyId);
      await manager.insert(RosterRunEntity, run);
      await this.jobs.send(ROSTER_RUNS, { runId: run.id }, { manager, key: run.id });
    });
    this.jobs.wake(ROSTER_RUNS);
  }

  private async requireRoom(manager: EntityManager, bodyId: string): Promise<void> {
    const ofBody = await manager.countBy(RosterRunEntity, { bodyId, status: 'queued' });
    if (ofBody >= this.config.maxWaitingRunsPerBody) throw full(`${ofBody} runs of this body`);
    const all = await manager.countBy(RosterRunEntity, { status: 'queued' });
    if (all >= this.config.maxWaitingRuns) throw full(`${all} runs in all`);
  }
}

/**
 * The unique key `uq_roster_runs_waiting` says the same; this says which run it is. A what-if is never the same as
 * another: it is asked for by hand, with an input of its own.
 */
async function requireNew(manager: EntityManager, run: NewRosterRun): Promise<void> {
  if (isWhatIf(run)) return;
  const { unitIds, fromOn, weeks, provisional, timeLimitSeconds, gapPercent, seed } = run;
  const limits = { timeLimitSeconds, gapPercent, seed };
  const asked = { fromOn, weeks, ...limits, provisional, status: 'queued', startedAt: IsNull() } as const;
  const waiting = await manager.findBy(RosterRunEntity, asked);
  const same = waiting.find((other) => !isWhatIf(other) && other.unitIds.join() === unitIds.join());
  if (same === undefined) return;
  const detail = `The same run waits already: watch /v1/roster-runs/${same.id}, or ask with another seed.`;
  throw new DomainError('conflict', 'roster-run-waiting', detail);
}

function isWhatIf({ planningInput = {}, basedOnId = null }: Partial<RosterRunEntity>): boolean {
  return basedOnId !== null || Object.keys(planningInput).length > 0;
}

function full(waiting: string): DomainError {
  const detail = `${waiting} wait to be planned, and no more can: ask again when some are done, or stop one.`;
  return new DomainError('too-many-requests', 'roster-run-queue-full', detail, [], RETRY_AFTER_SECONDS);
}
