import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Auditors and administrators, HR officers of directorates, users of one body, users of an identity provider. */
export class WidenIdentity1764000005400 implements MigrationInterface {
  name = 'WidenIdentity1764000005400';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE users
        ADD COLUMN body_id text,
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ALTER COLUMN password_hash DROP NOT NULL,
        DROP CONSTRAINT ck_users_role,
        ADD CONSTRAINT ck_users_role
          CHECK (role IN ('hr_officer', 'unit_head', 'employee', 'auditor', 'administrator'))`);
    await queryRunner.query(`
      CREATE TABLE user_directorates (
        user_id uuid NOT NULL,
        directorate_id text NOT NULL,
        CONSTRAINT pk_user_directorates PRIMARY KEY (user_id, directorate_id),
        CONSTRAINT fk_user_directorates_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`
      CREATE TABLE user_identities (
        issuer text NOT NULL,
        subject text NOT NULL,
        user_id uuid NOT NULL,
        CONSTRAINT pk_user_identities PRIMARY KEY (issuer, subject),
        CONSTRAINT fk_user_identities_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
        CONSTRAINT ck_user_identities_length CHECK (length(issuer) <= 500 AND length(subject) BETWEEN 1 AND 255)
      )`);
    await queryRunner.query('CREATE INDEX ix_user_identities_user ON user_identities (user_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE user_identities');
    await queryRunner.query('DROP TABLE user_directorates');
    // Users whom the older tables cannot hold.
    await queryRunner.query(`DELETE FROM users WHERE role IN ('auditor', 'administrator') OR password_hash IS NULL`);
    await queryRunner.query(`
      ALTER TABLE users
        DROP COLUMN body_id,
        DROP COLUMN version,
        ALTER COLUMN password_hash SET NOT NULL,
        DROP CONSTRAINT ck_users_role,
        ADD CONSTRAINT ck_users_role CHECK (role IN ('hr_officer', 'unit_head', 'employee'))`);
  }
}
