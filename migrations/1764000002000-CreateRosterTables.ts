import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs, the rosters they make, and what each roster says: who works when and what the rules found. */
export class CreateRosterTables1764000002000 implements MigrationInterface {
  readonly name = 'CreateRosterTables1764000002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "rosters" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "body_id" text NOT NULL,
        "unit_ids" text array NOT NULL,
        "from_on" date NOT NULL,
        "weeks" smallint NOT NULL,
        "status" text NOT NULL DEFAULT 'draft',
        "version" integer NOT NULL DEFAULT 1,
        "plan_status" text NOT NULL,
        "score" jsonb NOT NULL,
        "bound" double precision,
        "gap" double precision,
        "shortages" jsonb NOT NULL DEFAULT '[]',
        "closing_ledger" jsonb NOT NULL DEFAULT '[]',
        "problem_hash" text NOT NULL,
        "time_zone" text NOT NULL,
        "solver" text NOT NULL,
        "seed" integer NOT NULL,
        "seconds" double precision NOT NULL,
        "made_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "pk_rosters" PRIMARY KEY ("id"),
        CONSTRAINT "ck_rosters_status" CHECK ("status" IN ('draft', 'published', 'superseded', 'withdrawn')),
        CONSTRAINT "ck_rosters_weeks" CHECK ("weeks" BETWEEN 1 AND 53),
        CONSTRAINT "ck_rosters_monday" CHECK (EXTRACT(ISODOW FROM "from_on") = 1)
      )
    `);
    await queryRunner.query(`CREATE INDEX "ix_rosters_body_from" ON "rosters" ("body_id", "from_on")`);

    await queryRunner.query(`
      CREATE TABLE "roster_assignments" (
        "roster_id" uuid NOT NULL,
        "person_id" text NOT NULL,
        "on_date" date NOT NULL,
        "unit_id" text NOT NULL,
        "duty_id" text NOT NULL,
        "site_id" text,
        "activity_id" text NOT NULL,
        "mode" text NOT NULL,
        "start_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "end_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "paid_minutes" smallint NOT NULL,
        "break_start_at" TIMESTAMP WITH TIME ZONE,
        "break_minutes" smallint NOT NULL DEFAULT 0,
        CONSTRAINT "pk_roster_assignments" PRIMARY KEY ("roster_id", "person_id", "on_date"),
        CONSTRAINT "fk_roster_assignments_roster" FOREIGN KEY ("roster_id") REFERENCES "rosters" ("id") ON DELETE CASCADE,
        CONSTRAINT "ck_roster_assignments_mode" CHECK ("mode" IN ('on-site', 'agile')),
        CONSTRAINT "ck_roster_assignments_window" CHECK ("start_at" < "end_at"),
        CONSTRAINT "ck_roster_assignments_site" CHECK (("mode" = 'on-site') = ("site_id" IS NOT NULL))
      )
    `);
    await queryRunner.query(
      `CREATE INDEX "ix_roster_assignments_person_date" ON "roster_assignments" ("person_id", "on_date")`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_roster_assignments_roster_date" ON "roster_assignments" ("roster_id", "on_date", "person_id")`,
    );

    await queryRunner.query(`
      CREATE TABLE "roster_findings" (
        "roster_id" uuid NOT NULL,
        "ordinal" integer NOT NULL,
        "rule" text NOT NULL,
        "level" text NOT NULL,
        "amount" double precision NOT NULL,
        "unit_of_violation" text NOT NULL,
        "penalty" double precision NOT NULL,
        "people" text array NOT NULL,
        "unit_ids" text array NOT NULL,
        "on_date" date,
        "site_id" text,
        "detail" text NOT NULL,
        CONSTRAINT "pk_roster_findings" PRIMARY KEY ("roster_id", "ordinal"),
        CONSTRAINT "fk_roster_findings_roster" FOREIGN KEY ("roster_id") REFERENCES "rosters" ("id") ON DELETE CASCADE,
        CONSTRAINT "ck_roster_findings_lawful" CHECK ("level" <> 'law')
      )
    `);

    await queryRunner.query(`
      CREATE TABLE "roster_runs" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "body_id" text NOT NULL,
        "unit_ids" text array NOT NULL,
        "from_on" date NOT NULL,
        "weeks" smallint NOT NULL,
        "time_limit_seconds" integer NOT NULL,
        "seed" integer NOT NULL,
        "status" text NOT NULL DEFAULT 'queued',
        "phase" text,
        "level" text,
        "week_index" smallint,
        "best_score" double precision,
        "bound" double precision,
        "gap" double precision,
        "elapsed_seconds" double precision NOT NULL DEFAULT 0,
        "attempt_count" smallint NOT NULL DEFAULT 0,
        "lease_token" bigint NOT NULL DEFAULT 0,
        "lease_until" TIMESTAMP WITH TIME ZONE,
        "stop_requested_at" TIMESTAMP WITH TIME ZONE,
        "problem_hash" text,
        "roster_id" uuid,
        "errors" jsonb NOT NULL DEFAULT '[]',
        "created_by" text NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "started_at" TIMESTAMP WITH TIME ZONE,
        "finished_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "pk_roster_runs" PRIMARY KEY ("id"),
        CONSTRAINT "fk_roster_runs_roster" FOREIGN KEY ("roster_id") REFERENCES "rosters" ("id") ON DELETE SET NULL,
        CONSTRAINT "ck_roster_runs_status" CHECK
          ("status" IN ('queued', 'running', 'completed', 'stopped', 'failed', 'unsolvable')),
        CONSTRAINT "ck_roster_runs_lease" CHECK (("status" = 'running') = ("lease_until" IS NOT NULL))
      )
    `);
    await queryRunner.query(`CREATE INDEX "ix_roster_runs_status" ON "roster_runs" ("status", "created_at")`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "roster_runs"`);
    await queryRunner.query(`DROP TABLE "roster_findings"`);
    await queryRunner.query(`DROP TABLE "roster_assignments"`);
    await queryRunner.query(`DROP TABLE "rosters"`);
  }
}
