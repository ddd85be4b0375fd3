import { ApiProperty, PartialType } from '@nestjs/swagger';
import type { Weekday } from '../../planner/problem/calendar';
import { CivilDateField, IdField, IntegerField, WeekdaysField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import type { PresenceContingentEntity } from './presence-contingent.entity';

export class CreatePresenceContingentDto {
  @IdField()
  unitId: string;

  @IdField()
  siteId: string;

  @WeekdaysField()
  weekdays: Weekday[];

  @CivilDateField({ nullable: true })
  fromOn?: string | null;

  /** Inclusive. */
  @CivilDateField({ nullable: true })
  toOn?: string | null;

  @IntegerField(0, 10_000)
  minCount: number;

  /** Absent or null: no upper bound. */
  @IntegerField(0, 10_000, { nullable: true })
  maxCount?: number | null;

  /** People expected, between the two; the rotation shares these turns out. */
  @IntegerField(0, 10_000)
  targetCount: number;
}

export class UpdatePresenceContingentDto extends PartialType(CreatePresenceContingentDto, {
  skipNullProperties: false,
}) {}

/** How many people of a unit are at a site (contingente in presenza), on some weekdays of a period. */
export class PresenceContingentDto extends CreatePresenceContingentDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;
}

export class PresenceContingentListQueryDto extends PageQueryDto {
  /** Contingents of this unit. */
  @IdField({ optional: true })
  unitId?: string;

  /** Contingents at this site. */
  @IdField({ optional: true })
  siteId?: string;
}

export function presenceContingentDto(row: PresenceContingentEntity): PresenceContingentDto {
  return omit(row, 'version');
}
