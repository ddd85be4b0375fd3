import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { RosterEntity } from '../roster.entity';

/** A finding of a law that somebody answers for, by name and with a reason, on one roster. */
@Entity('roster_overrides')
export class RosterOverrideEntity {
  @PrimaryColumn('uuid', { name: 'roster_id', primaryKeyConstraintName: 'pk_roster_overrides' })
  rosterId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_roster_overrides' })
  ordinal: number;

  @ManyToOne(() => RosterEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'roster_id', foreignKeyConstraintName: 'fk_roster_overrides_roster' })
  roster: Relation<RosterEntity>;

  @Column('text')
  rule: string;

  /** How much of the law is missed; more of it needs another override. */
  @Column('double precision')
  amount: number;

  @Column('text', { name: 'unit_of_violation' })
  unitOfViolation: string;

  @Column('text', { array: true })
  people: string[];

  /** Units of these people; a unit head reads only what is within the own ones. */
  @Column('text', { name: 'unit_ids', array: true })
  unitIds: string[];

  @Column('date', { name: 'on_date', nullable: true })
  on: string | null;

  @Column('text', { name: 'site_id', nullable: true })
  siteId: string | null;

  @Column('text')
  detail: string;

  @Column('text')
  reason: string;

  @Column('text', { name: 'decided_by' })
  decidedBy: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;
}
