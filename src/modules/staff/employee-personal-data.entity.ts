import { Check, Column, Entity, ForeignKey, PrimaryColumn, VersionColumn } from 'typeorm';
import type { CommuteBand, CriteriaFacts } from '../../planner/rotation/criteria-score';
import { EmployeeEntity } from './employee.entity';

/** What the rotation criteria look at (età anagrafica, provenienza). Read by the personnel office only. */
@Entity('employee_personal_data')
@Check('ck_employee_personal_data_commute', `commute IN ('same-municipality', 'other-municipality', 'far')`)
export class EmployeePersonalDataEntity {
  /** The employee's id. */
  @ForeignKey(() => EmployeeEntity, { name: 'fk_employee_personal_data_employee', onDelete: 'CASCADE' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_employee_personal_data' })
  id: string;

  @Column('date', { name: 'birth_date', nullable: true })
  birthDate: string | null;

  @Column('text', { nullable: true })
  commute: CommuteBand | null;

  /** Whether the person comes by public transport. */
  @Column('boolean', { name: 'public_transport', nullable: true })
  publicTransport: boolean | null;

  @VersionColumn({ default: 1 })
  version: number;
}

/** The data with what is made of them: priority for agile work, 0 to 1, and the class of legal priority. */
export type PersonalData = EmployeePersonalDataEntity & {
  readonly remotePriority: number;
  readonly remotePriorityClass: number;
};

/** Facts of somebody of whom nothing is known: no priority. */
export const NOTHING_KNOWN: CriteriaFacts = { birthDate: null, commute: 'same-municipality', publicTransport: false };

/** What the rotation criteria look at; what is unknown gives no priority. */
export function criteriaFactsOf({ birthDate, commute, publicTransport }: EmployeePersonalDataEntity): CriteriaFacts {
  return {
    birthDate,
    commute: commute ?? NOTHING_KNOWN.commute,
    publicTransport: publicTransport ?? NOTHING_KNOWN.publicTransport,
  };
}
