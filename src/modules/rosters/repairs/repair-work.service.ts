import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { compareAssignments } from '../../../planner/problem/assignment';
import { AppConfig } from '../../../platform/config/app-config';
import { databaseRefusal } from '../../../platform/database/database-refusal';
import { Log } from '../../../platform/logging/log';
import { RosterAssignmentEntity } from '../roster-assignment.entity';
import { RosterProblemAssembler } from '../roster-problem-assembler';
import { RosterEntity } from '../roster.entity';
import { assignmentOfRow } from '../stored-instant';
import { RepairLeases, type RepairLease } from './repair-lease.store';
import type { RepairFindings } from './repair-messages';
import { RepairThreads } from './repair-thread-runner';
import { RosterRepairEntity } from './roster-repair.entity';

/** Of each search; a repair of some hundred people takes a second or two. */
const TIME_LIMIT_SECONDS = 20;

const HEARTBEAT_MILLISECONDS = 3_000;

/** How often repairs are looked for whose process died: with a lease of fifteen seconds, one is taken over within twenty. */
const SWEEP_MILLISECONDS = 5_000;

/** Repairs of dead processes that one takes over at a time, beside those it is asked for. */
const MOST_TAKEN_OVER = 2;

/**
 * Carries repairs out. Somebody waits for the answer, so the process that is asked begins at once and no queue delivers;
 * it holds a lease meanwhile, and those that plan (`RUN_WORKER`) take over what a dead process left.
 */
@Injectable()
export class RepairWork implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly working = new Set<Promise<void>>();
  private sweep: NodeJS.Timeout | undefined;
  private closing = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
    private readonly leases: RepairLeases,
    private readonly assembler: RosterProblemAssembler,
    private readonly threads: RepairThreads,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.runsWorker) return;
    const look = (): void => {
      this.takeOver().catch((error: unknown) => this.log.warn('looking for repairs failed', { error }));
    };
    this.sweep = setInterval(look, SWEEP_MILLISECONDS);
    look();
  }

  /** Begins a repair, unless another process has it. */
  begin(id: string): void {
    const ended = this.carryOut(id)
      .catch((error: unknown) => this.log.warn('a roster repair is left to be taken over', { repairId: id, error }))
      .finally(() => this.working.delete(ended));
    this.working.add(ended);
  }

  /** Begins what nobody works on any more. */
  async takeOver(): Promise<void> {
    for (const id of await this.leases.findLeft()) {
      if (this.closing || this.working.size >= MOST_TAKEN_OVER) return;
      this.begin(id);
    }
  }

  /** Resolves once no repair is under way in this process. */
  async whenIdle(): Promise<void> {
    await Promise.all(this.working);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    clearInterval(this.sweep);
    await this.threads.beforeApplicationShutdown();
    await this.whenIdle();
  }

  /** @throws what the database refused, where nothing could be noted: the lease ends, and another attempt follows */
  private async carryOut(id: string): Promise<void> {
    const lease = await this.leases.claim(id);
    if (lease === null) return;
    const renew = (): void => {
      this.leases.renew(lease).catch((error: unknown) => {
        this.log.warn('heartbeat of a roster repair failed', { repairId: id, error });
      });
    };
    const heartbeat = setInterval(renew, HEARTBEAT_MILLISECONDS);
    try {
      const found = await this.find(id);
      if (!(await this.leases.complete(lease, found))) this.log.warn('roster repair lost', { repairId: id });
    } catch (error) {
      await this.fail(lease, error);
    } finally {
      clearInterval(heartbeat);
    }
  }

  private async find(id: string): Promise<RepairFindings> {
    const { manager } = this.dataSource;
    const { rosterId, rosterVersion, planningInput, task } = await manager.findOneByOrFail(RosterRepairEntity, { id });
    const roster = await manager.findOneByOrFail(RosterEntity, { id: rosterId });
    if (roster.version !== rosterVersion) throw new RosterChangedError();
    const rows = await manager.findBy(RosterAssignmentEntity, { rosterId });
    const assignments = rows.map(assignmentOfRow).sort(compareAssignments);
    const { problem } = await this.assembler.assemble({ ...roster, planningInput });
    return this.threads.repair({ problem, assignments, ...task, timeLimitSeconds: TIME_LIMIT_SECONDS });
  }

  private async fail(lease: RepairLease, error: unknown): Promise<void> {
    if (this.closing) return this.leases.release(lease);
    // Another attempt may find the database again.
    if (databaseRefusal(error)?.kind === 'unavailable') throw error;
    this.log.error('roster repair failed', { repairId: lease.id, error });
    const broken = `The planner broke off. The server's log has the reason under repair ${lease.id}.`;
    await this.leases.fail(lease, error instanceof RosterChangedError ? error.message : broken);
  }
}

class RosterChangedError extends Error {
  constructor() {
    super('The roster changed before ways to mend it were found: ask for a repair anew.');
    this.name = 'RosterChangedError';
  }
}
