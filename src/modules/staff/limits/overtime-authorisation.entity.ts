import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import { EmployeeEntity } from '../employee.entity';

/** Overtime (straordinario) somebody authorised for a person and week. Several of one week add up. */
@Entity('overtime_authorisations')
@Index('ix_overtime_authorisations_employee', ['employeeId', 'weekOn'])
@Check('ck_overtime_authorisations_week', 'extract(isodow FROM week_on) = 1')
@Check('ck_overtime_authorisations_minutes', 'minutes BETWEEN 1 AND 1440')
export class OvertimeAuthorisationEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_overtime_authorisations' })
  id: string;

  @ForeignKey(() => EmployeeEntity, { name: 'fk_overtime_authorisations_employee', onDelete: 'CASCADE' })
  @Column('text', { name: 'employee_id' })
  employeeId: string;

  /** The week's Monday. */
  @Column('date', { name: 'week_on' })
  weekOn: string;

  @Column('integer')
  minutes: number;

  @VersionColumn({ default: 1 })
  version: number;
}
