import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DutyColumns } from './duty-columns';
import { EmployeeEntity } from './employee.entity';

/** A duty known from outside: one worked before the first roster made here (history), or one to stay close to (baseline). */
@Entity('recorded_assignments')
@ForeignKey('ShiftTemplateEntity', ['dutyId'], ['id'], { name: 'fk_recorded_assignments_duty' })
@ForeignKey('SiteEntity', ['siteId'], ['id'], { name: 'fk_recorded_assignments_site' })
@ForeignKey('ActivityEntity', ['activityId'], ['id'], { name: 'fk_recorded_assignments_activity' })
@Check('ck_recorded_assignments_kind', `kind IN ('history', 'baseline')`)
@Check('ck_recorded_assignments_mode', `mode IN ('on-site', 'agile')`)
@Check('ck_recorded_assignments_window', 'end_minute_of_day > start_minute_of_day')
export class RecordedAssignmentEntity extends DutyColumns {
  @ForeignKey(() => EmployeeEntity, { name: 'fk_recorded_assignments_employee', onDelete: 'CASCADE' })
  @PrimaryColumn('text', { name: 'employee_id', primaryKeyConstraintName: 'pk_recorded_assignments' })
  employeeId: string;

  @PrimaryColumn('date', { name: 'on_day', primaryKeyConstraintName: 'pk_recorded_assignments' })
  on: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_recorded_assignments' })
  kind: 'history' | 'baseline';
}
