import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a body keeps what; one row for each body. */
export class CreateRetentionSettings1764000005500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE retention_settings (
        id text NOT NULL,
        published_roster_months integer NOT NULL DEFAULT 60,
        draft_roster_months integer NOT NULL DEFAULT 12,
        roster_run_months integer NOT NULL DEFAULT 12,
        exemption_months integer NOT NULL DEFAULT 6,
        absence_reason_months integer NOT NULL DEFAULT 24,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_retention_settings PRIMARY KEY (id),
        CONSTRAINT fk_retention_settings_body FOREIGN KEY (id) REFERENCES bodies (id) ON DELETE CASCADE,
        CONSTRAINT ck_retention_settings_months CHECK (published_roster_months BETWEEN 1 AND 1200
          AND draft_roster_months BETWEEN 1 AND 1200 AND roster_run_months BETWEEN 1 AND 1200
          AND exemption_months BETWEEN 1 AND 1200 AND absence_reason_months BETWEEN 1 AND 1200)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE retention_settings');
  }
}
