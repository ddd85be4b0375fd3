import { ApiProperty, PartialType } from '@nestjs/swagger';
import type { Weekday } from '../../planner/problem/calendar';
import { CivilDateField, DecimalField, IdField, IntegerField, WeekdaysField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import type { DemandRequirementEntity } from './demand-requirement.entity';

export class CreateDemandRequirementDto {
  /** Site; absent or null: anywhere, people in agile work serve as well. */
  @IdField({ nullable: true })
  siteId?: string | null;

  @IdField()
  activityId: string;

  @WeekdaysField()
  weekdays: Weekday[];

  @IntegerField(0, 1439)
  fromMinuteOfDay: number;

  /** Exclusive. */
  @IntegerField(1, 1440)
  toMinuteOfDay: number;

  /** People below whom the service cannot open. */
  @IntegerField(0, 10_000)
  floorCount: number;

  /** People wanted; at least the floor. */
  @IntegerField(0, 10_000)
  targetCount: number;

  /** Visitors expected in an hour, where known: the wait is then predicted (Erlang C). Given with `serviceMinutes`. */
  @DecimalField(0, 10_000, { nullable: true })
  visitsPerHour?: number | null;

  /** Mean minutes a visit keeps a desk busy; given with `visitsPerHour`. */
  @DecimalField(0.1, 480, { nullable: true })
  serviceMinutes?: number | null;

  @CivilDateField({ nullable: true })
  fromOn?: string | null;

  /** Inclusive. */
  @CivilDateField({ nullable: true })
  toOn?: string | null;
}

export class UpdateDemandRequirementDto extends PartialType(CreateDemandRequirementDto, {
  skipNullProperties: false,
}) {}

/** People needed on an activity (fabbisogno) between two times of the day. */
export class DemandRequirementDto extends CreateDemandRequirementDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;
}

export class DemandRequirementListQueryDto extends PageQueryDto {
  /** Demand of this activity. */
  @IdField({ optional: true })
  activityId?: string;

  /** Demand at this site. */
  @IdField({ optional: true })
  siteId?: string;
}

export function demandRequirementDto(row: DemandRequirementEntity): DemandRequirementDto {
  return omit(row, 'version');
}
