import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Presence contingents become proposals that a unit head decides, and every step is kept in a trail that nobody
 * rewrites. Contingents that were there before held already, and so they count as approved.
 */
export class DecideContingents1764000004700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...CONTINGENTS, ...RUNS, ...AUDIT]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of BACK) await runner.query(statement);
  }
}

const CONTINGENTS = [
  `ALTER TABLE presence_contingents
    ADD COLUMN activity_id text,
    ADD COLUMN shift_template_id text,
    ADD COLUMN status text NOT NULL DEFAULT 'approved',
    ADD COLUMN origin text NOT NULL DEFAULT 'imported',
    ADD COLUMN origin_proposal_id uuid,
    ADD COLUMN decide_by timestamptz,
    ADD COLUMN decided_by text,
    ADD COLUMN decided_at timestamptz,
    ADD COLUMN decision_reason text,
    ADD COLUMN proposed_min_count integer,
    ADD COLUMN proposed_max_count integer,
    ADD COLUMN proposed_target_count integer,
    ADD CONSTRAINT fk_presence_contingents_activity FOREIGN KEY (activity_id) REFERENCES activities (id),
    ADD CONSTRAINT fk_presence_contingents_shift_template FOREIGN KEY (shift_template_id) REFERENCES shift_templates (id),
    ADD CONSTRAINT ck_presence_contingents_status CHECK
      (status IN ('proposed', 'approved', 'amended', 'declined', 'expired')),
    ADD CONSTRAINT ck_presence_contingents_origin CHECK
      (origin IN ('by-hand', 'imported', 'proposal') AND (origin = 'proposal') = (origin_proposal_id IS NOT NULL)),
    ADD CONSTRAINT ck_presence_contingents_decision CHECK
      ((status NOT IN ('amended', 'declined') OR decided_at IS NOT NULL)
        AND (status NOT IN ('proposed', 'expired') OR decided_at IS NULL)
        AND (decided_at IS NULL) = (decided_by IS NULL)
        AND (status <> 'declined' OR decision_reason IS NOT NULL)),
    ADD CONSTRAINT ck_presence_contingents_amendment CHECK
      ((status = 'amended') = (proposed_min_count IS NOT NULL)
        AND (proposed_min_count IS NULL) = (proposed_target_count IS NULL)
        AND (proposed_max_count IS NULL OR proposed_min_count IS NOT NULL))`,
  `ALTER TABLE presence_contingents ALTER COLUMN status SET DEFAULT 'proposed', ALTER COLUMN origin SET DEFAULT 'by-hand'`,
  `CREATE INDEX ix_presence_contingents_overdue ON presence_contingents (decide_by) WHERE status = 'proposed'`,
];

const RUNS = [
  `ALTER TABLE roster_runs ADD COLUMN provisional boolean NOT NULL DEFAULT false`,
  `ALTER TABLE rosters
    ADD COLUMN provisional boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT ck_rosters_provisional CHECK (NOT provisional OR status = 'draft')`,
  `ALTER TABLE roster_findings ADD COLUMN contingent_id uuid`,
];

const AUDIT = [
  `CREATE TABLE audit_entries (
    sequence bigint NOT NULL,
    at timestamptz NOT NULL,
    actor_id text NOT NULL,
    actor_role text NOT NULL,
    action text NOT NULL,
    resource_type text NOT NULL,
    resource_id text NOT NULL,
    before jsonb,
    after jsonb,
    reason text,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT pk_audit_entries PRIMARY KEY (sequence),
    CONSTRAINT ck_audit_entries_sequence CHECK (sequence >= 1),
    CONSTRAINT ck_audit_entries_hash CHECK (hash ~ '^[0-9a-f]{64}$' AND previous_hash ~ '^[0-9a-f]{64}$')
  )`,
  `CREATE INDEX ix_audit_entries_resource ON audit_entries (resource_type, resource_id, sequence)`,
  `CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'audit_entries is append-only' USING ERRCODE = 'insufficient_privilege';
  END $$`,
  `CREATE TRIGGER tr_audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_audit_change()`,
  `CREATE TRIGGER tr_audit_entries_keep BEFORE TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`,
];

const BACK = [
  `DROP TABLE audit_entries`,
  `DROP FUNCTION refuse_audit_change()`,
  `ALTER TABLE roster_findings DROP COLUMN contingent_id`,
  `ALTER TABLE rosters DROP COLUMN provisional`,
  `ALTER TABLE roster_runs DROP COLUMN provisional`,
  // The tables of before know only contingents that hold.
  `DELETE FROM presence_contingents WHERE status NOT IN ('approved', 'amended')`,
  `ALTER TABLE presence_contingents
    DROP COLUMN activity_id, DROP COLUMN shift_template_id, DROP COLUMN status, DROP COLUMN origin,
    DROP COLUMN origin_proposal_id, DROP COLUMN decide_by, DROP COLUMN decided_by, DROP COLUMN decided_at,
    DROP COLUMN decision_reason, DROP COLUMN proposed_min_count, DROP COLUMN proposed_max_count,
    DROP COLUMN proposed_target_count`,
];
