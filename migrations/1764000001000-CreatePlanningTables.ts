import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tables of the organisation and its hours, the first of the reference data a roster depends on.
 *
 * Ids of what people name (units, sites, activities, people, …) are short texts, unique in the whole database, so that
 * a URL needs no body in it. Lists of ids (`unit_ids`, `site_ids`, …) are arrays: an empty list means "every one", so the
 * list is a single value that must change in the same versioned write as its row; rows of a link table could not promise
 * that, and a cascade emptying it would turn "only this unit" into "every unit".
 */
export class CreatePlanningTables1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ORGANISATION) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE "${table}"`);
  }
}

const PERIOD = 'to_on IS NULL OR from_on IS NULL OR to_on >= from_on';

/** Weekdays of a row: ISO numbers, at least one. */
const weekdays = (table: string): string =>
  `CONSTRAINT ck_${table}_weekdays CHECK (cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7])`;

const ORGANISATION = [
  `CREATE TABLE bodies (
    id text NOT NULL,
    name text NOT NULL,
    time_zone text NOT NULL,
    rule_settings jsonb NOT NULL DEFAULT '{}',
    criteria jsonb,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_bodies PRIMARY KEY (id)
  )`,
  `CREATE TABLE directorates (
    id text NOT NULL,
    body_id text NOT NULL,
    name text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_directorates PRIMARY KEY (id),
    CONSTRAINT fk_directorates_body FOREIGN KEY (body_id) REFERENCES bodies (id)
  )`,
  `CREATE INDEX ix_directorates_body ON directorates (body_id)`,
  `CREATE TABLE units (
    id text NOT NULL,
    directorate_id text NOT NULL,
    name text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_units PRIMARY KEY (id),
    CONSTRAINT fk_units_directorate FOREIGN KEY (directorate_id) REFERENCES directorates (id)
  )`,
  `CREATE INDEX ix_units_directorate ON units (directorate_id)`,
  `CREATE TABLE sites (
    id text NOT NULL,
    body_id text NOT NULL,
    name text NOT NULL,
    address text NOT NULL DEFAULT '',
    kind text NOT NULL DEFAULT 'office',
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_sites PRIMARY KEY (id),
    CONSTRAINT fk_sites_body FOREIGN KEY (body_id) REFERENCES bodies (id),
    CONSTRAINT ck_sites_kind CHECK (kind IN ('registry-office', 'one-stop-desk', 'office'))
  )`,
  `CREATE INDEX ix_sites_body ON sites (body_id)`,
  `CREATE TABLE activities (
    id text NOT NULL,
    body_id text NOT NULL,
    name text NOT NULL,
    activity_class text NOT NULL,
    can_be_remote boolean NOT NULL,
    qualification_ids text[] NOT NULL DEFAULT '{}',
    unit_ids text[] NOT NULL DEFAULT '{}',
    site_ids text[] NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_activities PRIMARY KEY (id),
    CONSTRAINT fk_activities_body FOREIGN KEY (body_id) REFERENCES bodies (id),
    CONSTRAINT ck_activities_class CHECK (activity_class IN
      ('non-deferrable', 'public-contact', 'digital-platform', 'contact-centre', 'administrative'))
  )`,
  `CREATE INDEX ix_activities_body ON activities (body_id)`,
  `CREATE TABLE services (
    id text NOT NULL,
    body_id text NOT NULL,
    activity_id text,
    name text NOT NULL,
    skill_group text NOT NULL,
    is_core boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_services PRIMARY KEY (id),
    CONSTRAINT fk_services_body FOREIGN KEY (body_id) REFERENCES bodies (id),
    CONSTRAINT fk_services_activity FOREIGN KEY (activity_id) REFERENCES activities (id)
  )`,
  `CREATE INDEX ix_services_activity ON services (activity_id)`,
  `CREATE TABLE qualifications (
    id text NOT NULL,
    name text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_qualifications PRIMARY KEY (id)
  )`,
  `CREATE TABLE opening_hours (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    site_id text NOT NULL,
    weekday integer NOT NULL,
    opens_minute_of_day integer NOT NULL,
    closes_minute_of_day integer NOT NULL,
    from_on date,
    to_on date,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_opening_hours PRIMARY KEY (id),
    CONSTRAINT fk_opening_hours_site FOREIGN KEY (site_id) REFERENCES sites (id),
    CONSTRAINT uq_opening_hours_start UNIQUE NULLS NOT DISTINCT (site_id, weekday, opens_minute_of_day, from_on),
    CONSTRAINT ck_opening_hours_weekday CHECK (weekday BETWEEN 1 AND 7),
    CONSTRAINT ck_opening_hours_window CHECK
      (opens_minute_of_day >= 0 AND closes_minute_of_day > opens_minute_of_day AND closes_minute_of_day <= 1440),
    CONSTRAINT ck_opening_hours_period CHECK (${PERIOD})
  )`,
  `CREATE TABLE holidays (
    body_id text NOT NULL,
    on_day date NOT NULL,
    name text NOT NULL,
    CONSTRAINT pk_holidays PRIMARY KEY (body_id, on_day),
    CONSTRAINT fk_holidays_body FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE CASCADE
  )`,
  `CREATE TABLE shift_templates (
    id text NOT NULL,
    body_id text NOT NULL,
    name text NOT NULL,
    weekdays integer[] NOT NULL,
    start_minute_of_day integer NOT NULL,
    end_minute_of_day integer NOT NULL,
    break_minutes integer NOT NULL DEFAULT 0,
    break_from_minute_of_day integer,
    break_to_minute_of_day integer,
    band text NOT NULL,
    is_turno boolean NOT NULL,
    modes text[] NOT NULL,
    unit_ids text[] NOT NULL DEFAULT '{}',
    site_ids text[] NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_shift_templates PRIMARY KEY (id),
    CONSTRAINT fk_shift_templates_body FOREIGN KEY (body_id) REFERENCES bodies (id),
    ${weekdays('shift_templates')},
    CONSTRAINT ck_shift_templates_window CHECK
      (start_minute_of_day BETWEEN 0 AND 1439 AND end_minute_of_day > start_minute_of_day AND end_minute_of_day <= 2880),
    CONSTRAINT ck_shift_templates_break CHECK (break_minutes >= 0 AND break_minutes < end_minute_of_day - start_minute_of_day),
    CONSTRAINT ck_shift_templates_band CHECK (band IN ('morning', 'afternoon', 'full-day')),
    CONSTRAINT ck_shift_templates_modes CHECK (cardinality(modes) > 0 AND modes <@ ARRAY['on-site', 'agile'])
  )`,
  `CREATE INDEX ix_shift_templates_body ON shift_templates (body_id)`,
];

const TABLES = [
  'bodies',
  'directorates',
  'units',
  'sites',
  'activities',
  'services',
  'qualifications',
  'opening_hours',
  'holidays',
  'shift_templates',
];
