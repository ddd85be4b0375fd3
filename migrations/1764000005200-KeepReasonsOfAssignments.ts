import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why each assignment is there, as facts for the person who has it. */
export class KeepReasonsOfAssignments1764000005200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE roster_assignments ADD COLUMN reasons jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE roster_assignments DROP COLUMN reasons');
  }
}
