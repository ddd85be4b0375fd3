import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import { EmployeeEntity } from './employee.entity';

/** A period in which a person is absent (assenza), both dates inclusive. */
@Entity('absences')
@Index('ix_absences_employee', ['employeeId', 'fromOn'])
@Check('ck_absences_period', 'to_on IS NULL OR to_on >= from_on')
export class AbsenceEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_absences' })
  id: string;

  @ForeignKey(() => EmployeeEntity, { name: 'fk_absences_employee', onDelete: 'CASCADE' })
  @Column('text', { name: 'employee_id' })
  employeeId: string;

  @Column('date', { name: 'from_on' })
  fromOn: string;

  @Column('date', { name: 'to_on', nullable: true })
  toOn: string | null;

  /** Why: for the personnel office only. Not selected unless a query asks for it by name, so it cannot slip out. */
  @Column('text', { nullable: true, select: false })
  reason?: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
