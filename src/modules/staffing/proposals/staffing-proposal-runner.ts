import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { addDays } from '../../../planner/problem/calendar';
import type { CoverAll, ProposedPresence } from '../../../planner/staffing/proposal/propose-presence';
import { proposePresence } from '../../../planner/staffing/proposal/propose-presence';
import type { ProposalInput } from '../../../planner/staffing/proposal/site-day';
import { coverInThreads } from '../../../planner/staffing/shift-cover/threads/shift-cover-thread-runner';
import { Clock } from '../../../platform/clock';
import { insertAll } from '../../../platform/database/insert-all';
import { Log } from '../../../platform/logging/log';
import { RosterProblemAssembler } from '../../rosters/roster-problem-assembler';
import { ProposalInputThread } from './proposal-input-thread-runner';
import { StaffingProposalEntity } from './staffing-proposal.entity';
import { StaffingProposalRowEntity } from './staffing-proposal-row.entity';

/** How often a proposal under way says that it is; one that has been silent for three times as long is given up. */
const SIGN_OF_LIFE_MILLISECONDS = 10_000;
const SILENT_MILLISECONDS = 3 * SIGN_OF_LIFE_MILLISECONDS;
/** Rows of one statement: writing out a thousand would hold the process up for longer than a request may wait. */
const ROWS_AT_ONCE = 200;
const GIVEN_UP = 'The process that reckoned it has ended; ask for the proposal again.';
const BROKEN_OFF = 'It broke off; the log of the server has the reason.';

/**
 * Reckons proposals in this process: one unit is read after the other, its site-days are made and shifts covered in
 * threads, so that nobody else waits for it, and the rows are written all at once. A proposal takes seconds, so that one whose process dies is not taken up but asked for again.
 */
@Injectable()
export class StaffingProposalRunner implements BeforeApplicationShutdown {
  private readonly underWay = new Set<Promise<void>>();
  private readonly end = new AbortController();

  constructor(
    private readonly dataSource: DataSource,
    private readonly assembler: RosterProblemAssembler,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Returns at once. */
  begin(proposal: StaffingProposalEntity): void {
    const work = this.work(proposal).finally(() => this.underWay.delete(work));
    this.underWay.add(work);
  }

  /** Resolves once no proposal is under way here. */
  async whenIdle(): Promise<void> {
    await Promise.all(this.underWay);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.end.abort(new Error('the server stops'));
    await this.whenIdle();
  }

  /** Gives up proposals that no process works on any more. */
  async failAbandoned(): Promise<void> {
    await this.dataSource.manager
      .createQueryBuilder()
      .update(StaffingProposalEntity)
      .set({ status: 'failed', error: GIVEN_UP })
      .where(`status = 'running' AND alive_at < :before`, {
        before: new Date(this.clock.now().getTime() - SILENT_MILLISECONDS),
      })
      .execute();
  }

  private async work({ id, unitIds, fromOn, weeks, shrinkageRatio }: StaffingProposalEntity): Promise<void> {
    const progress = { doneCount: 0, totalCount: 2 * unitIds.length };
    const thread = new ProposalInputThread();
    const timer = setInterval(() => void this.note(id, progress), SIGN_OF_LIFE_MILLISECONDS);
    try {
      const range = { from: fromOn, to: addDays(fromOn, 7 * weeks - 1) };
      const inputs: ProposalInput[] = [];
      for (const unitId of unitIds) {
        this.end.signal.throwIfAborted();
        const data = await this.assembler.planningData([unitId], range, false);
        inputs.push(await thread.assemble(data, { from: fromOn, weeks, shrinkageRatio }));
        progress.doneCount++;
      }
      const input = {
        siteDays: inputs.flatMap(({ siteDays }) => siteDays),
        unitBounds: inputs.flatMap(({ unitBounds }) => unitBounds),
      };
      const options = { threadCount: availableParallelism(), signal: this.end.signal };
      const onProgress = (done: number, total: number): void => {
        progress.doneCount = Math.round(unitIds.length * (1 + done / total));
      };
      const coverAll: CoverAll = (tasks) => coverInThreads(tasks, { ...options, onProgress });
      await this.save(id, await proposePresence(input, coverAll, () => setImmediate()));
    } catch (error) {
      this.log.error('staffing proposal failed', { proposalId: id, error });
      await this.close(id, { status: 'failed', error: this.end.signal.aborted ? GIVEN_UP : BROKEN_OFF });
    } finally {
      clearInterval(timer);
      await thread.end();
    }
  }

  private async save(proposalId: string, rows: readonly ProposedPresence[]): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const numbered = rows.map((row, position) => ({ ...row, proposalId, position, starts: [...row.starts] }));
      for (let start = 0; start < numbered.length; start += ROWS_AT_ONCE)
        await insertAll(manager, StaffingProposalRowEntity, numbered.slice(start, start + ROWS_AT_ONCE));
      await manager.update(StaffingProposalEntity, { id: proposalId, status: 'running' }, { status: 'completed' });
    });
  }

  private async close(id: string, end: { readonly status: 'failed'; readonly error: string }): Promise<void> {
    await this.dataSource.manager.update(StaffingProposalEntity, { id, status: 'running' }, end);
  }

  private async note(id: string, progress: { readonly doneCount: number; readonly totalCount: number }): Promise<void> {
    await this.dataSource.manager
      .update(StaffingProposalEntity, { id, status: 'running' }, { ...progress, aliveAt: this.clock.now() })
      .catch((error: unknown) => this.log.warn('a proposal could not say how far it is', { proposalId: id, error }));
  }
}
