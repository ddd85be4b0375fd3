import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests that carried an `Idempotency-Key`, and what they were answered. */
export class CreateIdempotencyKeys1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_keys (
        actor_id text NOT NULL,
        key text NOT NULL,
        fingerprint text NOT NULL,
        resource_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        claimed_at timestamptz,
        answer_status integer,
        answer_headers jsonb,
        answer_body text,
        CONSTRAINT pk_idempotency_keys PRIMARY KEY (actor_id, key)
      )`);
    await runner.query('CREATE INDEX ix_idempotency_keys_created ON idempotency_keys (created_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_keys');
  }
}
