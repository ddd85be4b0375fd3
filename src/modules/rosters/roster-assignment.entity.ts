import { Check, Column, Entity, Generated, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import type { AssignmentReason } from '../../planner/explain/assignment-reason';
import type { WorkMode } from '../../planner/problem/assignment';
import { RosterEntity } from './roster.entity';

/** One person's work on one civil day of a roster. The primary key is the rule "one duty a day". */
@Entity('roster_assignments')
@Index('ix_roster_assignments_person_date', ['personId', 'on'])
@Index('ix_roster_assignments_roster_date', ['rosterId', 'on', 'personId'])
@Unique('uq_roster_assignments_id', ['id'])
@Check('ck_roster_assignments_mode', `"mode" IN ('on-site', 'agile')`)
@Check('ck_roster_assignments_window', `"start_at" < "end_at"`)
@Check('ck_roster_assignments_site', `("mode" = 'on-site') = ("site_id" IS NOT NULL)`)
export class RosterAssignmentEntity {
  @PrimaryColumn('uuid', { name: 'roster_id', primaryKeyConstraintName: 'pk_roster_assignments' })
  rosterId: string;

  @PrimaryColumn('text', { name: 'person_id', primaryKeyConstraintName: 'pk_roster_assignments' })
  personId: string;

  @PrimaryColumn('date', { name: 'on_date', primaryKeyConstraintName: 'pk_roster_assignments' })
  on: string;

  /** Name of the row in URLs. */
  @Generated('uuid')
  @Column('uuid')
  id: string;

  @ManyToOne(() => RosterEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'roster_id', foreignKeyConstraintName: 'fk_roster_assignments_roster' })
  roster: Relation<RosterEntity>;

  /** The person's unit when the roster was made; who may read the row depends on it. */
  @Column('text', { name: 'unit_id' })
  unitId: string;

  @Column('text', { name: 'duty_id' })
  dutyId: string;

  /** Null for agile work. */
  @Column('text', { name: 'site_id', nullable: true })
  siteId: string | null;

  @Column('text', { name: 'activity_id' })
  activityId: string;

  @Column('text')
  mode: WorkMode;

  @Column('timestamptz', { name: 'start_at' })
  startAt: Date;

  @Column('timestamptz', { name: 'end_at' })
  endAt: Date;

  @Column('smallint', { name: 'paid_minutes' })
  paidMinutes: number;

  @Column('timestamptz', { name: 'break_start_at', nullable: true })
  breakStartAt: Date | null;

  @Column('smallint', { name: 'break_minutes', default: 0 })
  breakMinutes: number;

  /** Why the person works so, for that person alone. Not selected unless a query asks for it by name. */
  @Column('jsonb', { default: [], select: false })
  reasons?: readonly AssignmentReason[];

  /** Fixed by hand: a new plan of these weeks is made around it. */
  @Column('boolean', { default: false })
  pinned: boolean;
}
