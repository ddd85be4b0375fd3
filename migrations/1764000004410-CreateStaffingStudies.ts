import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Studies of timetables, with what they were asked and what they found. They are never changed. */
export class CreateStaffingStudies1764000004410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE staffing_studies (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      body_id text NOT NULL,
      name text NOT NULL,
      made_at timestamptz NOT NULL,
      study jsonb NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT pk_staffing_studies PRIMARY KEY (id),
      CONSTRAINT fk_staffing_studies_body FOREIGN KEY (body_id) REFERENCES bodies (id)
    )`);
    await runner.query('CREATE INDEX ix_staffing_studies_body ON staffing_studies (body_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE staffing_studies');
  }
}
