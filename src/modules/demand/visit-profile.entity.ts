import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { Weekday } from '../../planner/problem/calendar';
import type { PriorityLane } from '../../planner/staffing/desk-service';
import type { HourlyFactor } from '../../planner/staffing/visit-rates';

/** Visitors of an activity at a site (profilo degli accessi); see `VisitProfileData`. */
@Entity('visit_profiles')
@Check('ck_visit_profiles_weekdays', 'cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]')
@Check(
  'ck_visit_profiles_window',
  'from_minute_of_day >= 0 AND to_minute_of_day > from_minute_of_day AND to_minute_of_day <= 1440',
)
@Check('ck_visit_profiles_period', 'to_on IS NULL OR from_on IS NULL OR to_on >= from_on')
@Check('ck_visit_profiles_visits', '(visits_per_hour IS NULL) <> (yearly_visits IS NULL)')
@Check(
  'ck_visit_profiles_figures',
  'service_minutes > 0 AND target_wait_minutes > 0 AND open_weeks_per_year > 0 AND min_desk_count >= 0 AND max_occupancy > 0 AND max_occupancy <= 1',
)
@Check('ck_visit_profiles_shares', 'appointment_share BETWEEN 0 AND 1 AND priority_share BETWEEN 0 AND 1')
@Check('ck_visit_profiles_lane', `priority_lane IN ('none', 'priority', 'reserved-desk')`)
export class VisitProfileEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_visit_profiles' })
  id: string;

  @Index('ix_visit_profiles_site')
  @ForeignKey('SiteEntity', { name: 'fk_visit_profiles_site' })
  @Column('text', { name: 'site_id' })
  siteId: string;

  @Index('ix_visit_profiles_activity')
  @ForeignKey('ActivityEntity', { name: 'fk_visit_profiles_activity' })
  @Column('text', { name: 'activity_id' })
  activityId: string;

  @Column('integer', { array: true })
  weekdays: Weekday[];

  @Column('integer', { name: 'from_minute_of_day', default: 0 })
  fromMinuteOfDay: number;

  @Column('integer', { name: 'to_minute_of_day', default: 1440 })
  toMinuteOfDay: number;

  @Column('double precision', { name: 'visits_per_hour', nullable: true })
  visitsPerHour: number | null;

  @Column('integer', { name: 'yearly_visits', nullable: true })
  yearlyVisits: number | null;

  @Column('integer', { name: 'open_weeks_per_year', default: 50 })
  openWeeksPerYear: number;

  @Column('jsonb', { name: 'hourly_factors', default: [] })
  hourlyFactors: HourlyFactor[];

  @Column('double precision', { name: 'service_minutes' })
  serviceMinutes: number;

  @Column('double precision', { name: 'target_wait_minutes', default: 4 })
  targetWaitMinutes: number;

  @Column('double precision', { name: 'max_occupancy', nullable: true })
  maxOccupancy: number | null;

  @Column('integer', { name: 'min_desk_count', default: 2 })
  minDeskCount: number;

  @Column('double precision', { name: 'appointment_share', default: 0 })
  appointmentShare: number;

  @Column('double precision', { name: 'priority_share', default: 0 })
  priorityShare: number;

  @Column('text', { name: 'priority_lane', default: 'none' })
  priorityLane: PriorityLane;

  @Column('date', { name: 'from_on', nullable: true })
  fromOn: string | null;

  @Column('date', { name: 'to_on', nullable: true })
  toOn: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
