import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { PlanningInput } from '../planning-input/planning-input';
import { RosterEntity } from '../roster.entity';
import type { RepairFindings } from './repair-messages';

/** Somebody absent, both dates inclusive; a reason is never part of it. */
export interface RepairAbsence {
  readonly personId: string;
  readonly from: string;
  readonly to: string;
}

/** Ways of mending a roster, asked for and found. */
@Entity('roster_repairs')
@Index('ix_roster_repairs_roster', ['rosterId', 'createdAt'])
@Check('ck_roster_repairs_status', `"status" IN ('running', 'completed', 'failed')`)
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

  /** One that is not over by then was lost with its process. */
  @Column('timestamptz', { name: 'deadline_at' })
  deadlineAt: Date;
}
