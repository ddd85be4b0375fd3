import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { Weekday } from '../../planner/problem/calendar';

/** How many people of a unit are at a site (contingente in presenza), on some weekdays of a period. */
@Entity('presence_contingents')
@Check('ck_presence_contingents_weekdays', 'cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]')
@Check(
  'ck_presence_contingents_count',
  'min_count >= 0 AND target_count >= min_count AND (max_count IS NULL OR max_count >= target_count)',
)
@Check('ck_presence_contingents_period', 'to_on IS NULL OR from_on IS NULL OR to_on >= from_on')
export class PresenceContingentEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_presence_contingents' })
  id: string;

  @Index('ix_presence_contingents_unit')
  @ForeignKey('UnitEntity', { name: 'fk_presence_contingents_unit' })
  @Column('text', { name: 'unit_id' })
  unitId: string;

  @ForeignKey('SiteEntity', { name: 'fk_presence_contingents_site' })
  @Column('text', { name: 'site_id' })
  siteId: string;

  @Column('integer', { array: true })
  weekdays: Weekday[];

  @Column('date', { name: 'from_on', nullable: true })
  fromOn: string | null;

  @Column('date', { name: 'to_on', nullable: true })
  toOn: string | null;

  @Column('integer', { name: 'min_count' })
  minCount: number;

  /** Null: no upper bound. */
  @Column('integer', { name: 'max_count', nullable: true })
  maxCount: number | null;

  /** People expected; the rotation shares these turns out. */
  @Column('integer', { name: 'target_count' })
  targetCount: number;

  @VersionColumn({ default: 1 })
  version: number;
}
