import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import type { HolidayKind } from '../rosters/planning-data';

export const HOLIDAY_KINDS = ['national', 'patron', 'closure'] as const satisfies readonly HolidayKind[];

/** A day on which a body is closed (festività, santo patrono). */
@Entity('holidays')
@Unique('uq_holidays_day', ['bodyId', 'on'])
@Check('ck_holidays_kind', `kind IN ('national', 'patron', 'closure')`)
export class HolidayEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_holidays' })
  id: string;

  @ForeignKey('BodyEntity', { name: 'fk_holidays_body', onDelete: 'CASCADE' })
  @Column('text', { name: 'body_id' })
  bodyId: string;

  @Column('date', { name: 'on_day' })
  on: string;

  @Column('text')
  name: string;

  /** A holiday of the state, the patron's day as the holiday calendar computes it, or a closure of the body's own. */
  @Column('text', { default: 'closure' })
  kind: HolidayKind;

  @VersionColumn({ default: 1 })
  version: number;
}
