import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { RosterEntity } from './roster.entity';

/** The published roster that speaks for one unit in one week. The primary key is the rule "one published roster". */
@Entity('published_weeks')
@Index('ix_published_weeks_roster', ['rosterId'])
@Check('ck_published_weeks_monday', `EXTRACT(ISODOW FROM "week_on") = 1`)
export class PublishedWeekEntity {
  @PrimaryColumn('text', { name: 'unit_id', primaryKeyConstraintName: 'pk_published_weeks' })
  unitId: string;

  /** A Monday. */
  @PrimaryColumn('date', { name: 'week_on', primaryKeyConstraintName: 'pk_published_weeks' })
  weekOn: string;

  @Column('uuid', { name: 'roster_id' })
  rosterId: string;

  @ManyToOne(() => RosterEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'roster_id', foreignKeyConstraintName: 'fk_published_weeks_roster' })
  roster: Relation<RosterEntity>;
}
