import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { PricedLevel } from '../../planner/problem/finding';
import { RosterEntity } from './roster.entity';

/** What a rule's check found on a saved roster. A law finding cannot be stored: the database refuses it too. */
@Entity('roster_findings')
@Check('ck_roster_findings_lawful', `"level" <> 'law'`)
export class RosterFindingEntity {
  @PrimaryColumn('uuid', { name: 'roster_id', primaryKeyConstraintName: 'pk_roster_findings' })
  rosterId: string;

  /** Place in the list the check returned, from 0. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_roster_findings' })
  ordinal: number;

  @ManyToOne(() => RosterEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'roster_id', foreignKeyConstraintName: 'fk_roster_findings_roster' })
  roster: Relation<RosterEntity>;

  @Column('text')
  rule: string;

  @Column('text')
  level: PricedLevel;

  @Column('double precision')
  amount: number;

  @Column('text', { name: 'unit_of_violation' })
  unitOfViolation: string;

  @Column('double precision')
  penalty: number;

  @Column('text', { array: true })
  people: string[];

  /** Units of the people named; empty where nobody is. A unit head reads only findings within the own units. */
  @Column('text', { name: 'unit_ids', array: true })
  unitIds: string[];

  @Column('date', { name: 'on_date', nullable: true })
  on: string | null;

  @Column('text', { name: 'site_id', nullable: true })
  siteId: string | null;

  /** The contingent it is about, where it is about one. */
  @Column('uuid', { name: 'contingent_id', nullable: true })
  contingentId: string | null;

  @Column('text')
  detail: string;
}
