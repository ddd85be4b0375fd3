import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wrong passwords lately, and the addresses from which users have signed in. */
export class SlowGuessingDown1764000005401 implements MigrationInterface {
  name = 'SlowGuessingDown1764000005401';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE login_failures (
        key text NOT NULL,
        failure_count integer NOT NULL,
        last_failed_at timestamptz NOT NULL,
        CONSTRAINT pk_login_failures PRIMARY KEY (key)
      )`);
    await queryRunner.query('CREATE INDEX ix_login_failures_last ON login_failures (last_failed_at)');
    await queryRunner.query(`
      CREATE TABLE known_addresses (
        key text NOT NULL,
        last_seen_at timestamptz NOT NULL,
        CONSTRAINT pk_known_addresses PRIMARY KEY (key)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE known_addresses');
    await queryRunner.query('DROP TABLE login_failures');
  }
}
