import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Service hours, the stated reason of long overlaps, and each body's holiday calendar: the patron's day with the years in
 * which it was moved, and what midweek holidays are. Holidays known so far were those of the state and the patrons'.
 */
export class AddServiceHoursAndHolidayCalendars1764000004400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE service_hours (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    site_id text NOT NULL,
    unit_id text,
    weekday integer NOT NULL,
    from_minute_of_day integer NOT NULL,
    to_minute_of_day integer NOT NULL,
    from_on date,
    to_on date,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_service_hours PRIMARY KEY (id),
    CONSTRAINT fk_service_hours_site FOREIGN KEY (site_id) REFERENCES sites (id),
    CONSTRAINT fk_service_hours_unit FOREIGN KEY (unit_id) REFERENCES units (id),
    CONSTRAINT uq_service_hours_start UNIQUE NULLS NOT DISTINCT
      (site_id, unit_id, weekday, from_minute_of_day, from_on),
    CONSTRAINT ck_service_hours_weekday CHECK (weekday BETWEEN 1 AND 7),
    CONSTRAINT ck_service_hours_window CHECK (from_minute_of_day BETWEEN 0 AND 1439
      AND to_minute_of_day > from_minute_of_day AND to_minute_of_day <= 2880),
    CONSTRAINT ck_service_hours_period CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
  )`,
  `CREATE INDEX ix_service_hours_unit ON service_hours (unit_id)`,
  `ALTER TABLE shift_templates ADD COLUMN co_presence_reason text`,
  `ALTER TABLE holidays
    ADD COLUMN kind text NOT NULL DEFAULT 'closure',
    ADD CONSTRAINT ck_holidays_kind CHECK (kind IN ('national', 'patron', 'closure'))`,
  `UPDATE holidays SET kind = 'national'`,
  `CREATE TABLE holiday_calendars (
    id text NOT NULL,
    patron jsonb,
    midweek_holidays text NOT NULL DEFAULT 'excluded',
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_holiday_calendars PRIMARY KEY (id),
    CONSTRAINT fk_holiday_calendars_body FOREIGN KEY (id) REFERENCES bodies (id) ON DELETE CASCADE,
    CONSTRAINT ck_holiday_calendars_midweek CHECK (midweek_holidays IN ('excluded', 'service'))
  )`,
  `INSERT INTO holiday_calendars (id) SELECT id FROM bodies`,
];

const DOWN = [
  `DROP TABLE holiday_calendars`,
  `ALTER TABLE holidays DROP CONSTRAINT ck_holidays_kind, DROP COLUMN kind`,
  `ALTER TABLE shift_templates DROP COLUMN co_presence_reason`,
  `DROP TABLE service_hours`,
];
