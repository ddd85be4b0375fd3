import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Repairs of rosters: what was asked, which proposals were found, and which roster an accepted one became. */
export class CreateRosterRepairs1764000005310 implements MigrationInterface {
  readonly name = 'CreateRosterRepairs1764000005310';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "roster_repairs" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "roster_id" uuid NOT NULL,
        "roster_version" integer NOT NULL,
        "version" integer NOT NULL DEFAULT 1,
        "status" text NOT NULL DEFAULT 'running',
        "absences" jsonb NOT NULL DEFAULT '[]',
        "planning_input" jsonb NOT NULL,
        "found" jsonb,
        "accepted_roster_id" uuid,
        "created_by" text NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "deadline_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "pk_roster_repairs" PRIMARY KEY ("id"),
        CONSTRAINT "fk_roster_repairs_roster" FOREIGN KEY ("roster_id") REFERENCES "rosters" ("id") ON DELETE CASCADE,
        CONSTRAINT "ck_roster_repairs_status" CHECK ("status" IN ('running', 'completed', 'failed')),
        CONSTRAINT "ck_roster_repairs_found" CHECK (("status" = 'completed') = ("found" IS NOT NULL))
      )
    `);
    await queryRunner.query(`CREATE INDEX "ix_roster_repairs_roster" ON "roster_repairs" ("roster_id", "created_at")`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "roster_repairs"`);
  }
}
