import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import type { Weekday } from '../../planner/problem/calendar';

/** When an office works (orario di servizio) at a site on one weekday, doors open or not, [from, to). */
@Entity('service_hours')
@Unique('uq_service_hours_start', ['siteId', 'unitId', 'weekday', 'fromMinuteOfDay', 'fromOn'])
@Check('ck_service_hours_weekday', 'weekday BETWEEN 1 AND 7')
@Check(
  'ck_service_hours_window',
  'from_minute_of_day BETWEEN 0 AND 1439 AND to_minute_of_day > from_minute_of_day AND to_minute_of_day <= 2880',
)
@Check('ck_service_hours_period', 'to_on IS NULL OR from_on IS NULL OR to_on >= from_on')
export class ServiceHoursEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_service_hours' })
  id: string;

  @ForeignKey('SiteEntity', { name: 'fk_service_hours_site' })
  @Column('text', { name: 'site_id' })
  siteId: string;

  /** Null: every unit of the site. */
  @Index('ix_service_hours_unit')
  @ForeignKey('UnitEntity', { name: 'fk_service_hours_unit' })
  @Column('text', { name: 'unit_id', nullable: true })
  unitId: string | null;

  @Column('integer')
  weekday: Weekday;

  @Column('integer', { name: 'from_minute_of_day' })
  fromMinuteOfDay: number;

  /** Above 1440 where the service goes on after midnight. */
  @Column('integer', { name: 'to_minute_of_day' })
  toMinuteOfDay: number;

  @Column('date', { name: 'from_on', nullable: true })
  fromOn: string | null;

  /** Inclusive; null: until further notice. */
  @Column('date', { name: 'to_on', nullable: true })
  toOn: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
