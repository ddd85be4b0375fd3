import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';

/** How a site receives by appointment (su appuntamento) for one activity. */
@Entity('appointment_settings')
@Unique('uq_appointment_settings_place', ['siteId', 'activityId'])
@Check('ck_appointment_settings_slot', 'slot_minutes BETWEEN 5 AND 240')
@Check('ck_appointment_settings_share', 'walk_in_share >= 0 AND walk_in_share < 1')
@Check('ck_appointment_settings_floor', 'floor_count >= 0')
export class AppointmentSettingEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_appointment_settings' })
  id: string;

  @ForeignKey('SiteEntity', { name: 'fk_appointment_settings_site' })
  @Column('text', { name: 'site_id' })
  siteId: string;

  @ForeignKey('ActivityEntity', { name: 'fk_appointment_settings_activity' })
  @Column('text', { name: 'activity_id' })
  activityId: string;

  @Column('integer', { name: 'slot_minutes' })
  slotMinutes: number;

  /** Share of all visitors who come without an appointment. */
  @Column('double precision', { name: 'walk_in_share' })
  walkInShare: number;

  /** Desks without which the service cannot open while visitors are expected. */
  @Column('integer', { name: 'floor_count' })
  floorCount: number;

  @VersionColumn({ default: 1 })
  version: number;
}
