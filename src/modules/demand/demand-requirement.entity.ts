import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { Weekday } from '../../planner/problem/calendar';

/** People needed on an activity (fabbisogno) between two times of the day, on some weekdays of a period. */
@Entity('demand_requirements')
@Check('ck_demand_requirements_weekdays', 'cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]')
@Check(
  'ck_demand_requirements_window',
  'from_minute_of_day >= 0 AND to_minute_of_day > from_minute_of_day AND to_minute_of_day <= 1440',
)
@Check('ck_demand_requirements_count', 'floor_count >= 0 AND target_count >= floor_count')
@Check('ck_demand_requirements_period', 'to_on IS NULL OR from_on IS NULL OR to_on >= from_on')
@Check(
  'ck_demand_requirements_visits',
  'num_nulls(visits_per_hour, service_minutes) <> 1 AND visits_per_hour >= 0 AND service_minutes > 0',
)
export class DemandRequirementEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_demand_requirements' })
  id: string;

  /** Null: anywhere, people in agile work serve as well. */
  @ForeignKey('SiteEntity', { name: 'fk_demand_requirements_site' })
  @Column('text', { name: 'site_id', nullable: true })
  siteId: string | null;

  @Index('ix_demand_requirements_activity')
  @ForeignKey('ActivityEntity', { name: 'fk_demand_requirements_activity' })
  @Column('text', { name: 'activity_id' })
  activityId: string;

  @Column('integer', { array: true })
  weekdays: Weekday[];

  @Column('integer', { name: 'from_minute_of_day' })
  fromMinuteOfDay: number;

  @Column('integer', { name: 'to_minute_of_day' })
  toMinuteOfDay: number;

  /** Below it the service cannot open. */
  @Column('integer', { name: 'floor_count' })
  floorCount: number;

  @Column('integer', { name: 'target_count' })
  targetCount: number;

  @Column('date', { name: 'from_on', nullable: true })
  fromOn: string | null;

  @Column('date', { name: 'to_on', nullable: true })
  toOn: string | null;

  /** Visitors expected in an hour, from which the wait is predicted; null: not known. */
  @Column('double precision', { name: 'visits_per_hour', nullable: true })
  visitsPerHour: number | null;

  /** Mean minutes a visit keeps a desk busy; there with the visitors. */
  @Column('double precision', { name: 'service_minutes', nullable: true })
  serviceMinutes: number | null;

  @VersionColumn({ default: 1 })
  version: number;
}
