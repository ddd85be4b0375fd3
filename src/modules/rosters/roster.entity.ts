import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Score, Shortage } from '../../planner/problem/finding';
import type { LedgerEntry } from '../../planner/problem/roster-problem';

/** Where a roster stands. Only drafts are made here; the later states are those of publication. */
export type RosterStatus = 'draft' | 'published' | 'superseded' | 'withdrawn';

/** A roster that kept to numbers nobody has approved is never published: plan again once they are. */
export function isPublishable({ status, provisional }: RosterEntity): boolean {
  return status === 'draft' && !provisional;
}

/**
 * One plan of some units of a body for whole weeks. Saved only after the rules' own check found it lawful.
 * `planStatus` says how far the solver came: `optimal`, `feasible`, or `cancelled` (stopped by a person).
 */
@Entity('rosters')
@Index('ix_rosters_body_from', ['bodyId', 'fromOn'])
@Check('ck_rosters_status', `"status" IN ('draft', 'published', 'superseded', 'withdrawn')`)
@Check('ck_rosters_weeks', `"weeks" BETWEEN 1 AND 53`)
@Check('ck_rosters_provisional', `NOT "provisional" OR "status" = 'draft'`)
@Check('ck_rosters_monday', `EXTRACT(ISODOW FROM "from_on") = 1`)
export class RosterEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_rosters' })
  id: string;

  @Column('text', { name: 'body_id' })
  bodyId: string;

  @Column('text', { name: 'unit_ids', array: true })
  unitIds: string[];

  /** A Monday. */
  @Column('date', { name: 'from_on' })
  fromOn: string;

  @Column('smallint')
  weeks: number;

  @Column('text', { default: 'draft' })
  status: RosterStatus;

  /** Made with contingents that nobody has approved yet: it stays a draft, and the database sees to that. */
  @Column('boolean', { default: false })
  provisional: boolean;

  @Column('integer', { default: 1 })
  version: number;

  @Column('text', { name: 'plan_status' })
  planStatus: 'optimal' | 'feasible' | 'cancelled';

  @Column('jsonb')
  score: Score;

  @Column('double precision', { nullable: true })
  bound: number | null;

  @Column('double precision', { nullable: true })
  gap: number | null;

  @Column('jsonb', { default: [] })
  shortages: Shortage[];

  /** What each person has borne after this roster; the next plan starts from it. */
  @Column('jsonb', { name: 'closing_ledger', default: [] })
  closingLedger: LedgerEntry[];

  /** SHA-256 of the problem it was made from. */
  @Column('text', { name: 'problem_hash' })
  problemHash: string;

  /** IANA zone of the body, in which the instants are written for people. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('text')
  solver: string;

  @Column('integer')
  seed: number;

  @Column('double precision')
  seconds: number;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
