import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One run at a time is planned for a unit and week, and the same request waits once: both kept by keys, whatever the
 * processes do. `event_number` counts what a watcher of a run may hear of.
 */
export class BoundRosterRuns1764000005600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE roster_run_slots (
    unit_id text NOT NULL,
    week_on date NOT NULL,
    run_id uuid NOT NULL,
    CONSTRAINT pk_roster_run_slots PRIMARY KEY (unit_id, week_on),
    CONSTRAINT fk_roster_run_slots_run FOREIGN KEY (run_id) REFERENCES roster_runs (id) ON DELETE CASCADE
  )`,
  `CREATE INDEX ix_roster_run_slots_run ON roster_run_slots (run_id)`,
  `ALTER TABLE roster_runs ADD COLUMN event_number integer NOT NULL DEFAULT 0`,
  // Of runs that were queued twice before this was refused, the older one stays.
  `UPDATE roster_runs newer SET status = 'stopped', finished_at = now()
    WHERE status = 'queued' AND started_at IS NULL AND EXISTS (
      SELECT 1 FROM roster_runs older
       WHERE older.status = 'queued' AND older.started_at IS NULL
         AND (older.created_at, older.id) < (newer.created_at, newer.id)
         AND (older.unit_ids, older.from_on, older.weeks, older.time_limit_seconds, older.seed, older.provisional)
           = (newer.unit_ids, newer.from_on, newer.weeks, newer.time_limit_seconds, newer.seed, newer.provisional))`,
  `CREATE UNIQUE INDEX uq_roster_runs_waiting
    ON roster_runs (unit_ids, from_on, weeks, time_limit_seconds, seed, provisional)
    WHERE status = 'queued' AND started_at IS NULL AND based_on_id IS NULL AND planning_input = '{}'::jsonb`,
];

const DOWN = [
  `DROP INDEX uq_roster_runs_waiting`,
  `ALTER TABLE roster_runs DROP COLUMN event_number`,
  `DROP TABLE roster_run_slots`,
];
