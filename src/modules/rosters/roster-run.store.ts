import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DataError, PlanProgress } from '../../planner/plan-result';
import { RosterRunEntity, type RosterRunStatus } from './roster-run.entity';

/** How long a process may be silent before another takes its run over. */
export const LEASE_SECONDS = 15;

/** A run that ended its process this often is given up instead of ending one more. */
export const MAX_ATTEMPTS = 3;

/** Runs offered to the processes at a time; the next ones follow as these are taken. */
const MAX_CLAIMABLE = 20;

/** The slots of a run live as long as it is being planned. */
const FREE_SLOTS_OF_ENDED = 'freed AS (DELETE FROM roster_run_slots WHERE run_id IN (SELECT id FROM ended))';

/** A claimed run and the token that proves the claim. */
export interface RunLease {
  readonly run: RosterRunEntity;
  readonly token: string;
}

/** How a run ended. */
export interface RunOutcome {
  readonly status: Exclude<RosterRunStatus, 'queued' | 'running'>;
  readonly rosterId: string | null;
  readonly errors: readonly DataError[];
  readonly bestScore: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
}

/** Somebody else holds the run now; whatever this process has computed is not to be stored. */
export class LeaseLostError extends Error {
  constructor(runId: string) {
    super(`the lease of run ${runId} went to another process`);
    this.name = 'LeaseLostError';
  }
}

/**
 * The run queue in the database: jobs run at least once and take effect once.
 *
 * Every claim raises the run's `lease_token`. A holder writes only where the token is still its own, so a process that
 * slept through its lease cannot overwrite its successor. Times of leases are the database's, the one clock all
 * processes share.
 */
@Injectable()
export class RosterRunStore {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Takes a run that waits, or whose holder fell silent; null where it is neither, or where another run of one of its
   * units and weeks is being planned. That one's rows in `roster_run_slots` keep it out, by their primary key.
   */
  async claim(id: string): Promise<RunLease | null> {
    try {
      return await this.dataSource.transaction((manager) => claimIn(manager, id));
    } catch (error) {
      if (error instanceof SlotTakenError) return null;
      throw error;
    }
  }

