import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appointments and how sites receive by them, visitors a site lets in, and the skills asked on site. */
export class CreateAppointmentTables1764000004200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['skill_needs', 'appointments', 'appointment_settings']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query('ALTER TABLE bodies DROP COLUMN derives_skill_needs');
    await runner.query('ALTER TABLE sites DROP CONSTRAINT ck_sites_visitors, DROP COLUMN max_visitors_inside');
  }
}

const STATEMENTS = [
  `ALTER TABLE sites
    ADD COLUMN max_visitors_inside integer,
    ADD CONSTRAINT ck_sites_visitors CHECK (max_visitors_inside > 0)`,
  `ALTER TABLE bodies ADD COLUMN derives_skill_needs boolean NOT NULL DEFAULT false`,
  `CREATE TABLE appointment_settings (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    site_id text NOT NULL,
    activity_id text NOT NULL,
    slot_minutes integer NOT NULL,
    walk_in_share double precision NOT NULL,
    floor_count integer NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_appointment_settings PRIMARY KEY (id),
    CONSTRAINT uq_appointment_settings_place UNIQUE (site_id, activity_id),
    CONSTRAINT fk_appointment_settings_site FOREIGN KEY (site_id) REFERENCES sites (id),
    CONSTRAINT fk_appointment_settings_activity FOREIGN KEY (activity_id) REFERENCES activities (id),
    CONSTRAINT ck_appointment_settings_slot CHECK (slot_minutes BETWEEN 5 AND 240),
    CONSTRAINT ck_appointment_settings_share CHECK (walk_in_share >= 0 AND walk_in_share < 1),
    CONSTRAINT ck_appointment_settings_floor CHECK (floor_count >= 0)
  )`,
  `CREATE TABLE appointments (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    body_id text NOT NULL,
    reference text NOT NULL,
    site_id text NOT NULL,
    activity_id text NOT NULL,
    on_day date NOT NULL,
    start_minute_of_day integer NOT NULL,
    count integer NOT NULL DEFAULT 1,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_appointments PRIMARY KEY (id),
    CONSTRAINT uq_appointments_reference UNIQUE (body_id, reference),
    CONSTRAINT fk_appointments_body FOREIGN KEY (body_id) REFERENCES bodies (id),
    CONSTRAINT fk_appointments_setting FOREIGN KEY (site_id, activity_id)
      REFERENCES appointment_settings (site_id, activity_id),
    CONSTRAINT ck_appointments_start CHECK (start_minute_of_day BETWEEN 0 AND 1439),
    CONSTRAINT ck_appointments_count CHECK (count >= 0)
  )`,
  `CREATE INDEX ix_appointments_place ON appointments (site_id, activity_id, on_day)`,
  `CREATE TABLE skill_needs (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    qualification_id text NOT NULL,
    site_id text NOT NULL,
    weekdays integer[] NOT NULL,
    from_minute_of_day integer NOT NULL,
    to_minute_of_day integer NOT NULL,
    required_count integer NOT NULL,
    wished_count integer NOT NULL,
    from_on date,
    to_on date,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_skill_needs PRIMARY KEY (id),
    CONSTRAINT fk_skill_needs_qualification FOREIGN KEY (qualification_id) REFERENCES qualifications (id),
    CONSTRAINT fk_skill_needs_site FOREIGN KEY (site_id) REFERENCES sites (id),
    CONSTRAINT ck_skill_needs_weekdays CHECK
      (cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]),
    CONSTRAINT ck_skill_needs_window CHECK
      (from_minute_of_day >= 0 AND to_minute_of_day > from_minute_of_day AND to_minute_of_day <= 1440),
    CONSTRAINT ck_skill_needs_count CHECK (required_count >= 0 AND wished_count >= required_count),
    CONSTRAINT ck_skill_needs_period CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
  )`,
  `CREATE INDEX ix_skill_needs_site ON skill_needs (site_id)`,
];
