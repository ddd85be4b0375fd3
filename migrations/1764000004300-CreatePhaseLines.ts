import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lines of phases for units, directorates and all; and classes of legal priority for agile work. */
export class CreatePhaseLines1764000004300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LINES);
    await runner.query(`INSERT INTO phase_lines (phase_id, scope, unit_id, default_mode_by_class, max_agile_ratio,
        max_agile_days_per_week, agile_on_shift_days, agreement_required)
      SELECT phase_id, 'unit:' || unit_id, unit_id, default_mode_by_class, max_agile_ratio, max_agile_days_per_week,
        agile_on_shift_days, agreement_required FROM phase_unit_rules`);
    await runner.query('DROP TABLE phase_unit_rules');
    await runner.query('ALTER TABLE employees ADD COLUMN remote_priority_class integer NOT NULL DEFAULT 0');
    await runner.query(`ALTER TABLE employees
      ADD CONSTRAINT ck_employees_remote_priority_class CHECK (remote_priority_class BETWEEN 0 AND 9)`);
  }

  /** Lines for a directorate or for every unit become one line for each unit that has none of its own. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employees DROP CONSTRAINT ck_employees_remote_priority_class');
    await runner.query('ALTER TABLE employees DROP COLUMN remote_priority_class');
    await runner.query(UNIT_RULES);
    await runner.query(`INSERT INTO phase_unit_rules
      SELECT DISTINCT ON (phase_lines.phase_id, units.id) phase_lines.phase_id, units.id, default_mode_by_class,
        max_agile_ratio, max_agile_days_per_week, agile_on_shift_days, agreement_required
      FROM phase_lines
      JOIN phases ON phases.id = phase_lines.phase_id
      JOIN directorates ON directorates.body_id = phases.body_id
      JOIN units ON units.directorate_id = directorates.id
      WHERE coalesce(phase_lines.unit_id, units.id) = units.id
        AND coalesce(phase_lines.directorate_id, directorates.id) = directorates.id
      ORDER BY phase_lines.phase_id, units.id, phase_lines.scope DESC`);
    await runner.query('DROP TABLE phase_lines');
  }
}

const LINES = `CREATE TABLE phase_lines (
  phase_id text NOT NULL,
  scope text NOT NULL,
  unit_id text,
  directorate_id text,
  profile_id text,
  default_mode_by_class jsonb NOT NULL,
  max_agile_ratio double precision NOT NULL,
  max_agile_days_per_week integer NOT NULL,
  agile_on_shift_days boolean NOT NULL,
  agreement_required boolean NOT NULL,
  presence_bounds jsonb NOT NULL DEFAULT '[]',
  ramp jsonb,
  criteria jsonb,
  rotation_window_weeks integer,
  CONSTRAINT pk_phase_lines PRIMARY KEY (phase_id, scope),
  CONSTRAINT fk_phase_lines_phase FOREIGN KEY (phase_id) REFERENCES phases (id) ON DELETE CASCADE,
  CONSTRAINT fk_phase_lines_unit FOREIGN KEY (unit_id) REFERENCES units (id),
  CONSTRAINT fk_phase_lines_directorate FOREIGN KEY (directorate_id) REFERENCES directorates (id),
  CONSTRAINT ck_phase_lines_scope CHECK
    (scope = coalesce('unit:' || unit_id, 'directorate:' || directorate_id, '*') AND num_nulls(unit_id, directorate_id) > 0),
  CONSTRAINT ck_phase_lines_profile CHECK (profile_id IN ('P0', 'P1', 'P2', 'P3')),
  CONSTRAINT ck_phase_lines_ratio CHECK (max_agile_ratio BETWEEN 0 AND 1),
  CONSTRAINT ck_phase_lines_days CHECK (max_agile_days_per_week BETWEEN 0 AND 7),
  CONSTRAINT ck_phase_lines_window CHECK (rotation_window_weeks BETWEEN 1 AND 26)
)`;

const UNIT_RULES = `CREATE TABLE phase_unit_rules (
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
)`;
