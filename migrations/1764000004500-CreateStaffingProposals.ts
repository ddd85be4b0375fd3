import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places of a site, and proposals of presence contingents with their rows. */
export class CreateStaffingProposals1764000004500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of FORTH) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of BACK) await runner.query(statement);
  }
}

const FORTH = [
  `ALTER TABLE sites
    ADD COLUMN places_count integer,
    ADD COLUMN places_until date,
    ADD CONSTRAINT ck_sites_places CHECK
      (places_count >= 0 AND (places_until IS NULL OR places_count IS NOT NULL))`,
  `CREATE TABLE staffing_proposals (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    body_id text NOT NULL,
    unit_ids text[] NOT NULL,
    from_on date NOT NULL,
    weeks smallint NOT NULL,
    shrinkage_ratio double precision NOT NULL,
    status text NOT NULL DEFAULT 'running',
    done_count integer NOT NULL DEFAULT 0,
    total_count integer NOT NULL DEFAULT 0,
    alive_at timestamptz NOT NULL,
    error text,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_staffing_proposals PRIMARY KEY (id),
    CONSTRAINT fk_staffing_proposals_body FOREIGN KEY (body_id) REFERENCES bodies (id),
    CONSTRAINT ck_staffing_proposals_status CHECK
      (status IN ('running', 'completed', 'failed') AND (status = 'failed') = (error IS NOT NULL))
  )`,
  `CREATE TABLE staffing_proposal_rows (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    proposal_id uuid NOT NULL,
    position integer NOT NULL,
    unit_id text NOT NULL,
    site_id text NOT NULL,
    on_day date NOT NULL,
    min_count integer NOT NULL,
    target_count integer NOT NULL,
    max_count integer,
    reason text NOT NULL,
    staff_count integer NOT NULL,
    starts jsonb NOT NULL,
    below_floor_count integer NOT NULL,
    below_target_count integer NOT NULL,
    wait_minutes double precision NOT NULL,
    points double precision NOT NULL,
    bound double precision NOT NULL,
    gap double precision NOT NULL,
    is_proved boolean NOT NULL,
    CONSTRAINT pk_staffing_proposal_rows PRIMARY KEY (id),
    CONSTRAINT uq_staffing_proposal_rows_position UNIQUE (proposal_id, position),
    CONSTRAINT fk_staffing_proposal_rows_proposal FOREIGN KEY (proposal_id)
      REFERENCES staffing_proposals (id) ON DELETE CASCADE
  )`,
];

const BACK = [
  'DROP TABLE staffing_proposal_rows',
  'DROP TABLE staffing_proposals',
  'ALTER TABLE sites DROP CONSTRAINT ck_sites_places, DROP COLUMN places_count, DROP COLUMN places_until',
];
