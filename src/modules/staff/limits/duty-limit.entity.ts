import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { DutyLimit } from '../../../planner/problem/roster-problem';
import { ContractEntity } from '../contract.entity';
import { EmployeeEntity } from '../employee.entity';

/** How often a person, the people of a contract, or everybody of a body works certain shifts. */
@Entity('duty_limits')
@Check('ck_duty_limits_whom', 'num_nulls(employee_id, contract_id) > 0')
@Check('ck_duty_limits_period', `period IN ('week', 'month', 'horizon')`)
@Check(
  'ck_duty_limits_count',
  'min_count BETWEEN 0 AND 366 AND (max_count IS NULL OR max_count BETWEEN min_count AND 366)',
)
export class DutyLimitEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_duty_limits' })
  id: string;

  @Index('ix_duty_limits_body')
  @ForeignKey('BodyEntity', { name: 'fk_duty_limits_body' })
  @Column('text', { name: 'body_id' })
  bodyId: string;

  @ForeignKey(() => EmployeeEntity, { name: 'fk_duty_limits_employee', onDelete: 'CASCADE' })
  @Column('text', { name: 'employee_id', nullable: true })
  employeeId: string | null;

  @ForeignKey(() => ContractEntity, { name: 'fk_duty_limits_contract' })
  @Column('text', { name: 'contract_id', nullable: true })
  contractId: string | null;

  /** Counted together; empty: any. */
  @Column('text', { name: 'shift_template_ids', array: true, default: [] })
  shiftTemplateIds: string[];

  @Column('text')
  period: DutyLimit['period'];

  @Column('integer', { name: 'min_count', default: 0 })
  minCount: number;

  /** Null: no upper bound. */
  @Column('integer', { name: 'max_count', nullable: true })
  maxCount: number | null;

  @VersionColumn({ default: 1 })
  version: number;
}
