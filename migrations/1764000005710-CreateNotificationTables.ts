import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deliveries of what the outbox holds, how users want to be told, and the programs that are told. */
export class CreateNotificationTables1764000005710 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `ALTER TABLE outbox_events
    DROP CONSTRAINT ck_outbox_events_recipient,
    ADD CONSTRAINT ck_outbox_events_recipient CHECK
      (recipient = 'webhooks' OR recipient ~ '^(person|heads|user|webhook):.+$')`,
  `CREATE TABLE outbox_deliveries (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    event_id uuid NOT NULL,
    message_key text NOT NULL,
    channel text NOT NULL,
    target_id uuid NOT NULL,
    status text NOT NULL DEFAULT 'waiting',
    attempts integer NOT NULL DEFAULT 0,
    made_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    lease_token integer NOT NULL DEFAULT 0,
    lease_until timestamptz,
    outcome text,
    done_at timestamptz,
    CONSTRAINT pk_outbox_deliveries PRIMARY KEY (id),
    CONSTRAINT uq_outbox_deliveries_target UNIQUE (message_key, channel, target_id),
    CONSTRAINT fk_outbox_deliveries_event FOREIGN KEY (event_id) REFERENCES outbox_events (id) ON DELETE CASCADE,
    CONSTRAINT ck_outbox_deliveries_status CHECK (status IN ('waiting', 'delivered', 'skipped', 'dead')),
    CONSTRAINT ck_outbox_deliveries_done CHECK ((status = 'waiting') = (done_at IS NULL)),
    CONSTRAINT ck_outbox_deliveries_channel CHECK (channel IN ('email', 'webhook'))
  )`,
  `CREATE INDEX ix_outbox_deliveries_due ON outbox_deliveries (due_at, id) WHERE status = 'waiting'`,
  `CREATE INDEX ix_outbox_deliveries_target ON outbox_deliveries (target_id, made_at, id)`,
  `CREATE TABLE notification_settings (
    user_id uuid NOT NULL,
    language text NOT NULL DEFAULT 'it',
    email_enabled boolean NOT NULL DEFAULT true,
    email_address text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_notification_settings PRIMARY KEY (user_id),
    CONSTRAINT fk_notification_settings_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT ck_notification_settings_language CHECK (language IN ('it', 'en'))
  )`,
  `CREATE TABLE webhooks (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    body_id text,
    url text NOT NULL,
    kinds text[] NOT NULL,
    paused boolean NOT NULL DEFAULT false,
    secret_generation integer NOT NULL DEFAULT 1,
    former_secret_until timestamptz,
    made_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_webhooks PRIMARY KEY (id),
    CONSTRAINT fk_webhooks_body FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE CASCADE,
    CONSTRAINT ck_webhooks_generation CHECK (secret_generation >= 1)
  )`,
  `CREATE INDEX ix_webhooks_body ON webhooks (body_id)`,
];

const DOWN = [
  `DROP TABLE webhooks`,
  `DROP TABLE notification_settings`,
  `DROP TABLE outbox_deliveries`,
  `DELETE FROM outbox_events WHERE recipient LIKE 'webhook:%'`,
  `ALTER TABLE outbox_events
    DROP CONSTRAINT ck_outbox_events_recipient,
    ADD CONSTRAINT ck_outbox_events_recipient CHECK (recipient = 'webhooks' OR recipient ~ '^(person|heads|user):.+$')`,
];
