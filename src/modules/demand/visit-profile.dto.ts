import { ApiProperty, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateIf, ValidateNested } from 'class-validator';
import type { Weekday } from '../../planner/problem/calendar';
import { PRIORITY_LANES } from '../../planner/staffing/desk-service';
import type { PriorityLane } from '../../planner/staffing/desk-service';
import {
  ChoiceField,
  CivilDateField,
  DecimalField,
  IdField,
  IntegerField,
  RatioField,
  WeekdaysField,
} from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import type { VisitProfileEntity } from './visit-profile.entity';

const MAX_FACTORS = 48;

/** How busy the hours from a time of the day are, against the others of the same profile. */
export class HourlyFactorDto {
  @IntegerField(0, 1439)
  fromMinuteOfDay: number;

  @DecimalField(0, 100)
  factor: number;
}

export class CreateVisitProfileDto {
  @IdField()
  siteId: string;

  @IdField()
  activityId: string;

  @WeekdaysField()
  weekdays: Weekday[];

  /** Holds from here, as far as doors are open; absent: from opening. */
  @IntegerField(0, 1439, { optional: true })
  fromMinuteOfDay?: number;

  /** Exclusive; absent: to closing. */
  @IntegerField(1, 1440, { optional: true })
  toMinuteOfDay?: number;

  /** Visitors expected in an hour; either this or `yearlyVisits`. */
  @DecimalField(0, 1_000, { nullable: true })
  visitsPerHour?: number | null;

  /** Visits of a year, spread over the opening hours of these weekdays and times by the hourly factors. */
  @IntegerField(1, 5_000_000, { nullable: true })
  yearlyVisits?: number | null;

  /** Open weeks among which yearly visits are shared out; absent: 50. */
  @IntegerField(10, 53, { optional: true })
  openWeeksPerYear?: number;

  /**
   * Shape of the day for yearly visits, in order of time; absent or empty: 8-12 1.36, 12-14 0.92, 14-18 0.93, 18-20 0.51.
   */
  @ApiProperty({ type: [HourlyFactorDto], maxItems: MAX_FACTORS, required: false })
  @ValidateIf((_row, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(MAX_FACTORS)
  @ValidateNested({ each: true })
  @Type(() => HourlyFactorDto)
  hourlyFactors?: HourlyFactorDto[];

  /** Mean minutes a visit keeps a desk busy. */
  @DecimalField(0.1, 240)
  serviceMinutes: number;

  /** Average wait wanted in each half hour, in minutes; absent: 4. */
  @DecimalField(0.1, 480, { optional: true })
  targetWaitMinutes?: number;

  /** Largest share of the time a desk is busy; absent: 0.85; null: no cap. */
  @DecimalField(0.1, 1, { nullable: true })
  maxOccupancy?: number | null;

  /** Fewest desks open while doors are; absent: 2. */
  @IntegerField(0, 10_000, { optional: true })
  minDeskCount?: number;

  /** Share of the visits that come by appointment; absent: 0. */
  @RatioField({ optional: true })
  appointmentShare?: number;

  /** Share of the other visits that have priority; absent: 0. */
  @RatioField({ optional: true })
  priorityShare?: number;

  /** How those with priority are served: as all others, first in the queue, or at a desk kept for them; absent: none. */
  @ChoiceField(PRIORITY_LANES, { optional: true })
  priorityLane?: PriorityLane;

  @CivilDateField({ nullable: true })
  fromOn?: string | null;

  /** Inclusive. */
  @CivilDateField({ nullable: true })
  toOn?: string | null;
}

export class UpdateVisitProfileDto extends PartialType(CreateVisitProfileDto, { skipNullProperties: false }) {}

/** Visitors expected for an activity at a site (profilo degli accessi). */
export class VisitProfileDto extends CreateVisitProfileDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;
}

export class VisitProfileListQueryDto extends PageQueryDto {
  /** Profiles of this activity. */
  @IdField({ optional: true })
  activityId?: string;

  /** Profiles of this site. */
  @IdField({ optional: true })
  siteId?: string;
}

export function visitProfileDto(row: VisitProfileEntity): VisitProfileDto {
  return omit(row, 'version');
}
