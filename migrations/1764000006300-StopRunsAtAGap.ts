import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A run may end before its roster is proved best; one that is asked to is another request than one that is not. */
export class StopRunsAtAGap1764000006300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE roster_runs ADD COLUMN gap_percent double precision NOT NULL DEFAULT 0,
      ADD CONSTRAINT ck_roster_runs_gap_percent CHECK (gap_percent BETWEEN 0 AND 100)`);
    await waitOnceBy(runner, 'unit_ids, from_on, weeks, time_limit_seconds, seed, provisional, gap_percent');
  }

  async down(runner: QueryRunner): Promise<void> {
    // Of runs that only differ in their gap, one may wait.
    await runner.query(`UPDATE roster_runs SET status = 'stopped', finished_at = now()
      WHERE status = 'queued' AND started_at IS NULL AND gap_percent > 0`);
    await waitOnceBy(runner, 'unit_ids, from_on, weeks, time_limit_seconds, seed, provisional');
    await runner.query('ALTER TABLE roster_runs DROP COLUMN gap_percent');
  }
}

async function waitOnceBy(runner: QueryRunner, columns: string): Promise<void> {
  await runner.query('DROP INDEX uq_roster_runs_waiting');
  await runner.query(`CREATE UNIQUE INDEX uq_roster_runs_waiting ON roster_runs (${columns})
    WHERE status = 'queued' AND started_at IS NULL AND based_on_id IS NULL AND planning_input = '{}'::jsonb`);
}
