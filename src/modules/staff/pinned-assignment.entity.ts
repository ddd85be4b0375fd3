import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DutyColumns } from './duty-columns';
import { EmployeeEntity } from './employee.entity';

/** A duty a person decided beforehand: the planner builds around it. */
@Entity('pinned_assignments')
@ForeignKey('ShiftTemplateEntity', ['dutyId'], ['id'], { name: 'fk_pinned_assignments_duty' })
@ForeignKey('SiteEntity', ['siteId'], ['id'], { name: 'fk_pinned_assignments_site' })
@ForeignKey('ActivityEntity', ['activityId'], ['id'], { name: 'fk_pinned_assignments_activity' })
@Check('ck_pinned_assignments_mode', `mode IN ('on-site', 'agile')`)
@Check('ck_pinned_assignments_window', 'end_minute_of_day > start_minute_of_day')
export class PinnedAssignmentEntity extends DutyColumns {
  @ForeignKey(() => EmployeeEntity, { name: 'fk_pinned_assignments_employee', onDelete: 'CASCADE' })
  @PrimaryColumn('text', { name: 'employee_id', primaryKeyConstraintName: 'pk_pinned_assignments' })
  employeeId: string;

  @PrimaryColumn('date', { name: 'on_day', primaryKeyConstraintName: 'pk_pinned_assignments' })
  on: string;
}