  /** Runs that a process may take now, oldest first; those that ended their process too often are given up. */
  async findClaimable(): Promise<string[]> {
    await this.giveUpHopelessRuns();
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT run.id FROM roster_runs run
        WHERE (status = 'queued' OR (status = 'running' AND lease_until < now()))
          AND NOT EXISTS (SELECT 1 FROM roster_run_slots slot
                           WHERE slot.run_id <> run.id AND slot.unit_id = ANY (run.unit_ids)
                             AND slot.week_on >= run.from_on AND slot.week_on < run.from_on + 7 * run.weeks)
        ORDER BY created_at, id
        LIMIT $1`,
      [MAX_CLAIMABLE],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Says the run is alive and how far it is. Answers whether a person asked to stop it.
   * @throws LeaseLostError where another process has taken the run over, or it was ended
   */
  async heartbeat(lease: RunLease, progress: PlanProgress | null): Promise<{ stopRequested: boolean }> {
    const [rows] = await this.dataSource.query<[{ stop_requested_at: Date | null }[], number]>(
      `UPDATE roster_runs
          SET lease_until = now() + make_interval(secs => $3),
              phase = coalesce($4, phase), level = $5, week_index = coalesce($6, week_index),
              best_score = $7, bound = $8, gap = $9, elapsed_seconds = coalesce($10, elapsed_seconds),
              event_number = event_number + 1
        WHERE id = $1 AND lease_token = $2 AND status = 'running'
        RETURNING stop_requested_at`,
      [
        lease.run.id,
        lease.token,
        LEASE_SECONDS,
        progress?.phase ?? null,
        progress?.level ?? null,
        progress?.weekIndex ?? null,
        progress?.best ?? null,
        progress?.bound ?? null,
        progress?.gap ?? null,
        progress?.elapsedSeconds ?? null,
      ],
    );
    const row = rows[0];
    if (!row) throw new LeaseLostError(lease.run.id);
    return { stopRequested: row.stop_requested_at !== null };
  }

  /**
   * Ends a run, in the transaction that stored its roster if it has one.
   * @throws LeaseLostError, which rolls that transaction back
   */
  async finish(
    manager: EntityManager,
    lease: RunLease,
    outcome: RunOutcome,
    problemHash: string | null,
  ): Promise<void> {
    const touched = await manager.query<unknown[]>(
      `WITH ended AS (
         UPDATE roster_runs
            SET status = $3, roster_id = $4, errors = $5, best_score = $6, bound = $7, gap = $8, problem_hash = $9,
                lease_until = NULL, finished_at = now(), phase = NULL, level = NULL, event_number = event_number + 1,
                elapsed_seconds = greatest(elapsed_seconds, extract(epoch FROM now() - started_at))
          WHERE id = $1 AND lease_token = $2 AND status = 'running'
          RETURNING id
       ), ${FREE_SLOTS_OF_ENDED}
       SELECT id FROM ended`,
      [
        lease.run.id,
        lease.token,
        outcome.status,
        outcome.rosterId,
        JSON.stringify(outcome.errors),
        outcome.bestScore,
        outcome.bound,
        outcome.gap,
        problemHash,
      ],
    );
    if (touched.length === 0) throw new LeaseLostError(lease.run.id);
  }

  /** Gives a run back at shutdown, so that the next process takes it at once; the aborted attempt does not count. */
  async release(lease: RunLease): Promise<void> {
    await this.dataSource.query(
      `WITH ended AS (
         UPDATE roster_runs
            SET status = 'queued', lease_until = NULL, attempt_count = attempt_count - 1,
                event_number = event_number + 1
          WHERE id = $1 AND lease_token = $2 AND status = 'running'
          RETURNING id
       ), ${FREE_SLOTS_OF_ENDED}
       SELECT id FROM ended`,
      [lease.run.id, lease.token],
    );
  }

  /** A person's wish to end a run: a waiting one ends now, a running one when its holder hears of it. */
  async requestStop(id: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE roster_runs
          SET stop_requested_at = coalesce(stop_requested_at, now()), event_number = event_number + 1,
              status = CASE status WHEN 'queued' THEN 'stopped' ELSE status END,
              finished_at = CASE status WHEN 'queued' THEN now() ELSE finished_at END
        WHERE id = $1 AND status IN ('queued', 'running')`,
      [id],
    );
  }

  private async giveUpHopelessRuns(): Promise<void> {
    const error: DataError = {
      rule: 'run-attempts',
      people: [],
      on: null,
      detail: `The planning process ended ${MAX_ATTEMPTS} times during this run. Plan fewer units or weeks, or look into the server's log.`,
    };
    await this.dataSource.query(
      `WITH ended AS (
         UPDATE roster_runs
            SET status = 'failed', lease_until = NULL, finished_at = now(), errors = $2,
                event_number = event_number + 1
          WHERE status = 'running' AND lease_until < now() AND attempt_count >= $1
          RETURNING id
       ), ${FREE_SLOTS_OF_ENDED}
       SELECT id FROM ended`,
      [MAX_ATTEMPTS, JSON.stringify([error])],
    );
  }
}

/** Another run has a week of one of the units; the transaction that noticed it is rolled back. */
class SlotTakenError extends Error {}

async function claimIn(manager: EntityManager, id: string): Promise<RunLease | null> {
  const [[claimed]] = await manager.query<[{ lease_token: string; slot_count: number }[], number]>(
    `UPDATE roster_runs
        SET status = 'running', lease_token = lease_token + 1, attempt_count = attempt_count + 1,
            lease_until = now() + make_interval(secs => $2), started_at = coalesce(started_at, now()),
            event_number = event_number + 1
      WHERE id = $1 AND (status = 'queued' OR (status = 'running' AND lease_until < now()))
      RETURNING lease_token, cardinality(unit_ids) * weeks AS slot_count`,
    [id, LEASE_SECONDS],
  );
  if (!claimed) return null;
  // In one order everywhere, so that two claims that want each other's slots cannot wait for one another in a circle.
  const slots = await manager.query<unknown[]>(
    `INSERT INTO roster_run_slots (unit_id, week_on, run_id)
     SELECT unit_id, from_on + 7 * week, id
       FROM roster_runs, unnest(unit_ids) unit_id, generate_series(0, weeks - 1) week
      WHERE id = $1
      ORDER BY 1, 2
     ON CONFLICT (unit_id, week_on) DO UPDATE SET run_id = EXCLUDED.run_id
       WHERE roster_run_slots.run_id = EXCLUDED.run_id
     RETURNING 1`,
    [id],
  );
  if (slots.length < claimed.slot_count) throw new SlotTakenError();
  const run = await manager.findOneByOrFail(RosterRunEntity, { id });
  return { run, token: claimed.lease_token };
}
