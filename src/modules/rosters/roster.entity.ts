import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { Score, Shortage } from '../../planner/problem/finding';
import type { LedgerEntry, RosterProblem } from '../../planner/problem/roster-problem';
import { UNPUBLISHED_STATUSES } from './roster-status';
import type { RosterOrigin, RosterStatus } from './roster-status';
import type { PlanningInput } from './planning-input/planning-input';

/** A contingent as a roster kept to it on one day. */
type KeptContingent = RosterProblem['contingents'][number];

/** The published roster of a unit and week; null where nobody has published one. */
export interface SpeakingRoster {
  readonly unitId: string;
  readonly weekOn: string;
  readonly rosterId: string | null;
}

/** Whether it may come to be published: on its way there, and made with contingents that were approved, of people as they are. */
export function isPublishable({ status, provisional, hypothetical }: RosterEntity): boolean {
  return UNPUBLISHED_STATUSES.includes(status) && !provisional && !hypothetical;
}

/**
 * One plan of some units of a body for whole weeks. Saved only after the rules' own check found it lawful.
 * `planStatus` says how far the solver came: `optimal`, `feasible`, or `cancelled` (stopped by a person).
 */
@Entity('rosters')
@Index('ix_rosters_body_from', ['bodyId', 'fromOn'])
@Index('ix_rosters_based_on', ['basedOnId'])
@Check(
  'ck_rosters_status',
  `"status" IN ('draft', 'submitted', 'approved', 'declined', 'published', 'superseded', 'withdrawn')`,
)
@Check('ck_rosters_weeks', `"weeks" BETWEEN 1 AND 53`)
@Check('ck_rosters_provisional', `NOT "provisional" OR "status" IN ('draft', 'withdrawn')`)
@Check('ck_rosters_origin', `"origin" IN ('run', 'edit', 'replan', 'repair', 'swap', 'offer')`)
@Check(
  'ck_rosters_submission',
  `("status" NOT IN ('submitted', 'approved', 'declined') OR "submitted_by" IS NOT NULL)
    AND ("submitted_by" IS NULL) = ("submitted_at" IS NULL) AND ("submitted_by" IS NULL) = ("submitted_over" IS NULL)`,
)
@Check(
  'ck_rosters_publication',
  `("status" IN ('published', 'superseded')) = ("published_at" IS NOT NULL)
    AND ("published_at" IS NULL) = ("published_by" IS NULL)`,
)
@Check('ck_rosters_hypothetical', `NOT "hypothetical" OR "status" IN ('draft', 'withdrawn')`)
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

  /** Answers a question, with other weights, contingents or absences than there are: never published. */
  @Column('boolean', { default: false })
  hypothetical: boolean;

  /** What people call a draft among several of the same weeks. */
  @Column('text', { nullable: true })
  label: string | null;

  /** What it was planned with besides the records. */
  @Column('jsonb', { name: 'planning_input', default: {} })
  planningInput: PlanningInput;

  @VersionColumn({ default: 1 })
  version: number;

  /** Roster this one was derived from. */
  @ForeignKey('RosterEntity', { name: 'fk_rosters_based_on', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'based_on_id', nullable: true })
  basedOnId: string | null;

  @Column('text', { default: 'run' })
  origin: RosterOrigin;

  /** User ids of everybody who made or changed it, and what it was derived from: with four eyes they do not approve it. */
  @Column('text', { name: 'author_ids', array: true, default: [] })
  authorIds: string[];

  /** The contingents it kept to, day by day. */
  @Column('jsonb', { default: [] })
  contingents: KeptContingent[];

  /** User id. */
  @Column('text', { name: 'submitted_by', nullable: true })
  submittedBy: string | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  /** What was published for its units and weeks when it was submitted: the heads decide on the difference to that. */
  @Column('jsonb', { name: 'submitted_over', nullable: true })
  submittedOver: SpeakingRoster[] | null;

  /** User id. */
  @Column('text', { name: 'published_by', nullable: true })
  publishedBy: string | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

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
