import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gives wishes and holidays an id and a version, so that one can be named and removed over HTTP. */
export class IdentifyWishesAndHolidays1764000003100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, key] of Object.entries(NATURAL_KEYS)) {
      await runner.query(`ALTER TABLE ${table}
        ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        DROP CONSTRAINT pk_${table},
        ADD CONSTRAINT pk_${table} PRIMARY KEY (id),
        ADD CONSTRAINT uq_${table}_day UNIQUE (${key})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, key] of Object.entries(NATURAL_KEYS)) {
      await runner.query(`ALTER TABLE ${table}
        DROP CONSTRAINT uq_${table}_day,
        DROP CONSTRAINT pk_${table},
        ADD CONSTRAINT pk_${table} PRIMARY KEY (${key}),
        DROP COLUMN id,
        DROP COLUMN version`);
    }
  }
}

const NATURAL_KEYS = { wishes: 'employee_id, on_day, kind', holidays: 'body_id, on_day' } as const;
