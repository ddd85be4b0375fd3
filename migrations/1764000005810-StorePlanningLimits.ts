import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What limits and binds people beyond their contracts, and what was borne and planned before the first roster here. */
export class StorePlanningLimits1764000005810 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE squads DROP COLUMN version');
    await runner.query('ALTER TABLE ledger_entries DROP COLUMN version');
    await runner.query(`ALTER TABLE demand_requirements
      DROP CONSTRAINT ck_demand_requirements_visits, DROP COLUMN service_minutes, DROP COLUMN visits_per_hour`);
    await runner.query(
      'ALTER TABLE contracts DROP CONSTRAINT ck_contracts_cycle, DROP COLUMN cycle_on, DROP COLUMN cycle_minutes',
    );
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = [
  'recorded_assignments',
  'ledger_periods',
  'companion_wishes',
  'overtime_authorisations',
  'standbys',
  'duty_limits',
  'forbidden_successions',
];

const STATEMENTS = [
  `CREATE TABLE forbidden_successions (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    body_id text NOT NULL,
    shift_template_id text NOT NULL,
    next_shift_template_id text NOT NULL,
    free_days_between integer NOT NULL DEFAULT 0,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_forbidden_successions PRIMARY KEY (id),
    CONSTRAINT uq_forbidden_successions_pair UNIQUE (shift_template_id, next_shift_template_id, free_days_between),
    CONSTRAINT fk_forbidden_successions_body FOREIGN KEY (body_id) REFERENCES bodies (id),
    CONSTRAINT fk_forbidden_successions_shift_template FOREIGN KEY (shift_template_id) REFERENCES shift_templates (id),
    CONSTRAINT fk_forbidden_successions_next_shift_template
      FOREIGN KEY (next_shift_template_id) REFERENCES shift_templates (id),
    CONSTRAINT ck_forbidden_successions_free_days CHECK (free_days_between IN (0, 1))
  )`,
  `CREATE INDEX ix_forbidden_successions_body ON forbidden_successions (body_id)`,
  `CREATE TABLE duty_limits (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    body_id text NOT NULL,
    employee_id text,
    contract_id text,
    shift_template_ids text[] NOT NULL DEFAULT '{}',
    period text NOT NULL,
    min_count integer NOT NULL DEFAULT 0,
    max_count integer,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_duty_limits PRIMARY KEY (id),
    CONSTRAINT fk_duty_limits_body FOREIGN KEY (body_id) REFERENCES bodies (id),
    CONSTRAINT fk_duty_limits_employee FOREIGN KEY (employee_id) REFERENCES employees (id) ON DELETE CASCADE,
    CONSTRAINT fk_duty_limits_contract FOREIGN KEY (contract_id) REFERENCES contracts (id),
    CONSTRAINT ck_duty_limits_whom CHECK (num_nulls(employee_id, contract_id) > 0),
    CONSTRAINT ck_duty_limits_period CHECK (period IN ('week', 'month', 'horizon')),
    CONSTRAINT ck_duty_limits_count CHECK
      (min_count BETWEEN 0 AND 366 AND (max_count IS NULL OR max_count BETWEEN min_count AND 366))
  )`,
  `CREATE INDEX ix_duty_limits_body ON duty_limits (body_id)`,
  `CREATE TABLE standbys (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    employee_id text NOT NULL,
    on_day date NOT NULL,
    start_minute_of_day integer NOT NULL,
    end_minute_of_day integer NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_standbys PRIMARY KEY (id),
    CONSTRAINT uq_standbys_start UNIQUE (employee_id, on_day, start_minute_of_day),
    CONSTRAINT fk_standbys_employee FOREIGN KEY (employee_id) REFERENCES employees (id) ON DELETE CASCADE,
    CONSTRAINT ck_standbys_window CHECK (start_minute_of_day BETWEEN 0 AND 1439
      AND end_minute_of_day > start_minute_of_day AND end_minute_of_day <= start_minute_of_day + 1440)
  )`,
  `CREATE TABLE overtime_authorisations (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    employee_id text NOT NULL,
    week_on date NOT NULL,
    minutes integer NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_overtime_authorisations PRIMARY KEY (id),
    CONSTRAINT fk_overtime_authorisations_employee FOREIGN KEY (employee_id) REFERENCES employees (id) ON DELETE CASCADE,
    CONSTRAINT ck_overtime_authorisations_week CHECK (extract(isodow FROM week_on) = 1),
    CONSTRAINT ck_overtime_authorisations_minutes CHECK (minutes BETWEEN 1 AND 1440)
  )`,
  `CREATE INDEX ix_overtime_authorisations_employee ON overtime_authorisations (employee_id, week_on)`,
  `CREATE TABLE companion_wishes (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    employee_id text NOT NULL,
    companion_id text NOT NULL,
    kind text NOT NULL,
    importance text NOT NULL,
    from_on date,
    to_on date,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_companion_wishes PRIMARY KEY (id),
    CONSTRAINT fk_companion_wishes_employee FOREIGN KEY (employee_id) REFERENCES employees (id) ON DELETE CASCADE,
    CONSTRAINT fk_companion_wishes_companion FOREIGN KEY (companion_id) REFERENCES employees (id) ON DELETE CASCADE,
    CONSTRAINT ck_companion_wishes_other CHECK (companion_id <> employee_id),
    CONSTRAINT ck_companion_wishes_kind CHECK (kind IN ('together', 'apart')),
    CONSTRAINT ck_companion_wishes_importance CHECK (importance IN ('low', 'medium', 'high')),
    CONSTRAINT ck_companion_wishes_period CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
  )`,
  `CREATE INDEX ix_companion_wishes_employee ON companion_wishes (employee_id)`,
  `CREATE INDEX ix_companion_wishes_companion ON companion_wishes (companion_id)`,
  `CREATE TABLE ledger_periods (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    employee_id text NOT NULL,
    from_on date NOT NULL,
    presence_days double precision NOT NULL DEFAULT 0,
    presence_due_days double precision,
    agile_days double precision NOT NULL DEFAULT 0,
    mornings double precision NOT NULL DEFAULT 0,
    afternoons double precision NOT NULL DEFAULT 0,
    nights double precision NOT NULL DEFAULT 0,
    saturdays double precision NOT NULL DEFAULT 0,
    saturdays_due double precision NOT NULL DEFAULT 0,
    long_saturdays double precision NOT NULL DEFAULT 0,
    long_saturdays_due double precision NOT NULL DEFAULT 0,
    late_days double precision NOT NULL DEFAULT 0,
    late_days_due double precision NOT NULL DEFAULT 0,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_ledger_periods PRIMARY KEY (id),
    CONSTRAINT uq_ledger_periods_start UNIQUE (employee_id, from_on),
    CONSTRAINT fk_ledger_periods_employee FOREIGN KEY (employee_id) REFERENCES employees (id) ON DELETE CASCADE
  )`,
  `CREATE TABLE recorded_assignments (
    employee_id text NOT NULL,
    on_day date NOT NULL,
    kind text NOT NULL,
    duty_id text NOT NULL,
    site_id text,
    activity_id text NOT NULL,
    mode text NOT NULL,
    start_minute_of_day integer NOT NULL,
    end_minute_of_day integer NOT NULL,
    paid_minutes integer NOT NULL,
    break_start_minute_of_day integer,
    break_minutes integer NOT NULL DEFAULT 0,
    CONSTRAINT pk_recorded_assignments PRIMARY KEY (employee_id, on_day, kind),
    CONSTRAINT fk_recorded_assignments_employee FOREIGN KEY (employee_id) REFERENCES employees (id) ON DELETE CASCADE,
    CONSTRAINT fk_recorded_assignments_duty FOREIGN KEY (duty_id) REFERENCES shift_templates (id),
    CONSTRAINT fk_recorded_assignments_site FOREIGN KEY (site_id) REFERENCES sites (id),
    CONSTRAINT fk_recorded_assignments_activity FOREIGN KEY (activity_id) REFERENCES activities (id),
    CONSTRAINT ck_recorded_assignments_kind CHECK (kind IN ('history', 'baseline')),
    CONSTRAINT ck_recorded_assignments_mode CHECK (mode IN ('on-site', 'agile')),
    CONSTRAINT ck_recorded_assignments_window CHECK (end_minute_of_day > start_minute_of_day)
  )`,
  `ALTER TABLE contracts ADD cycle_minutes integer[] NOT NULL DEFAULT '{}', ADD cycle_on date,
    ADD CONSTRAINT ck_contracts_cycle CHECK
      ((cardinality(cycle_minutes) = 0) = (cycle_on IS NULL) AND cardinality(cycle_minutes) <= 52)`,
  `ALTER TABLE demand_requirements ADD visits_per_hour double precision, ADD service_minutes double precision,
    ADD CONSTRAINT ck_demand_requirements_visits CHECK
      (num_nulls(visits_per_hour, service_minutes) <> 1 AND visits_per_hour >= 0 AND service_minutes > 0)`,
  `ALTER TABLE ledger_entries ADD version integer NOT NULL DEFAULT 1`,
  `ALTER TABLE squads ADD version integer NOT NULL DEFAULT 1`,
];
