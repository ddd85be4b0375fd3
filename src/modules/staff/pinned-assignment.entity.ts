import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { WorkMode } from '../../planner/problem/assignment';
import { EmployeeEntity } from './employee.entity';

/** A duty a person decided beforehand: the planner builds around it. */
@Entity('pinned_assignments')
@Check('ck_pinned_assignments_mode', `mode IN ('on-site', 'agile')`)
@Check('ck_pinned_assignments_window', 'end_minute_of_day > start_minute_of_day')
export class PinnedAssignmentEntity {
  @ForeignKey(() => EmployeeEntity, { name: 'fk_pinned_assignments_employee', onDelete: 'CASCADE' })
  @PrimaryColumn('text', { name: 'employee_id', primaryKeyConstraintName: 'pk_pinned_assignments' })
  employeeId: string;

  @PrimaryColumn('date', { name: 'on_day', primaryKeyConstraintName: 'pk_pinned_assignments' })
  on: string;

  @ForeignKey('ShiftTemplateEntity', { name: 'fk_pinned_assignments_duty' })
  @Column('text', { name: 'duty_id' })
  dutyId: string;

  @ForeignKey('SiteEntity', { name: 'fk_pinned_assignments_site' })
  @Column('text', { name: 'site_id', nullable: true })
  siteId: string | null;

  @ForeignKey('ActivityEntity', { name: 'fk_pinned_assignments_activity' })
  @Column('text', { name: 'activity_id' })
  activityId: string;

  @Column('text')
  mode: WorkMode;

  @Column('integer', { name: 'start_minute_of_day' })
  startMinuteOfDay: number;

  @Column('integer', { name: 'end_minute_of_day' })
  endMinuteOfDay: number;

  @Column('integer', { name: 'paid_minutes' })
  paidMinutes: number;

  @Column('integer', { name: 'break_start_minute_of_day', nullable: true })
  breakStartMinuteOfDay: number | null;

  @Column('integer', { name: 'break_minutes', default: 0 })
  breakMinutes: number;
}
