import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { Weekday } from '../../planner/problem/calendar';

/** People of a unit who have to be there on some weekdays between two times, whatever they do. */
@Entity('office_covers')
@Check('ck_office_covers_weekdays', 'cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]')
@Check(
  'ck_office_covers_window',
  'from_minute_of_day >= 0 AND to_minute_of_day > from_minute_of_day AND to_minute_of_day <= 1440',
)
@Check('ck_office_covers_half_hours', 'from_minute_of_day % 30 = 0 AND to_minute_of_day % 30 = 0')
@Check('ck_office_covers_count', 'required_count BETWEEN 0 AND 10000')
export class OfficeCoverEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_office_covers' })
  id: string;

  @Index('ix_office_covers_unit')
  @ForeignKey('UnitEntity', { name: 'fk_office_covers_unit' })
  @Column('text', { name: 'unit_id' })
  unitId: string;

  @Column('integer', { array: true })
  weekdays: Weekday[];

  @Column('integer', { name: 'from_minute_of_day' })
  fromMinuteOfDay: number;

  /** Exclusive. */
  @Column('integer', { name: 'to_minute_of_day' })
  toMinuteOfDay: number;

  @Column('integer', { name: 'required_count' })
  requiredCount: number;

  @VersionColumn({ default: 1 })
  version: number;
}
