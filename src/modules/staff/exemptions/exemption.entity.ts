import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { ExemptionKind } from '../../../planner/problem/personal-limits';
import { EmployeeEntity } from '../employee.entity';
import type { IssuerRole } from './issuer-role';

/**
 * A dated exemption (esonero), both dates inclusive. It says what a person is not to be planned for. There is no column for
 * a diagnosis, a law or a text: the employer gets the fitness judgement alone, and the doctor keeps the rest (D.Lgs.
 * 81/2008 art. 41; GDPR art. 9). The document is named by its number in the protocol register, which opens to those who may
 * read it there.
 */
@Entity('exemptions')
@Index('ix_exemptions_employee', ['employeeId', 'fromOn'])
@Check('ck_exemptions_kind', `kind IN ('no-desk', 'no-night', 'no-small-hours', 'no-saturday', 'agile-above-limits')`)
@Check('ck_exemptions_period', 'to_on IS NULL OR to_on >= from_on')
@Check('ck_exemptions_review', 'review_by IS NULL OR review_by >= from_on')
@Check(
  'ck_exemptions_issuer',
  `issued_by_role IN ('occupational-doctor', 'medical-board', 'manager', 'personnel-office')`,
)
@Check('ck_exemptions_document', `doc_ref ~ '^[0-9]{4}/[0-9]{7,12}$'`)
export class ExemptionEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_exemptions' })
  id: string;

  @ForeignKey(() => EmployeeEntity, { name: 'fk_exemptions_employee', onDelete: 'CASCADE' })
  @Column('text', { name: 'employee_id' })
  employeeId: string;

  @Column('text')
  kind: ExemptionKind;

  @Column('date', { name: 'from_on' })
  fromOn: string;

  /** Null: until further notice. */
  @Column('date', { name: 'to_on', nullable: true })
  toOn: string | null;

  /** Day by which somebody looks at it again; null: not set. */
  @Column('date', { name: 'review_by', nullable: true })
  reviewBy: string | null;

  /** Null: not recorded. */
  @Column('text', { name: 'issued_by_role', nullable: true })
  issuedByRole: IssuerRole | null;

  /** Year and number in the protocol register, `2026/0012345`; null: not recorded. */
  @Column('text', { name: 'doc_ref', nullable: true })
  docRef: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
