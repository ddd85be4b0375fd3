import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of wished hours, of the people offices need, and of studies of time bands and shifts. */
export class CreateTimeBandTables1764000004600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['timetable_studies', 'office_covers', 'wished_hours'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

const STATEMENTS = [
  `CREATE TABLE wished_hours (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    employee_id text NOT NULL,
    days jsonb NOT NULL,
    tolerance_minutes integer NOT NULL,
    importance text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_wished_hours PRIMARY KEY (id),
    CONSTRAINT uq_wished_hours_employee UNIQUE (employee_id),
    CONSTRAINT fk_wished_hours_employee FOREIGN KEY (employee_id) REFERENCES employees (id) ON DELETE CASCADE,
    CONSTRAINT ck_wished_hours_days CHECK (jsonb_typeof(days) = 'array' AND jsonb_array_length(days) BETWEEN 1 AND 7),
    CONSTRAINT ck_wished_hours_tolerance CHECK (tolerance_minutes BETWEEN 0 AND 240),
    CONSTRAINT ck_wished_hours_importance CHECK (importance IN ('low', 'medium', 'high'))
  )`,
  `CREATE TABLE office_covers (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    unit_id text NOT NULL,
    weekdays integer[] NOT NULL,
    from_minute_of_day integer NOT NULL,
    to_minute_of_day integer NOT NULL,
    required_count integer NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_office_covers PRIMARY KEY (id),
    CONSTRAINT fk_office_covers_unit FOREIGN KEY (unit_id) REFERENCES units (id),
    CONSTRAINT ck_office_covers_weekdays CHECK (cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]),
    CONSTRAINT ck_office_covers_window CHECK
      (from_minute_of_day >= 0 AND to_minute_of_day > from_minute_of_day AND to_minute_of_day <= 1440),
    CONSTRAINT ck_office_covers_half_hours CHECK (from_minute_of_day % 30 = 0 AND to_minute_of_day % 30 = 0),
    CONSTRAINT ck_office_covers_count CHECK (required_count BETWEEN 0 AND 10000)
  )`,
  `CREATE INDEX ix_office_covers_unit ON office_covers (unit_id)`,
  `CREATE TABLE timetable_studies (
    id uuid NOT NULL,
    kind text NOT NULL,
    body_id text NOT NULL,
    question jsonb NOT NULL,
    answer jsonb NOT NULL,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_timetable_studies PRIMARY KEY (id),
    CONSTRAINT fk_timetable_studies_body FOREIGN KEY (body_id) REFERENCES bodies (id),
    CONSTRAINT ck_timetable_studies_kind CHECK (kind IN ('time-bands', 'shift-design'))
  )`,
  `CREATE INDEX ix_timetable_studies_body ON timetable_studies (body_id, kind)`,
];
