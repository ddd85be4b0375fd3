import { OmitType } from '@nestjs/swagger';
import type { Weekday } from '../../../planner/problem/calendar';
import { IdField, IntegerField, WeekdaysField } from '../../../platform/http/fields';
import { CreateShiftTemplateDto } from '../../hours/shift-template.dto';
import { NumberField } from './number-field';

/** Doors open to the public in a timetable to study. */
export class StudyOpeningHoursDto {
  @IdField()
  siteId: string;

  @WeekdaysField()
  weekdays: Weekday[];

  @IntegerField(0, 1439)
  opensMinuteOfDay: number;

  /** Exclusive, after the opening. */
  @IntegerField(1, 1440)
  closesMinuteOfDay: number;
}

/** Service hours in a timetable to study. */
export class StudyServiceHoursDto {
  @IdField()
  siteId: string;

  @WeekdaysField()
  weekdays: Weekday[];

  @IntegerField(0, 1439)
  fromMinuteOfDay: number;

  /** Exclusive, after the beginning; above 1440 where the service goes on after midnight. */
  @IntegerField(1, 2880)
  toMinuteOfDay: number;
}

/** A shift in a timetable to study. One with the id of a known template stands for it in contracts. */
export class StudyShiftTemplateDto extends OmitType(CreateShiftTemplateDto, ['bodyId'] as const) {}

/** People needed in a timetable to study. */
export class StudyDemandDto {
  @IdField()
  siteId: string;

  @IdField()
  activityId: string;

  @WeekdaysField()
  weekdays: Weekday[];

  @IntegerField(0, 1439)
  fromMinuteOfDay: number;

  /** Exclusive, after the beginning. */
  @IntegerField(1, 1440)
  toMinuteOfDay: number;

  @IntegerField(0, 1000)
  floorCount: number;

  /** At least the floor. */
  @IntegerField(0, 1000)
  targetCount: number;
}

/** Visitors in a timetable to study: they come while its doors are open. */
export class StudyVisitsDto {
  @IdField()
  siteId: string;

  @IdField()
  activityId: string;

  @WeekdaysField()
  weekdays: Weekday[];

  /** Visits of a year over 50 open weeks, spread over the open hours by the usual shape of a day. */
  @IntegerField(0, 10_000_000)
  yearlyVisits: number;

  /** Mean minutes a visit keeps a desk busy. */
  @NumberField(0.1, 480)
  serviceMinutes: number;

  /** Average wait wanted in each half hour. */
  @NumberField(0.1, 480)
  targetWaitMinutes: number;

  /** Fewest desks open while doors are. */
  @IntegerField(0, 1000)
  minDeskCount: number;
}
