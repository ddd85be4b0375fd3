import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Repairs outlive the process that looks for them: what is to be looked for, who does, and why one failed. */
export class LeaseRosterRepairs1764000006200 implements MigrationInterface {
  readonly name = 'LeaseRosterRepairs1764000006200';

  async up(queryRunner: QueryRunner): Promise<void> {
    // What is under way was asked of a process that is gone by now, and is not known well enough to be begun anew.
    await queryRunner.query(`UPDATE "roster_repairs" SET "status" = 'failed' WHERE "status" = 'running'`);
    await queryRunner.query(`
      ALTER TABLE "roster_repairs"
        ADD "task" jsonb NOT NULL DEFAULT '{"absences": [], "replanned": null}',
        ADD "failure" text,
        ADD "lease_token" bigint NOT NULL DEFAULT 0,
        ADD "lease_until" TIMESTAMP WITH TIME ZONE,
        ADD "attempt_count" smallint NOT NULL DEFAULT 0,
        DROP "deadline_at"
    `);
    await queryRunner.query(`ALTER TABLE "roster_repairs" ALTER "task" DROP DEFAULT`);
    await queryRunner.query(`
      UPDATE "roster_repairs" SET "failure" = 'No ways to mend the roster were found: ask for a repair anew.'
       WHERE "status" = 'failed'
    `);
    await queryRunner.query(`
      ALTER TABLE "roster_repairs"
        ADD CONSTRAINT "ck_roster_repairs_failure" CHECK (("status" = 'failed') = ("failure" IS NOT NULL))
    `);
    await queryRunner.query(
      `CREATE INDEX "ix_roster_repairs_running" ON "roster_repairs" ("created_at") WHERE status = 'running'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_roster_repairs_running"`);
    await queryRunner.query(`
      ALTER TABLE "roster_repairs"
        DROP CONSTRAINT "ck_roster_repairs_failure",
        DROP "attempt_count", DROP "lease_until", DROP "lease_token", DROP "failure", DROP "task",
        ADD "deadline_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()
    `);
    await queryRunner.query(`ALTER TABLE "roster_repairs" ALTER "deadline_at" DROP DEFAULT`);
  }
}
