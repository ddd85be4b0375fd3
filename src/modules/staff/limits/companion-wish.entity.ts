import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { CompanionWish } from '../../../planner/problem/roster-problem';
import { EmployeeEntity } from '../employee.entity';

/** A wish to have the same duties as a colleague, or never the same one. */
@Entity('companion_wishes')
@Check('ck_companion_wishes_other', 'companion_id <> employee_id')
@Check('ck_companion_wishes_kind', `kind IN ('together', 'apart')`)
@Check('ck_companion_wishes_importance', `importance IN ('low', 'medium', 'high')`)
@Check('ck_companion_wishes_period', 'to_on IS NULL OR from_on IS NULL OR to_on >= from_on')
export class CompanionWishEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_companion_wishes' })
  id: string;

  /** Whose wish it is. */
  @Index('ix_companion_wishes_employee')
  @ForeignKey(() => EmployeeEntity, { name: 'fk_companion_wishes_employee', onDelete: 'CASCADE' })
  @Column('text', { name: 'employee_id' })
  employeeId: string;

  @Index('ix_companion_wishes_companion')
  @ForeignKey(() => EmployeeEntity, { name: 'fk_companion_wishes_companion', onDelete: 'CASCADE' })
  @Column('text', { name: 'companion_id' })
  companionId: string;

  @Column('text')
  kind: CompanionWish['kind'];

  @Column('text')
  importance: CompanionWish['importance'];

  /** Null: open to that side. */
  @Column('date', { name: 'from_on', nullable: true })
  fromOn: string | null;

  @Column('date', { name: 'to_on', nullable: true })
  toOn: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
