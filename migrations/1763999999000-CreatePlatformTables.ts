import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlatformTables1763999999000 implements MigrationInterface {
  name = 'CreatePlatformTables1763999999000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE readiness_probes (
        id smallint NOT NULL,
        probed_at timestamptz NOT NULL,
        CONSTRAINT pk_readiness_probes PRIMARY KEY (id),
        CONSTRAINT ck_readiness_probes_single_row CHECK (id = 1)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE readiness_probes');
  }
}
