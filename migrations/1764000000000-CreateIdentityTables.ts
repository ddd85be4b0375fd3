import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentityTables1764000000000 implements MigrationInterface {
  name = 'CreateIdentityTables1764000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE users (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        username text NOT NULL,
        password_hash text NOT NULL,
        role text NOT NULL,
        person_id text,
        disabled boolean NOT NULL DEFAULT false,
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_users PRIMARY KEY (id),
        CONSTRAINT uq_users_username UNIQUE (username),
        CONSTRAINT ck_users_role CHECK (role IN ('hr_officer', 'unit_head', 'employee')),
        CONSTRAINT ck_users_username_lower_case CHECK (username = lower(username))
      )`);
    await queryRunner.query(`
      CREATE TABLE user_units (
        user_id uuid NOT NULL,
        unit_id text NOT NULL,
        CONSTRAINT pk_user_units PRIMARY KEY (user_id, unit_id),
        CONSTRAINT fk_user_units_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE user_units');
    await queryRunner.query('DROP TABLE users');
  }
}
