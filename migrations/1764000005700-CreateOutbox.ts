import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to be told, kept in the transaction of what happened. */
export class CreateOutbox1764000005700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox_events (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        kind text NOT NULL,
        resource_type text NOT NULL,
        resource_id text NOT NULL,
        resource_version integer NOT NULL,
        recipient text NOT NULL,
        facts jsonb NOT NULL,
        at timestamptz NOT NULL,
        spread_at timestamptz,
        CONSTRAINT pk_outbox_events PRIMARY KEY (id),
        CONSTRAINT uq_outbox_events_recipient UNIQUE (kind, resource_id, resource_version, recipient),
        CONSTRAINT ck_outbox_events_recipient CHECK (recipient = 'webhooks' OR recipient ~ '^(person|heads|user):.+$')
      )`);
    await runner.query(`CREATE INDEX ix_outbox_events_waiting ON outbox_events (at, id) WHERE spread_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox_events');
  }
}
