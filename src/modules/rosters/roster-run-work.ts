import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { InvalidProblemError } from '../../planner/problem/define-roster-problem';
import { DomainError } from '../../platform/errors/domain-error';
import { Log, type LogFields } from '../../platform/logging/log';
import { ContingentReadiness } from '../contingents/contingent-readiness.service';
import { PROGRAM } from '../identity/actor';
import { LeaseKeeper } from './lease-keeper';
import type { CheckedPlan } from './planning-messages';
import { PlanAbandonedError, PlanLimitError, Planner } from './planning-thread-runner';
import { problemHash } from './problem-hash';
import { RosterProblemAssembler, type AssembledProblem } from './roster-problem-assembler';
import type { RosterRunEntity } from './roster-run.entity';
import { LeaseLostError, RosterRunStore, type RunLease, type RunOutcome } from './roster-run.store';
import { RosterStore, type RosterSource } from './roster.store';
import { failure, outcomeWithoutRoster, outcomeWithRoster } from './run-outcome';

/** Plans one run: its problem, the plan, its rows, all under the lease that the caller has taken. */
@Injectable()
export class RosterRunWork {
  private readonly underWay = new Map<string, AbortController>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly runs: RosterRunStore,
    private readonly rosters: RosterStore,
    private readonly assembler: RosterProblemAssembler,
    private readonly planner: Planner,
    private readonly contingents: ContingentReadiness,
    private readonly log: Log,
  ) {}

  /** Stops a run that this very process is planning, without waiting for the next heartbeat. */
  stop(runId: string): void {
    this.underWay.get(runId)?.abort();
  }

  /** Ends the run in its row, whatever happens; `shutdown` gives it back to the queue instead. */
  async carryOut(lease: RunLease, shutdown: AbortSignal): Promise<void> {
    const abort = new AbortController();
    const abandon = (): void => abort.abort(new PlanAbandonedError());
    shutdown.addEventListener('abort', abandon);
    if (shutdown.aborted) abandon();
    this.underWay.set(lease.run.id, abort);
    const keeper = new LeaseKeeper(this.runs, lease, abort, this.log);
    try {
      // Asked for once more: a head may have declined after the run was queued.
      const { unitIds, provisional } = lease.run;
      await this.contingents.requireDecided(unitIds, lease.run, provisional);
      const assembled = await this.assembler.assemble(lease.run);
      const plan = await this.planner.plan(assembled.problem, {
        timeLimitSeconds: lease.run.timeLimitSeconds,
        relativeGap: lease.run.gapPercent / 100,
        seed: lease.run.seed,
        signal: abort.signal,
        onProgress: keeper.note,
      });
      await keeper.end();
      await this.store(lease, assembled, plan, abort.signal.aborted);
    } catch (error) {
      await keeper.end();
      await this.fail(lease, error);
    } finally {
      shutdown.removeEventListener('abort', abandon);
      this.underWay.delete(lease.run.id);
    }
  }

  private async store(
    lease: RunLease,
    { problem }: AssembledProblem,
    plan: CheckedPlan,
    stopped: boolean,
  ): Promise<void> {
    const hash = problemHash(problem);
    await this.dataSource.transaction(async (manager) => {
      if (!plan.result.score) return this.runs.finish(manager, lease, outcomeWithoutRoster(plan.result), hash);
      const unsaved = this.rosters.prepare(sourceOf(lease.run), plan, problem, hash);
      const { id } = await this.rosters.store(manager, unsaved);
      return this.runs.finish(manager, lease, outcomeWithRoster(plan.result, id, stopped), hash);
    });
    const { status, seconds } = plan.result;
    this.noteEnd(lease.run, { runId: lease.run.id, planStatus: status, seconds });
  }

  /** The end of a run at the first start is told at the terminal, in a table; a line of the log would run into it. */
  private noteEnd({ createdBy }: RosterRunEntity, fields: LogFields): void {
    if (createdBy === PROGRAM.userId) this.log.debug('roster run ended', fields);
    else this.log.info('roster run ended', fields);
  }

  private async fail(lease: RunLease, error: unknown): Promise<void> {
    if (error instanceof LeaseLostError) {
      this.log.warn('roster run lost', { runId: lease.run.id, error });
      return;
    }
    if (error instanceof PlanAbandonedError) return this.runs.release(lease);
    const outcome = outcomeOfError(error, lease.run.id);
    if (outcome.status === 'failed') this.log.error('roster run failed', { runId: lease.run.id, error });
    await this.runs.finish(this.dataSource.manager, lease, outcome, null);
  }
}

function sourceOf(run: RosterRunEntity): RosterSource {
  const { bodyId, unitIds, fromOn, provisional, seed, createdBy, label, planningInput, basedOnId } = run;
  const source = { bodyId, unitIds, fromOn, provisional, seed, label, planningInput, basedOnId };
  return { ...source, origin: basedOnId === null ? 'run' : 'replan', authorIds: [createdBy] };
}

function outcomeOfError(error: unknown, runId: string): RunOutcome {
  if (error instanceof InvalidProblemError) {
    const errors = error.reasons.map((detail) => ({ rule: 'planning-data', people: [], on: null, detail }));
    return { ...failure('planning-data', ''), status: 'unsolvable', errors };
  }
  if (error instanceof DomainError) {
    const ended = failure(error.code, error.detail);
    const single = error.errors.map(({ rule, detail }) => ({ rule, people: [], on: null, detail }));
    return { ...ended, errors: [...ended.errors, ...single] };
  }
  if (error instanceof PlanLimitError) return failure(error.rule, error.message);
  return failure('planner', `The planner broke off. The server's log has the reason under run ${runId}.`);
}
