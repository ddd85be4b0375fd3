import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { ReplannedDays } from '../../../planner/replan-days';
import type { LostDuty, PlanningInput } from '../planning-input/planning-input';
import { RosterEntity } from '../roster.entity';
import type { RepairFindings } from './repair-messages';

/** Somebody absent, both dates inclusive; a reason is never part of it. */
export interface RepairAbsence {
  readonly personId: string;
  readonly from: string;
  readonly to: string;
}

/** What a repair is about, as the planner is asked. */
export interface RepairTask {
  /** Days that the absent would have worked, and free days on which nobody may call them in. */
  readonly absences: readonly LostDuty[];
  /** What is planned anew; null where single people are concerned. */
  readonly replanned: ReplannedDays | null;
}

/** Ways of mending a roster, asked for and found. */
@Entity('roster_repairs')
@Index('ix_roster_repairs_roster', ['rosterId', 'createdAt'])
@Index('ix_roster_repairs_running', ['createdAt'], { where: `status = 'running'` })
@Check('ck_roster_repairs_status', `"status" IN ('running', 'completed', 'failed')`)
@Check('ck_roster_repairs_failure', `("status" = 'failed') = ("failure" IS NOT NULL)`)
@Check('ck_roster_repairs_found', `("status" = 'completed') = ("found" IS NOT NULL)`)
export class RosterRepairEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_roster_repairs' })
  id: string;

  @Column('uuid', { name: 'roster_id' })
  rosterId: string;

  @ManyToOne(() => RosterEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'roster_id', foreignKeyConstraintName: 'fk_roster_repairs_roster' })
  roster: Relation<RosterEntity>;

  /** Version of the roster the proposals are about. */
  @Column('integer', { name: 'roster_version' })
  rosterVersion: number;

  @VersionColumn({ default: 1 })
  version: number;

  @Column('text', { default: 'running' })
  status: 'running' | 'completed' | 'failed';

  /** Absences to be recorded when a proposal is accepted. */
  @Column('jsonb', { default: [] })
  absences: RepairAbsence[];

  /** What the next version will be measured with. */
  @Column('jsonb', { name: 'planning_input' })
  planningInput: PlanningInput;

  @Column('jsonb', { nullable: true })
  found: RepairFindings | null;

  @Column('uuid', { name: 'accepted_roster_id', nullable: true })
  acceptedRosterId: string | null;

  @Column('text', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** What is to be looked for, also by a process that takes it over. */
  @Column('jsonb')
  task: RepairTask;

  /** Why there are no proposals. */
  @Column('text', { nullable: true })
  failure: string | null;

  /** Grows with each taking: who holds an older one writes nothing any more. */
  @Column('bigint', { name: 'lease_token', default: 0 })
  leaseToken: string;

  /** Null while nobody works on it. */
  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil: Date | null;

  @Column('smallint', { name: 'attempt_count', default: 0 })
  attemptCount: number;
}
