import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of phases, demand and presence contingents; and what keeps listed ids from being deleted. */
export class CreatePhaseAndDemandTables1764000001200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...PHASES_AND_DEMAND, ...LIST_REFERENCES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE "${table}"`);
    for (const table of LISTED) await runner.query(`DROP TRIGGER tr_${table}_refuse_delete ON "${table}"`);
    await runner.query('DROP FUNCTION refuse_delete_while_listed()');
  }
}

const PERIOD = 'to_on IS NULL OR from_on IS NULL OR to_on >= from_on';

/** Weekdays of a row: ISO numbers, at least one. */
const weekdays = (table: string): string =>
  `CONSTRAINT ck_${table}_weekdays CHECK (cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7])`;

const PHASES_AND_DEMAND = [
  `CREATE TABLE phases (
    id text NOT NULL,
    body_id text NOT NULL,
    name text NOT NULL,
    from_on date NOT NULL,
    to_on date,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_phases PRIMARY KEY (id),
    CONSTRAINT fk_phases_body FOREIGN KEY (body_id) REFERENCES bodies (id),
    CONSTRAINT ck_phases_period CHECK (to_on IS NULL OR to_on >= from_on)
  )`,
  `CREATE INDEX ix_phases_body ON phases (body_id, from_on)`,
  `CREATE TABLE phase_unit_rules (
    phase_id text NOT NULL,
    unit_id text NOT NULL,
    default_mode_by_class jsonb NOT NULL,
    max_agile_ratio double precision NOT NULL,
    max_agile_days_per_week integer NOT NULL,
    agile_on_shift_days boolean NOT NULL,
    agreement_required boolean NOT NULL,
    CONSTRAINT pk_phase_unit_rules PRIMARY KEY (phase_id, unit_id),
    CONSTRAINT fk_phase_unit_rules_phase FOREIGN KEY (phase_id) REFERENCES phases (id) ON DELETE CASCADE,
    CONSTRAINT fk_phase_unit_rules_unit FOREIGN KEY (unit_id) REFERENCES units (id),
    CONSTRAINT ck_phase_unit_rules_ratio CHECK (max_agile_ratio BETWEEN 0 AND 1),
    CONSTRAINT ck_phase_unit_rules_days CHECK (max_agile_days_per_week BETWEEN 0 AND 7)
  )`,
  `CREATE TABLE demand_requirements (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    site_id text,
    activity_id text NOT NULL,
    weekdays integer[] NOT NULL,
    from_minute_of_day integer NOT NULL,
    to_minute_of_day integer NOT NULL,
    floor_count integer NOT NULL,
    target_count integer NOT NULL,
    from_on date,
    to_on date,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_demand_requirements PRIMARY KEY (id),
    CONSTRAINT fk_demand_requirements_site FOREIGN KEY (site_id) REFERENCES sites (id),
    CONSTRAINT fk_demand_requirements_activity FOREIGN KEY (activity_id) REFERENCES activities (id),
    ${weekdays('demand_requirements')},
    CONSTRAINT ck_demand_requirements_window CHECK
      (from_minute_of_day >= 0 AND to_minute_of_day > from_minute_of_day AND to_minute_of_day <= 1440),
    CONSTRAINT ck_demand_requirements_count CHECK (floor_count >= 0 AND target_count >= floor_count),
    CONSTRAINT ck_demand_requirements_period CHECK (${PERIOD})
  )`,
  `CREATE INDEX ix_demand_requirements_activity ON demand_requirements (activity_id)`,
  `CREATE TABLE presence_contingents (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    unit_id text NOT NULL,
    site_id text NOT NULL,
    weekdays integer[] NOT NULL,
    from_on date,
    to_on date,
    min_count integer NOT NULL,
    max_count integer,
    target_count integer NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_presence_contingents PRIMARY KEY (id),
    CONSTRAINT fk_presence_contingents_unit FOREIGN KEY (unit_id) REFERENCES units (id),
    CONSTRAINT fk_presence_contingents_site FOREIGN KEY (site_id) REFERENCES sites (id),
    ${weekdays('presence_contingents')},
    CONSTRAINT ck_presence_contingents_count CHECK
      (min_count >= 0 AND target_count >= min_count AND (max_count IS NULL OR max_count >= target_count)),
    CONSTRAINT ck_presence_contingents_period CHECK (${PERIOD})
  )`,
  `CREATE INDEX ix_presence_contingents_unit ON presence_contingents (unit_id)`,
];

/** What a foreign key does for a column, for the lists of ids: `places` are `table.column` pairs that may hold the id. */
const refuseDeleteWhileListed = (table: string, ...places: readonly string[]): string =>
  `CREATE TRIGGER tr_${table}_refuse_delete BEFORE DELETE ON ${table} FOR EACH ROW
    EXECUTE FUNCTION refuse_delete_while_listed(${places.map((place) => `'${place}'`).join(', ')})`;

const LIST_REFERENCES = [
  `CREATE FUNCTION refuse_delete_while_listed() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    place text;
    listed boolean;
  BEGIN
    FOREACH place IN ARRAY TG_ARGV LOOP
      EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE $1 = ANY (%I))', split_part(place, '.', 1), split_part(place, '.', 2))
        INTO listed USING OLD.id;
      IF listed THEN
        RAISE EXCEPTION '"%" is still listed in %', OLD.id, place
          USING ERRCODE = 'foreign_key_violation', TABLE = split_part(place, '.', 1);
      END IF;
    END LOOP;
    RETURN OLD;
  END $$`,
  refuseDeleteWhileListed('units', 'activities.unit_ids', 'shift_templates.unit_ids'),
  refuseDeleteWhileListed('sites', 'activities.site_ids', 'shift_templates.site_ids', 'employees.other_site_ids'),
  refuseDeleteWhileListed('shift_templates', 'contracts.shift_template_ids'),
  refuseDeleteWhileListed('qualifications', 'activities.qualification_ids', 'employees.qualification_ids'),
];

const TABLES = ['phases', 'phase_unit_rules', 'demand_requirements', 'presence_contingents'];

const LISTED = ['units', 'sites', 'shift_templates', 'qualifications'];
