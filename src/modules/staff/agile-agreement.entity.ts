import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import { EmployeeEntity } from './employee.entity';

/** An individual agreement on agile work (accordo individuale, L. 81/2017 art. 19), both dates inclusive. */
@Entity('agile_agreements')
@Index('ix_agile_agreements_employee', ['employeeId', 'fromOn'])
@Check('ck_agile_agreements_period', 'to_on IS NULL OR to_on >= from_on')
export class AgileAgreementEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_agile_agreements' })
  id: string;

  @ForeignKey(() => EmployeeEntity, { name: 'fk_agile_agreements_employee', onDelete: 'CASCADE' })
  @Column('text', { name: 'employee_id' })
  employeeId: string;

  @Column('date', { name: 'from_on' })
  fromOn: string;

  @Column('date', { name: 'to_on', nullable: true })
  toOn: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
