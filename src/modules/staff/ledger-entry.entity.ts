import { Column, Entity, ForeignKey, PrimaryColumn, VersionColumn } from 'typeorm';
import { EmployeeEntity } from './employee.entity';

/** Opening balance of a person: what was borne before the first roster made here. Days, and fair shares of days. */
@Entity('ledger_entries')
export class LedgerEntryEntity {
  /** Of the person: one balance each. */
  @ForeignKey(() => EmployeeEntity, { name: 'fk_ledger_entries_employee', onDelete: 'CASCADE' })
  @PrimaryColumn('text', { name: 'employee_id', primaryKeyConstraintName: 'pk_ledger_entries' })
  id: string;

  @Column('double precision', { name: 'presence_days', default: 0 })
  presenceDays: number;

  @Column('double precision', { name: 'presence_due_days', default: 0 })
  presenceDueDays: number;

  @Column('double precision', { name: 'agile_days', default: 0 })
  agileDays: number;

  @Column('double precision', { default: 0 })
  mornings: number;

  @Column('double precision', { default: 0 })
  afternoons: number;

  @Column('double precision', { default: 0 })
  saturdays: number;

  @Column('double precision', { name: 'saturdays_due', default: 0 })
  saturdaysDue: number;

  @VersionColumn({ default: 1 })
  version: number;
}
