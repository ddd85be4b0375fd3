import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tables of the staff. Birth date, commute and public transport have a table of their own, so that no query about people
 * brings them along by accident.
 */
export class CreateStaffTables1764000001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STAFF) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE "${table}"`);
  }
}

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
    CONSTRAINT ck_contracts_weekdays CHECK (cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]),
    CONSTRAINT ck_contracts_week CHECK (weekly_minutes BETWEEN 1 AND 2880 AND days_per_week BETWEEN 1 AND cardinality(weekdays))
  )`,
  `CREATE INDEX ix_contracts_body ON contracts (body_id)`,
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

const TABLES = [
  'contracts',
  'squads',
  'employees',
  'employee_personal_data',
  'absences',
  'agile_agreements',
  'wishes',
  'pinned_assignments',
  'ledger_entries',
];
