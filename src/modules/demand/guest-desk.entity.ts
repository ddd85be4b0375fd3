import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { Weekday } from '../../planner/problem/calendar';

/** Desk positions a partner uses at given times (temporary desk); nobody of the body serves there. */
@Entity('guest_desks')
@Check('ck_guest_desks_weekdays', 'cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]')
@Check(
  'ck_guest_desks_window',
  'from_minute_of_day >= 0 AND to_minute_of_day > from_minute_of_day AND to_minute_of_day <= 1440',
)
@Check('ck_guest_desks_period', 'to_on IS NULL OR from_on IS NULL OR to_on >= from_on')
@Check('ck_guest_desks_count', 'desk_count > 0')
export class GuestDeskEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_guest_desks' })
  id: string;

  @Index('ix_guest_desks_site')
  @ForeignKey('SiteEntity', { name: 'fk_guest_desks_site' })
  @Column('text', { name: 'site_id' })
  siteId: string;

  /** Who uses it. */
  @Column('text')
  name: string;

  @Column('integer', { array: true })
  weekdays: Weekday[];

  @Column('integer', { name: 'from_minute_of_day' })
  fromMinuteOfDay: number;

  @Column('integer', { name: 'to_minute_of_day' })
  toMinuteOfDay: number;

  @Column('integer', { name: 'desk_count', default: 1 })
  deskCount: number;

  @Column('date', { name: 'from_on', nullable: true })
  fromOn: string | null;

  @Column('date', { name: 'to_on', nullable: true })
  toOn: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
