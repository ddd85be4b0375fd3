import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import type { Wish, WishKind } from '../../planner/problem/roster-problem';
import { EmployeeEntity } from './employee.entity';

/** What a person would like on one day (desiderata). */
@Entity('wishes')
@Unique('uq_wishes_day', ['employeeId', 'on', 'kind'])
@Check('ck_wishes_kind', `kind IN ('off', 'work', 'on-site', 'agile', 'morning', 'afternoon')`)
@Check('ck_wishes_importance', `importance IN ('low', 'medium', 'high')`)
export class WishEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_wishes' })
  id: string;

  @ForeignKey(() => EmployeeEntity, { name: 'fk_wishes_employee', onDelete: 'CASCADE' })
  @Column('text', { name: 'employee_id' })
  employeeId: string;

  @Column('date', { name: 'on_day' })
  on: string;

  @Column('text')
  kind: WishKind;

  @Column('text')
  importance: Wish['importance'];

  @VersionColumn({ default: 1 })
  version: number;
}
