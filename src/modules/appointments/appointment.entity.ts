import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import { AppointmentSettingEntity } from './appointment-setting.entity';

/** A booking (appuntamento) as the booking system counts it. Who comes is not kept, and has no column. */
@Entity('appointments')
@Unique('uq_appointments_reference', ['bodyId', 'reference'])
@Index('ix_appointments_place', ['siteId', 'activityId', 'on'])
@ForeignKey(() => AppointmentSettingEntity, ['siteId', 'activityId'], ['siteId', 'activityId'], {
  name: 'fk_appointments_setting',
})
@Check('ck_appointments_start', 'start_minute_of_day BETWEEN 0 AND 1439')
@Check('ck_appointments_count', 'count >= 0')
export class AppointmentEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_appointments' })
  id: string;

  @ForeignKey('BodyEntity', { name: 'fk_appointments_body' })
  @Column('text', { name: 'body_id' })
  bodyId: string;

  /** The booking system's own reference: the same one again is the same booking. */
  @Column('text')
  reference: string;

  @Column('text', { name: 'site_id' })
  siteId: string;

  @Column('text', { name: 'activity_id' })
  activityId: string;

  @Column('date', { name: 'on_day' })
  on: string;

  @Column('integer', { name: 'start_minute_of_day' })
  startMinuteOfDay: number;

  /** Visitors who start then; 0 once cancelled. */
  @Column('integer', { default: 1 })
  count: number;

  @VersionColumn({ default: 1 })
  version: number;
}
