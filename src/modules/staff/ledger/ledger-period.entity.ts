import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import { EmployeeEntity } from '../employee.entity';

/** What a person bore in a part of a week or month before the first roster made here. */
@Entity('ledger_periods')
@Unique('uq_ledger_periods_start', ['employeeId', 'fromOn'])
export class LedgerPeriodEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_ledger_periods' })
  id: string;

  @ForeignKey(() => EmployeeEntity, { name: 'fk_ledger_periods_employee', onDelete: 'CASCADE' })
  @Column('text', { name: 'employee_id' })
  employeeId: string;

  @Column('date', { name: 'from_on' })
  fromOn: string;

  /** Days on site. */
  @Column('double precision', { name: 'presence_days', default: 0 })
  presenceDays: number;

  /** Fair share of them; that of a whole week is in its first part. Null: not known. */
  @Column('double precision', { name: 'presence_due_days', nullable: true })
  presenceDueDays: number | null;

  @Column('double precision', { name: 'agile_days', default: 0 })
  agileDays: number;

  @Column('double precision', { default: 0 })
  mornings: number;

  @Column('double precision', { default: 0 })
  afternoons: number;

  /** Duties with three hours or more between 22:00 and 06:00. */
  @Column('double precision', { default: 0 })
  nights: number;

  @Column('double precision', { default: 0 })
  saturdays: number;

  /** Fair share of them. */
  @Column('double precision', { name: 'saturdays_due', default: 0 })
  saturdaysDue: number;

  /** Saturdays beside a closed Friday or Monday. */
  @Column('double precision', { name: 'long_saturdays', default: 0 })
  longSaturdays: number;

  @Column('double precision', { name: 'long_saturdays_due', default: 0 })
  longSaturdaysDue: number;

  /** Afternoons, as far as they are shared out. */
  @Column('double precision', { name: 'late_days', default: 0 })
  lateDays: number;

  @Column('double precision', { name: 'late_days_due', default: 0 })
  lateDaysDue: number;

  @VersionColumn({ default: 1 })
  version: number;
}
