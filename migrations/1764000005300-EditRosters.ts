import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts as people work on them: what-if input, labels, fixed duties, and laws somebody answers for. */
export class EditRosters1764000005300 implements MigrationInterface {
  readonly name = 'EditRosters1764000005300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE "rosters"
        ADD COLUMN "hypothetical" boolean NOT NULL DEFAULT false,
        ADD COLUMN "label" text,
        ADD COLUMN "planning_input" jsonb NOT NULL DEFAULT '{}',
        ADD CONSTRAINT "ck_rosters_hypothetical" CHECK (NOT "hypothetical" OR "status" IN ('draft', 'withdrawn'))
    `);
    await queryRunner.query(`
      ALTER TABLE "roster_runs"
        ADD COLUMN "label" text,
        ADD COLUMN "planning_input" jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN "based_on_id" uuid
    `);
    await queryRunner.query(`ALTER TABLE "roster_assignments" ADD COLUMN "pinned" boolean NOT NULL DEFAULT false`);
    await queryRunner.query(`
      CREATE TABLE "roster_overrides" (
        "roster_id" uuid NOT NULL,
        "ordinal" integer NOT NULL,
        "rule" text NOT NULL,
        "amount" double precision NOT NULL,
        "unit_of_violation" text NOT NULL,
        "people" text array NOT NULL,
        "unit_ids" text array NOT NULL,
        "on_date" date,
        "site_id" text,
        "detail" text NOT NULL,
        "reason" text NOT NULL,
        "decided_by" text NOT NULL,
        "decided_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "pk_roster_overrides" PRIMARY KEY ("roster_id", "ordinal"),
        CONSTRAINT "fk_roster_overrides_roster" FOREIGN KEY ("roster_id") REFERENCES "rosters" ("id") ON DELETE CASCADE
      )
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "roster_overrides"`);
    await queryRunner.query(`ALTER TABLE "roster_assignments" DROP COLUMN "pinned"`);
    await queryRunner.query(`
      ALTER TABLE "roster_runs" DROP COLUMN "label", DROP COLUMN "planning_input", DROP COLUMN "based_on_id"
    `);
    await queryRunner.query(`
      ALTER TABLE "rosters"
        DROP CONSTRAINT "ck_rosters_hypothetical",
        DROP COLUMN "hypothetical", DROP COLUMN "label", DROP COLUMN "planning_input"
    `);
  }
}
