import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import { EmployeeEntity } from '../employee.entity';

/** A turn of standby (reperibilità), decided elsewhere: duties are planned around it. */
@Entity('standbys')
@Unique('uq_standbys_start', ['employeeId', 'on', 'startMinuteOfDay'])
@Check(
  'ck_standbys_window',
  `start_minute_of_day BETWEEN 0 AND 1439
      AND end_minute_of_day > start_minute_of_day AND end_minute_of_day <= start_minute_of_day + 1440`,
)
export class StandbyEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_standbys' })
  id: string;

  @ForeignKey(() => EmployeeEntity, { name: 'fk_standbys_employee', onDelete: 'CASCADE' })
  @Column('text', { name: 'employee_id' })
  employeeId: string;

  @Column('date', { name: 'on_day' })
  on: string;

  @Column('integer', { name: 'start_minute_of_day' })
  startMinuteOfDay: number;

  /** Above 1440 where the turn ends on the next day. */
  @Column('integer', { name: 'end_minute_of_day' })
  endMinuteOfDay: number;

  @VersionColumn({ default: 1 })
  version: number;
}
