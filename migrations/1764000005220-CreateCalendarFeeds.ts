import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses under which people read their own shifts in a calendar of theirs. Of the address only a hash is kept. */
export class CreateCalendarFeeds1764000005220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE calendar_feeds (
      id uuid NOT NULL,
      user_id uuid NOT NULL,
      person_id text NOT NULL,
      token_hash text NOT NULL,
      language text NOT NULL,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT pk_calendar_feeds PRIMARY KEY (id),
      CONSTRAINT uq_calendar_feeds_token UNIQUE (token_hash),
      CONSTRAINT fk_calendar_feeds_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
      CONSTRAINT fk_calendar_feeds_person FOREIGN KEY (person_id) REFERENCES employees (id) ON DELETE CASCADE,
      CONSTRAINT ck_calendar_feeds_token CHECK (token_hash ~ '^[0-9a-f]{64}$'),
      CONSTRAINT ck_calendar_feeds_language CHECK (language IN ('it', 'en'))
    )`);
    await runner.query('CREATE INDEX ix_calendar_feeds_person ON calendar_feeds (person_id)');
    await runner.query('CREATE INDEX ix_calendar_feeds_user ON calendar_feeds (user_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_feeds');
  }
}
