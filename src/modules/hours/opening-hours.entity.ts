import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import type { Weekday } from '../../planner/problem/calendar';

/** Doors open to the public (orario di apertura al pubblico) at a site on one weekday, [opens, closes). */
@Entity('opening_hours')
@Unique('uq_opening_hours_start', ['siteId', 'weekday', 'opensMinuteOfDay', 'fromOn'])
@Check('ck_opening_hours_weekday', 'weekday BETWEEN 1 AND 7')
@Check(
  'ck_opening_hours_window',
  'opens_minute_of_day >= 0 AND closes_minute_of_day > opens_minute_of_day AND closes_minute_of_day <= 1440',
)
@Check('ck_opening_hours_period', 'to_on IS NULL OR from_on IS NULL OR to_on >= from_on')
export class OpeningHoursEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_opening_hours' })
  id: string;

  @ForeignKey('SiteEntity', { name: 'fk_opening_hours_site' })
  @Column('text', { name: 'site_id' })
  siteId: string;

  @Column('integer')
  weekday: Weekday;

  @Column('integer', { name: 'opens_minute_of_day' })
  opensMinuteOfDay: number;

  @Column('integer', { name: 'closes_minute_of_day' })
  closesMinuteOfDay: number;

  /** Both dates inclusive; null: without bound. */
  @Column('date', { name: 'from_on', nullable: true })
  fromOn: string | null;

  @Column('date', { name: 'to_on', nullable: true })
  toOn: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
