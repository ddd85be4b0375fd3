import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Wish, WishKind } from '../../planner/problem/roster-problem';
import { EmployeeEntity } from './employee.entity';

/** What a person would like on one day (desiderata). */
@Entity('wishes')
@Check('ck_wishes_kind', `kind IN ('off', 'work', 'on-site', 'agile', 'morning', 'afternoon')`)
@Check('ck_wishes_importance', `importance IN ('low', 'medium', 'high')`)
export class WishEntity {
  @ForeignKey(() => EmployeeEntity, { name: 'fk_wishes_employee', onDelete: 'CASCADE' })
  @PrimaryColumn('text', { name: 'employee_id', primaryKeyConstraintName: 'pk_wishes' })
  employeeId: string;

  @PrimaryColumn('date', { name: 'on_day', primaryKeyConstraintName: 'pk_wishes' })
  on: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_wishes' })
  kind: WishKind;

  @Column('text')
  importance: Wish['importance'];
}
