import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Supply items of a body, and the equipment table it once printed. */
export class CreateSupplyTables1764000004210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE supply_items (
      id text NOT NULL,
      body_id text NOT NULL,
      name text NOT NULL,
      per text NOT NULL,
      quantity double precision NOT NULL,
      period_days integer NOT NULL,
      pack_size integer NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT pk_supply_items PRIMARY KEY (id),
      CONSTRAINT fk_supply_items_body FOREIGN KEY (body_id) REFERENCES bodies (id),
      CONSTRAINT ck_supply_items_per CHECK (per IN ('person', 'site')),
      CONSTRAINT ck_supply_items_quantity CHECK (quantity >= 0),
      CONSTRAINT ck_supply_items_period CHECK (period_days BETWEEN 1 AND 366),
      CONSTRAINT ck_supply_items_pack CHECK (pack_size > 0)
    )`);
    await runner.query('CREATE INDEX ix_supply_items_body ON supply_items (body_id)');
    await runner.query(`CREATE TABLE printed_supplies (
      body_id text NOT NULL,
      row_number integer NOT NULL,
      site text NOT NULL,
      kind text NOT NULL,
      staff integer NOT NULL,
      quantities jsonb NOT NULL,
      CONSTRAINT pk_printed_supplies PRIMARY KEY (body_id, row_number),
      CONSTRAINT fk_printed_supplies_body FOREIGN KEY (body_id) REFERENCES bodies (id)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE printed_supplies');
    await runner.query('DROP TABLE supply_items');
  }
}
