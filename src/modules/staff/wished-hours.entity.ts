import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import type { Wish } from '../../planner/problem/roster-problem';
import type { DayHours } from '../../planner/staffing/time-bands/time-band';
import { EmployeeEntity } from './employee.entity';

/** The weekly hours a person would like to keep, once for each person. There is no column for a reason. */
@Entity('wished_hours')
@Unique('uq_wished_hours_employee', ['employeeId'])
@Check('ck_wished_hours_days', `jsonb_typeof(days) = 'array' AND jsonb_array_length(days) BETWEEN 1 AND 7`)
@Check('ck_wished_hours_tolerance', 'tolerance_minutes BETWEEN 0 AND 240')
@Check('ck_wished_hours_importance', `importance IN ('low', 'medium', 'high')`)
export class WishedHoursEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_wished_hours' })
  id: string;

  @ForeignKey(() => EmployeeEntity, { name: 'fk_wished_hours_employee', onDelete: 'CASCADE' })
  @Column('text', { name: 'employee_id' })
  employeeId: string;

  /** In the order of the weekdays. */
  @Column('jsonb')
  days: DayHours[];

  @Column('integer', { name: 'tolerance_minutes' })
  toleranceMinutes: number;

  @Column('text')
  importance: Wish['importance'];

  @VersionColumn({ default: 1 })
  version: number;
}
