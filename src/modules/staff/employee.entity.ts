import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { ContractEntity } from './contract.entity';
import { SquadEntity } from './squad.entity';

/**
 * A person who is planned (dipendente). Birth date, commute and public transport are in `employee_personal_data`, so that
 * no query for a roster, a board or a unit head can bring them along.
 */
@Entity('employees')
@Check('ck_employees_remote_priority', 'remote_priority BETWEEN 0 AND 1')
@Check('ck_employees_remote_priority_class', 'remote_priority_class BETWEEN 0 AND 9')
@Check('ck_employees_period', 'employed_to IS NULL OR employed_from IS NULL OR employed_to >= employed_from')
export class EmployeeEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_employees' })
  id: string;

  @Index('ix_employees_unit')
  @ForeignKey('UnitEntity', { name: 'fk_employees_unit' })
  @Column('text', { name: 'unit_id' })
  unitId: string;

  @Column('text')
  name: string;

  @ForeignKey('SiteEntity', { name: 'fk_employees_home_site' })
  @Column('text', { name: 'home_site_id' })
  homeSiteId: string;

  @Column('text', { name: 'other_site_ids', array: true, default: [] })
  otherSiteIds: string[];

  @ForeignKey(() => ContractEntity, { name: 'fk_employees_contract' })
  @Column('text', { name: 'contract_id' })
  contractId: string;

  @ForeignKey(() => SquadEntity, { name: 'fk_employees_squad' })
  @Column('text', { name: 'squad_id', nullable: true })
  squadId: string | null;

  @Column('text', { name: 'qualification_ids', array: true, default: [] })
  qualificationIds: string[];

  /** Agile priority from the criteria, 0..1: all that a plan ever sees of age and commute. */
  @Column('double precision', { name: 'remote_priority', default: 0 })
  remotePriority: number;

  /** Class of legal priority for agile work, a higher one first; 0: none. Not what it comes from. */
  @Column('integer', { name: 'remote_priority_class', default: 0 })
  remotePriorityClass: number;

  @Column('date', { name: 'employed_from', nullable: true })
  employedFrom: string | null;

  @Column('date', { name: 'employed_to', nullable: true })
  employedTo: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
