import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { DutyBand, WorkMode } from '../../planner/problem/assignment';
import type { Weekday } from '../../planner/problem/calendar';

export const DUTY_BANDS = ['morning', 'afternoon', 'full-day'] as const satisfies readonly DutyBand[];
export const WORK_MODES = ['on-site', 'agile'] as const satisfies readonly WorkMode[];

/** A shift people are planned on (fascia oraria, turno): its window, its break, where and how it is worked. */
@Entity('shift_templates')
@Check('ck_shift_templates_weekdays', 'cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]')
@Check(
  'ck_shift_templates_window',
  'start_minute_of_day BETWEEN 0 AND 1439 AND end_minute_of_day > start_minute_of_day AND end_minute_of_day <= 2880',
)
@Check('ck_shift_templates_break', 'break_minutes >= 0 AND break_minutes < end_minute_of_day - start_minute_of_day')
@Check('ck_shift_templates_band', `band IN ('morning', 'afternoon', 'full-day')`)
@Check('ck_shift_templates_modes', `cardinality(modes) > 0 AND modes <@ ARRAY['on-site', 'agile']`)
export class ShiftTemplateEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_shift_templates' })
  id: string;

  @Index('ix_shift_templates_body')
  @ForeignKey('BodyEntity', { name: 'fk_shift_templates_body' })
  @Column('text', { name: 'body_id' })
  bodyId: string;

  @Column('text')
  name: string;

  @Column('integer', { array: true })
  weekdays: Weekday[];

  @Column('integer', { name: 'start_minute_of_day' })
  startMinuteOfDay: number;

  /** Above 1440 when the duty ends on the next civil day. */
  @Column('integer', { name: 'end_minute_of_day' })
  endMinuteOfDay: number;

  @Column('integer', { name: 'break_minutes', default: 0 })
  breakMinutes: number;

  @Column('integer', { name: 'break_from_minute_of_day', nullable: true })
  breakFromMinuteOfDay: number | null;

  @Column('integer', { name: 'break_to_minute_of_day', nullable: true })
  breakToMinuteOfDay: number | null;

  @Column('text')
  band: DutyBand;

  /** Part of a shift rotation in the legal sense (turno). */
  @Column('boolean', { name: 'is_turno' })
  isTurno: boolean;

  @Column('text', { array: true })
  modes: WorkMode[];

  /** Units that use it; empty: every unit. */
  @Column('text', { name: 'unit_ids', array: true, default: [] })
  unitIds: string[];

  /** Sites where it is worked; empty: every site. */
  @Column('text', { name: 'site_ids', array: true, default: [] })
  siteIds: string[];

  /** Why turns overlap for longer than a handover; null where the body states none. */
  @Column('text', { name: 'co_presence_reason', nullable: true })
  coPresenceReason: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
