import { Column } from 'typeorm';
import type { WorkMode } from '../../planner/problem/assignment';

/** Columns of a duty somebody wrote down: minutes of the civil day, a site for work on site. */
export abstract class DutyColumns {
  @Column('text', { name: 'duty_id' })
  dutyId: string;

  @Column('text', { name: 'site_id', nullable: true })
  siteId: string | null;

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
