import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Swaps and offers of published duties. */
export class CreateDutyTrades1764000005720 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['duty_trade_approvals', 'duty_trade_claims', 'duty_trades'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

const UP = [
  `CREATE TABLE duty_trades (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    kind text NOT NULL,
    status text NOT NULL DEFAULT 'open',
    person_id text NOT NULL,
    unit_id text NOT NULL,
    on_date date NOT NULL,
    colleague_id text,
    colleague_unit_id text,
    colleague_on date,
    eligible_ids text[] NOT NULL DEFAULT '{}',
    duties jsonb NOT NULL,
    impact jsonb NOT NULL DEFAULT '[]',
    made_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    accepted_at timestamptz,
    expired_because text,
    decided_at timestamptz,
    decision_reason text,
    correction_id uuid,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_duty_trades PRIMARY KEY (id),
    CONSTRAINT fk_duty_trades_correction FOREIGN KEY (correction_id) REFERENCES rosters (id),
    CONSTRAINT ck_duty_trades_kind CHECK (kind IN ('swap', 'offer') AND (kind = 'offer' OR colleague_on IS NOT NULL)),
    CONSTRAINT ck_duty_trades_status CHECK
      (status IN ('open', 'accepted', 'approved', 'declined', 'withdrawn', 'expired')),
    CONSTRAINT ck_duty_trades_colleague CHECK
      (colleague_id IS NOT NULL OR (kind = 'offer' AND status NOT IN ('accepted', 'approved'))),
    CONSTRAINT ck_duty_trades_correction CHECK ((status = 'approved') = (correction_id IS NOT NULL))
  )`,
  `CREATE INDEX ix_duty_trades_person ON duty_trades (person_id, made_at)`,
  `CREATE INDEX ix_duty_trades_colleague ON duty_trades (colleague_id, made_at)`,
  `CREATE INDEX ix_duty_trades_deadline ON duty_trades (expires_at) WHERE status IN ('open', 'accepted')`,
  `CREATE TABLE duty_trade_claims (
    person_id text NOT NULL,
    on_date date NOT NULL,
    trade_id uuid NOT NULL,
    CONSTRAINT pk_duty_trade_claims PRIMARY KEY (person_id, on_date),
    CONSTRAINT fk_duty_trade_claims_trade FOREIGN KEY (trade_id) REFERENCES duty_trades (id) ON DELETE CASCADE
  )`,
  `CREATE INDEX ix_duty_trade_claims_trade ON duty_trade_claims (trade_id)`,
  `CREATE TABLE duty_trade_approvals (
    trade_id uuid NOT NULL,
    unit_id text NOT NULL,
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL,
    CONSTRAINT pk_duty_trade_approvals PRIMARY KEY (trade_id, unit_id),
    CONSTRAINT fk_duty_trade_approvals_trade FOREIGN KEY (trade_id) REFERENCES duty_trades (id) ON DELETE CASCADE
  )`,
];
