import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What employees may do for themselves, and the times at which they cannot work. */
export class CreateSelfService1764000005210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['unavailabilities', 'self_service_settings']) await runner.query(`DROP TABLE ${table}`);
  }
}

const STATEMENTS = [
  `CREATE TABLE self_service_settings (
    id text NOT NULL,
    wish_notice_days integer NOT NULL DEFAULT 10,
    calendar_feeds_allowed boolean NOT NULL DEFAULT true,
    calendar_feed_days integer NOT NULL DEFAULT 400,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_self_service_settings PRIMARY KEY (id),
    CONSTRAINT fk_self_service_settings_body FOREIGN KEY (id) REFERENCES bodies (id) ON DELETE CASCADE,
    CONSTRAINT ck_self_service_settings_notice CHECK (wish_notice_days BETWEEN 0 AND 60),
    CONSTRAINT ck_self_service_settings_feed CHECK (calendar_feed_days BETWEEN 1 AND 1830)
  )`,
  `INSERT INTO self_service_settings (id) SELECT id FROM bodies`,
  `CREATE TABLE unavailabilities (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    employee_id text NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    from_minute_of_day integer,
    to_minute_of_day integer,
    status text NOT NULL DEFAULT 'requested',
    late boolean NOT NULL,
    stated_at timestamptz NOT NULL,
    decided_at timestamptz,
    decided_by text,
    absence_id uuid,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_unavailabilities PRIMARY KEY (id),
    CONSTRAINT fk_unavailabilities_employee FOREIGN KEY (employee_id) REFERENCES employees (id) ON DELETE CASCADE,
    CONSTRAINT fk_unavailabilities_absence FOREIGN KEY (absence_id) REFERENCES absences (id) ON DELETE SET NULL,
    CONSTRAINT ck_unavailabilities_period CHECK (to_on >= from_on),
    CONSTRAINT ck_unavailabilities_times CHECK (
      (from_minute_of_day IS NULL) = (to_minute_of_day IS NULL)
      AND (from_minute_of_day IS NULL OR (from_minute_of_day >= 0 AND to_minute_of_day > from_minute_of_day
        AND to_minute_of_day <= 1440))
    ),
    CONSTRAINT ck_unavailabilities_status CHECK (status IN ('requested', 'accepted', 'declined')),
    CONSTRAINT ck_unavailabilities_decided CHECK ((status = 'requested') = (decided_at IS NULL))
  )`,
  `CREATE INDEX ix_unavailabilities_employee ON unavailabilities (employee_id, from_on)`,
];
