import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tables of the reference data a roster depends on: organisation, staff, hours, phases, demand, contingents.
 *
 * Ids of what people name (units, sites, activities, people, …) are short texts, unique in the whole database, so that
 * a URL needs no body in it. Lists of ids (`unit_ids`, `site_ids`, …) are arrays: an empty list means "every one", so the
 * list is a single value that must change in the same versioned write as its row; rows of a link table could not promise
 * that, and a cascade emptying it would turn "only this unit" into "every unit".
 */
export class CreatePlanningTables1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ORGANISATION, ...STAFF, ...PHASES_AND_DEMAND, ...LIST_REFERENCES])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE "${table}"`);
    await runner.query('DROP FUNCTION refuse_delete_while_listed()');
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

const STAFF = [
  `CREATE TABLE contracts (
    id text NOT NULL,
    body_id text NOT NULL,
    name text NOT NULL,
    weekly_minutes integer NOT NULL,
    days_per_week integer NOT NULL,
    weekdays integer[] NOT NULL,
    shift_template_ids text[] NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_contracts PRIMARY KEY (id),
    CONSTRAINT fk_contracts_body FOREIGN KEY (body_id) REFERENCES bodies (id),
    ${weekdays('contracts')},
    CONSTRAINT ck_contracts_week CHECK (weekly_minutes BETWEEN 1 AND 2880 AND days_per_week BETWEEN 1 AND cardinality(weekdays))
  )`,
  `CREATE INDEX ix_contracts_body ON contracts (body_id)`,
  `CREATE TABLE qualifications (
    id text NOT NULL,
    name text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_qualifications PRIMARY KEY (id)
  )`,
  `CREATE TABLE squads (
    id text NOT NULL,
    body_id text NOT NULL,
    alternation text NOT NULL,
    anchor_band text NOT NULL,
    anchor_on date NOT NULL,
    CONSTRAINT pk_squads PRIMARY KEY (id),
    CONSTRAINT fk_squads_body FOREIGN KEY (body_id) REFERENCES bodies (id),
    CONSTRAINT ck_squads_alternation CHECK (alternation IN ('weekly', 'daily')),
    CONSTRAINT ck_squads_anchor CHECK (anchor_band IN ('morning', 'afternoon') AND extract(isodow FROM anchor_on) = 1)
  )`,
  `CREATE TABLE employees (
    id text NOT NULL,
    unit_id text NOT NULL,
    name text NOT NULL,
    home_site_id text NOT NULL,
    other_site_ids text[] NOT NULL DEFAULT '{}',
    contract_id text NOT NULL,
    squad_id text,
    qualification_ids text[] NOT NULL DEFAULT '{}',
    remote_priority double precision NOT NULL DEFAULT 0,
    employed_from date,
    employed_to date,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_employees PRIMARY KEY (id),
    CONSTRAINT fk_employees_unit FOREIGN KEY (unit_id) REFERENCES units (id),
    CONSTRAINT fk_employees_home_site FOREIGN KEY (home_site_id) REFERENCES sites (id),
    CONSTRAINT fk_employees_contract FOREIGN KEY (contract_id) REFERENCES contracts (id),
    CONSTRAINT fk_employees_squad FOREIGN KEY (squad_id) REFERENCES squads (id),
    CONSTRAINT ck_employees_remote_priority CHECK (remote_priority BETWEEN 0 AND 1),
    CONSTRAINT ck_employees_period CHECK (employed_to IS NULL OR employed_from IS NULL OR employed_to >= employed_from)
  )`,
  `CREATE INDEX ix_employees_unit ON employees (unit_id)`,
  `CREATE TABLE employee_personal_data (
    id text NOT NULL,
    birth_date date,
    commute text,
    public_transport boolean,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_employee_personal_data PRIMARY KEY (id),
    CONSTRAINT fk_employee_personal_data_employee FOREIGN KEY (id) REFERENCES employees (id) ON DELETE CASCADE,
    CONSTRAINT ck_employee_personal_data_commute CHECK (commute IN ('same-municipality', 'other-municipality', 'far'))
  )`,
  `CREATE TABLE absences (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    employee_id text NOT NULL,
    from_on date NOT NULL,
    to_on date,
    reason text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_absences PRIMARY KEY (id),
    CONSTRAINT fk_absences_employee FOREIGN KEY (employee_id) REFERENCES employees (id) ON DELETE CASCADE,
    CONSTRAINT ck_absences_period CHECK (to_on IS NULL OR to_on >= from_on)
  )`,
  `CREATE INDEX ix_absences_employee ON absences (employee_id, from_on)`,
  `CREATE TABLE agile_agreements (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    employee_id text NOT NULL,
    from_on date NOT NULL,
    to_on date,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_agile_agreements PRIMARY KEY (id),
    CONSTRAINT fk_agile_agreements_employee FOREIGN KEY (employee_id) REFERENCES employees (id) ON DELETE CASCADE,
    CONSTRAINT ck_agile_agreements_period CHECK (to_on IS NULL OR to_on >= from_on)
  )`,
  `CREATE INDEX ix_agile_agreements_employee ON agile_agreements (employee_id, from_on)`,
  `CREATE TABLE wishes (
    employee_id text NOT NULL,
    on_day date NOT NULL,
    kind text NOT NULL,
    importance text NOT NULL,
    CONSTRAINT pk_wishes PRIMARY KEY (employee_id, on_day, kind),
    CONSTRAINT fk_wishes_employee FOREIGN KEY (employee_id) REFERENCES employees (id) ON DELETE CASCADE,
    CONSTRAINT ck_wishes_kind CHECK (kind IN ('off', 'work', 'on-site', 'agile', 'morning', 'afternoon')),
    CONSTRAINT ck_wishes_importance CHECK (importance IN ('low', 'medium', 'high'))
  )`,
  `CREATE TABLE pinned_assignments (
    employee_id text NOT NULL,
    on_day date NOT NULL,
    duty_id text NOT NULL,
    site_id text,
    activity_id text NOT NULL,
    mode text NOT NULL,
    start_minute_of_day integer NOT NULL,
    end_minute_of_day integer NOT NULL,
    paid_minutes integer NOT NULL,
    break_start_minute_of_day integer,
    break_minutes integer NOT NULL DEFAULT 0,
    CONSTRAINT pk_pinned_assignments PRIMARY KEY (employee_id, on_day),
    CONSTRAINT fk_pinned_assignments_employee FOREIGN KEY (employee_id) REFERENCES employees (id) ON DELETE CASCADE,
    CONSTRAINT fk_pinned_assignments_duty FOREIGN KEY (duty_id) REFERENCES shift_templates (id),
    CONSTRAINT fk_pinned_assignments_site FOREIGN KEY (site_id) REFERENCES sites (id),
    CONSTRAINT fk_pinned_assignments_activity FOREIGN KEY (activity_id) REFERENCES activities (id),
    CONSTRAINT ck_pinned_assignments_mode CHECK (mode IN ('on-site', 'agile')),
    CONSTRAINT ck_pinned_assignments_window CHECK (end_minute_of_day > start_minute_of_day)
  )`,
  `CREATE TABLE ledger_entries (
    employee_id text NOT NULL,
    presence_days double precision NOT NULL DEFAULT 0,
    presence_due_days double precision NOT NULL DEFAULT 0,
    agile_days double precision NOT NULL DEFAULT 0,
    mornings double precision NOT NULL DEFAULT 0,
    afternoons double precision NOT NULL DEFAULT 0,
    saturdays double precision NOT NULL DEFAULT 0,
    saturdays_due double precision NOT NULL DEFAULT 0,
    CONSTRAINT pk_ledger_entries PRIMARY KEY (employee_id),
    CONSTRAINT fk_ledger_entries_employee FOREIGN KEY (employee_id) REFERENCES employees (id) ON DELETE CASCADE
  )`,
];

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

const TABLES = [
  'bodies',
  'directorates',
  'units',
  'sites',
  'activities',
  'services',
  'opening_hours',
  'holidays',
  'shift_templates',
  'contracts',
  'qualifications',
  'squads',
  'employees',
  'employee_personal_data',
  'absences',
  'agile_agreements',
  'wishes',
  'pinned_assignments',
  'ledger_entries',
  'phases',
  'phase_unit_rules',
  'demand_requirements',
  'presence_contingents',
];
