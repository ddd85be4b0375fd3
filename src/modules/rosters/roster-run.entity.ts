import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { DataError, PlanProgress } from '../../planner/plan-result';
import type { PricedLevel } from '../../planner/problem/finding';
import type { PlanningInput } from './planning-input/planning-input';
import { RosterEntity } from './roster.entity';

/**
 * `stopped`: a person ended it; the best roster so far is kept if there was one. `unsolvable`: the data break the law
 * by themselves, `errors` says where. `failed`: anything else that left no roster.
 */
export const RUN_STATUSES = ['queued', 'running', 'completed', 'stopped', 'failed', 'unsolvable'] as const;
export type RosterRunStatus = (typeof RUN_STATUSES)[number];

/** One request to plan, its progress and its lease. See `roster-run.store.ts` for who may write what. */
@Entity('roster_runs')
@Index('ix_roster_runs_status', ['status', 'createdAt'])
@Index(
  'uq_roster_runs_waiting',
  ['unitIds', 'fromOn', 'weeks', 'timeLimitSeconds', 'seed', 'provisional', 'gapPercent'],
  {
    unique: true,
    where: `"status" = 'queued' AND "started_at" IS NULL AND "based_on_id" IS NULL AND "planning_input" = '{}'::jsonb`,
  },
)
@Check('ck_roster_runs_status', `"status" IN ('queued', 'running', 'completed', 'stopped', 'failed', 'unsolvable')`)
@Check('ck_roster_runs_gap_percent', `"gap_percent" BETWEEN 0 AND 100`)
@Check('ck_roster_runs_lease', `("status" = 'running') = ("lease_until" IS NOT NULL)`)
export class RosterRunEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_roster_runs' })
  id: string;

  @Column('text', { name: 'body_id' })
  bodyId: string;

  @Column('text', { name: 'unit_ids', array: true })
  unitIds: string[];

  @Column('date', { name: 'from_on' })
  fromOn: string;

  @Column('smallint')
  weeks: number;

  @Column('integer', { name: 'time_limit_seconds' })
  timeLimitSeconds: number;

  /** How near the best possible its roster has to be proved; 0: proved best. */
  @Column('double precision', { name: 'gap_percent', default: 0 })
  gapPercent: number;

  @Column('integer')
  seed: number;

  /** Plans with proposed contingents as well; its roster cannot be published. */
  @Column('boolean', { default: false })
  provisional: boolean;

  /** What the draft will be called. */
  @Column('text', { nullable: true })
  label: string | null;

  /** What it plans with besides the records; a what-if, or the duties a new plan keeps. */
  @Column('jsonb', { name: 'planning_input', default: {} })
  planningInput: PlanningInput;

  /** The roster whose fixed duties it plans around, where it is asked for as a new plan of one. */
  @Column('uuid', { name: 'based_on_id', nullable: true })
  basedOnId: string | null;

  @Column('text', { default: 'queued' })
  status: RosterRunStatus;

  @Column('text', { nullable: true })
  phase: PlanProgress['phase'] | null;

  @Column('text', { nullable: true })
  level: PricedLevel | null;

  @Column('smallint', { name: 'week_index', nullable: true })
  weekIndex: number | null;

  @Column('double precision', { name: 'best_score', nullable: true })
  bestScore: number | null;

  @Column('double precision', { nullable: true })
  bound: number | null;

  @Column('double precision', { nullable: true })
  gap: number | null;

  @Column('double precision', { name: 'elapsed_seconds', default: 0 })
  elapsedSeconds: number;

  /** How often a process took the run up; one that ends its process each time is given up. */
  @Column('smallint', { name: 'attempt_count', default: 0 })
  attemptCount: number;

  /** Fencing token: grows with every claim; only the holder of the newest may write. Text, as pg gives a bigint. */
  @Column('bigint', { name: 'lease_token', default: 0 })
  leaseToken: string;

  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil: Date | null;

  /** Grows whenever there is something new to tell of the run: the id of its last event. */
  @Column('integer', { name: 'event_number', default: 0 })
  eventNumber: number;

  @Column('timestamptz', { name: 'stop_requested_at', nullable: true })
  stopRequestedAt: Date | null;

  @Column('text', { name: 'problem_hash', nullable: true })
  problemHash: string | null;

  @Column('uuid', { name: 'roster_id', nullable: true })
  rosterId: string | null;

  @ManyToOne(() => RosterEntity, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn({ name: 'roster_id', foreignKeyConstraintName: 'fk_roster_runs_roster' })
  roster: Relation<RosterEntity> | null;

  @Column('jsonb', { default: [] })
  errors: DataError[];

  @Column('text', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
