import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dated exemptions of people: kinds and dates, and no column for a reason. */
export class CreateExemptions1764000005800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exemptions (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        employee_id text NOT NULL,
        kind text NOT NULL,
        from_on date NOT NULL,
        to_on date,
        review_by date,
        issued_by_role text,
        doc_ref text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_exemptions PRIMARY KEY (id),
        CONSTRAINT fk_exemptions_employee FOREIGN KEY (employee_id) REFERENCES employees (id) ON DELETE CASCADE,
        CONSTRAINT ck_exemptions_kind CHECK
          (kind IN ('no-desk', 'no-night', 'no-small-hours', 'no-saturday', 'agile-above-limits')),
        CONSTRAINT ck_exemptions_period CHECK (to_on IS NULL OR to_on >= from_on),
        CONSTRAINT ck_exemptions_review CHECK (review_by IS NULL OR review_by >= from_on),
        CONSTRAINT ck_exemptions_issuer CHECK
          (issued_by_role IN ('occupational-doctor', 'medical-board', 'manager', 'personnel-office')),
        CONSTRAINT ck_exemptions_document CHECK (doc_ref ~ '^[0-9]{4}/[0-9]{7,12}$')
      )`);
    await runner.query('CREATE INDEX ix_exemptions_employee ON exemptions (employee_id, from_on)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exemptions');
  }
}
