import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A roster's way from draft to publication: where it came from, who signed it off, which one speaks for each unit and
 * week, who agreed to a late change, and what each body asks for. `published_weeks` has one row for each unit and week
 * by its primary key: that is what makes one published roster, whoever publishes at the same moment.
 */
export class CreatePublicationTables1764000005100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ROSTERS, ...TABLES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of BACK) await runner.query(statement);
  }
}

const ROSTERS = [
  `ALTER TABLE rosters
    DROP CONSTRAINT ck_rosters_status,
    DROP CONSTRAINT ck_rosters_provisional,
    ADD COLUMN based_on_id uuid,
    ADD COLUMN origin text NOT NULL DEFAULT 'run',
    ADD COLUMN author_ids text array NOT NULL DEFAULT '{}',
    ADD COLUMN contingents jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN submitted_by text,
    ADD COLUMN submitted_at timestamptz,
    ADD COLUMN submitted_over jsonb,
    ADD COLUMN published_by text,
    ADD COLUMN published_at timestamptz,
    ADD CONSTRAINT fk_rosters_based_on FOREIGN KEY (based_on_id) REFERENCES rosters (id) ON DELETE SET NULL,
    ADD CONSTRAINT ck_rosters_status CHECK
      (status IN ('draft', 'submitted', 'approved', 'declined', 'published', 'superseded', 'withdrawn')),
    ADD CONSTRAINT ck_rosters_provisional CHECK (NOT provisional OR status IN ('draft', 'withdrawn')),
    ADD CONSTRAINT ck_rosters_origin CHECK (origin IN ('run', 'edit', 'replan', 'repair', 'swap', 'offer')),
    ADD CONSTRAINT ck_rosters_submission CHECK
      ((status NOT IN ('submitted', 'approved', 'declined') OR submitted_by IS NOT NULL)
        AND (submitted_by IS NULL) = (submitted_at IS NULL) AND (submitted_by IS NULL) = (submitted_over IS NULL)),
    ADD CONSTRAINT ck_rosters_publication CHECK
      ((status IN ('published', 'superseded')) = (published_at IS NOT NULL)
        AND (published_at IS NULL) = (published_by IS NULL))`,
  `CREATE INDEX ix_rosters_based_on ON rosters (based_on_id)`,
  `ALTER TABLE roster_assignments
    ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD CONSTRAINT uq_roster_assignments_id UNIQUE (id)`,
];

const TABLES = [
  `CREATE TABLE published_weeks (
    unit_id text NOT NULL,
    week_on date NOT NULL,
    roster_id uuid NOT NULL,
    CONSTRAINT pk_published_weeks PRIMARY KEY (unit_id, week_on),
    CONSTRAINT fk_published_weeks_roster FOREIGN KEY (roster_id) REFERENCES rosters (id) ON DELETE CASCADE,
    CONSTRAINT ck_published_weeks_monday CHECK (EXTRACT(ISODOW FROM week_on) = 1)
  )`,
  `CREATE INDEX ix_published_weeks_roster ON published_weeks (roster_id)`,
  `CREATE TABLE roster_sign_offs (
    roster_id uuid NOT NULL,
    unit_id text NOT NULL,
    decision text NOT NULL,
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL,
    reason text,
    CONSTRAINT pk_roster_sign_offs PRIMARY KEY (roster_id, unit_id),
    CONSTRAINT fk_roster_sign_offs_roster FOREIGN KEY (roster_id) REFERENCES rosters (id) ON DELETE CASCADE,
    CONSTRAINT ck_roster_sign_offs_decision CHECK (decision IN ('approved', 'declined')),
    CONSTRAINT ck_roster_sign_offs_reason CHECK (decision <> 'declined' OR reason IS NOT NULL)
  )`,
  `CREATE TABLE roster_consents (
    roster_id uuid NOT NULL,
    person_id text NOT NULL,
    given_by text NOT NULL,
    given_at timestamptz NOT NULL,
    changes jsonb NOT NULL,
    CONSTRAINT pk_roster_consents PRIMARY KEY (roster_id, person_id),
    CONSTRAINT fk_roster_consents_roster FOREIGN KEY (roster_id) REFERENCES rosters (id) ON DELETE CASCADE
  )`,
  `CREATE TABLE publication_settings (
    id text NOT NULL,
    four_eyes boolean NOT NULL DEFAULT true,
    notice_days integer NOT NULL DEFAULT 7,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_publication_settings PRIMARY KEY (id),
    CONSTRAINT fk_publication_settings_body FOREIGN KEY (id) REFERENCES bodies (id) ON DELETE CASCADE,
    CONSTRAINT ck_publication_settings_notice_days CHECK (notice_days BETWEEN 0 AND 90)
  )`,
];

const BACK = [
  `DROP TABLE publication_settings`,
  `DROP TABLE roster_consents`,
  `DROP TABLE roster_sign_offs`,
  `DROP TABLE published_weeks`,
  `ALTER TABLE roster_assignments DROP COLUMN id`,
  // The table of before knows neither of these statuses; both are work on a draft.
  `ALTER TABLE rosters DROP CONSTRAINT ck_rosters_status, DROP CONSTRAINT ck_rosters_submission`,
  `UPDATE rosters SET status = 'draft' WHERE status IN ('submitted', 'approved', 'declined')`,
  `ALTER TABLE rosters
    DROP CONSTRAINT ck_rosters_provisional,
    DROP COLUMN based_on_id, DROP COLUMN origin, DROP COLUMN author_ids, DROP COLUMN contingents,
    DROP COLUMN submitted_by, DROP COLUMN submitted_at, DROP COLUMN submitted_over,
    DROP COLUMN published_by, DROP COLUMN published_at`,
  `UPDATE rosters SET provisional = false WHERE status <> 'draft'`,
  `ALTER TABLE rosters
    ADD CONSTRAINT ck_rosters_status CHECK (status IN ('draft', 'published', 'superseded', 'withdrawn')),
    ADD CONSTRAINT ck_rosters_provisional CHECK (NOT provisional OR status = 'draft')`,
];
