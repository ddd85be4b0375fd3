import { Check, Column, Entity, ForeignKey, PrimaryColumn, VersionColumn } from 'typeorm';
import type { MidweekHolidays } from '../rosters/planning-data';
import type { PatronSettings } from './patron-day';

export const MIDWEEK_HOLIDAYS = ['excluded', 'service'] as const satisfies readonly MidweekHolidays[];

/** What a body's holidays follow: the patron and the years its day was moved, and the policy on midweek holidays. */
@Entity('holiday_calendars')
@Check('ck_holiday_calendars_midweek', `midweek_holidays IN ('excluded', 'service')`)
export class HolidayCalendarEntity {
  /** The body's id: it has one calendar. */
  @ForeignKey('BodyEntity', { name: 'fk_holiday_calendars_body', onDelete: 'CASCADE' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_holiday_calendars' })
  id: string;

  @Column('jsonb', { nullable: true })
  patron: PatronSettings | null;

  @Column('text', { name: 'midweek_holidays', default: 'excluded' })
  midweekHolidays: MidweekHolidays;

  @VersionColumn({ default: 1 })
  version: number;
}
