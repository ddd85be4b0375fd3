import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Visit profiles, guest desks, and how many desk positions a site has. */
export class CreateVisitTables1764000004100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [DESK_POSITIONS, VISIT_PROFILES, GUEST_DESKS, ...INDEXES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE guest_desks');
    await runner.query('DROP TABLE visit_profiles');
    await runner.query('ALTER TABLE sites DROP COLUMN desk_count');
  }
}

const DESK_POSITIONS = `ALTER TABLE sites
  ADD COLUMN desk_count integer,
  ADD CONSTRAINT ck_sites_desks CHECK (desk_count >= 0)`;

/** When a row of a table holds: its weekdays, times and dates. */
const recurrence = (table: string): string => `
  CONSTRAINT ck_${table}_weekdays CHECK (cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]),
  CONSTRAINT ck_${table}_window CHECK
    (from_minute_of_day >= 0 AND to_minute_of_day > from_minute_of_day AND to_minute_of_day <= 1440),
  CONSTRAINT ck_${table}_period CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)`;

const VISIT_PROFILES = `CREATE TABLE visit_profiles (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  site_id text NOT NULL,
  activity_id text NOT NULL,
  weekdays integer[] NOT NULL,
  from_minute_of_day integer NOT NULL DEFAULT 0,
  to_minute_of_day integer NOT NULL DEFAULT 1440,
  visits_per_hour double precision,
  yearly_visits integer,
  open_weeks_per_year integer NOT NULL DEFAULT 50,
  hourly_factors jsonb NOT NULL DEFAULT '[]',
  service_minutes double precision NOT NULL,
  target_wait_minutes double precision NOT NULL DEFAULT 4,
  max_occupancy double precision,
  min_desk_count integer NOT NULL DEFAULT 2,
  appointment_share double precision NOT NULL DEFAULT 0,
  priority_share double precision NOT NULL DEFAULT 0,
  priority_lane text NOT NULL DEFAULT 'none',
  from_on date,
  to_on date,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_visit_profiles PRIMARY KEY (id),
  CONSTRAINT fk_visit_profiles_site FOREIGN KEY (site_id) REFERENCES sites (id),
  CONSTRAINT fk_visit_profiles_activity FOREIGN KEY (activity_id) REFERENCES activities (id),
  CONSTRAINT ck_visit_profiles_visits CHECK ((visits_per_hour IS NULL) <> (yearly_visits IS NULL)),
  CONSTRAINT ck_visit_profiles_figures CHECK
    (service_minutes > 0 AND target_wait_minutes > 0 AND open_weeks_per_year > 0 AND min_desk_count >= 0
     AND max_occupancy > 0 AND max_occupancy <= 1),
  CONSTRAINT ck_visit_profiles_shares CHECK
    (appointment_share BETWEEN 0 AND 1 AND priority_share BETWEEN 0 AND 1),
  CONSTRAINT ck_visit_profiles_lane CHECK (priority_lane IN ('none', 'priority', 'reserved-desk')),
  ${recurrence('visit_profiles')}
)`;

const GUEST_DESKS = `CREATE TABLE guest_desks (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  site_id text NOT NULL,
  name text NOT NULL,
  weekdays integer[] NOT NULL,
  from_minute_of_day integer NOT NULL,
  to_minute_of_day integer NOT NULL,
  desk_count integer NOT NULL DEFAULT 1,
  from_on date,
  to_on date,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_guest_desks PRIMARY KEY (id),
  CONSTRAINT fk_guest_desks_site FOREIGN KEY (site_id) REFERENCES sites (id),
  CONSTRAINT ck_guest_desks_count CHECK (desk_count > 0),
  ${recurrence('guest_desks')}
)`;

const INDEXES = [
  'CREATE INDEX ix_visit_profiles_activity ON visit_profiles (activity_id)',
  'CREATE INDEX ix_visit_profiles_site ON visit_profiles (site_id)',
  'CREATE INDEX ix_guest_desks_site ON guest_desks (site_id)',
];
