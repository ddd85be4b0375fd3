import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { Weekday } from '../../planner/problem/calendar';

/** People with a qualification asked on site, whatever each of them does there, on some weekdays of a period. */
@Entity('skill_needs')
@Check('ck_skill_needs_weekdays', 'cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]')
@Check(
  'ck_skill_needs_window',
  'from_minute_of_day >= 0 AND to_minute_of_day > from_minute_of_day AND to_minute_of_day <= 1440',
)
@Check('ck_skill_needs_count', 'required_count >= 0 AND wished_count >= required_count')
@Check('ck_skill_needs_period', 'to_on IS NULL OR from_on IS NULL OR to_on >= from_on')
export class SkillNeedEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_skill_needs' })
  id: string;

  /** Also the skill group of services. */
  @ForeignKey('QualificationEntity', { name: 'fk_skill_needs_qualification' })
  @Column('text', { name: 'qualification_id' })
  qualificationId: string;

  @Index('ix_skill_needs_site')
  @ForeignKey('SiteEntity', { name: 'fk_skill_needs_site' })
  @Column('text', { name: 'site_id' })
  siteId: string;

  @Column('integer', { array: true })
  weekdays: Weekday[];

  @Column('integer', { name: 'from_minute_of_day' })
  fromMinuteOfDay: number;

  @Column('integer', { name: 'to_minute_of_day' })
  toMinuteOfDay: number;

  /** Without them the services of the skill cannot be given. */
  @Column('integer', { name: 'required_count' })
  requiredCount: number;

  @Column('integer', { name: 'wished_count' })
  wishedCount: number;

  @Column('date', { name: 'from_on', nullable: true })
  fromOn: string | null;

  @Column('date', { name: 'to_on', nullable: true })
  toOn: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
