import { ApiProperty, PartialType } from '@nestjs/swagger';
import type { Weekday } from '../../planner/problem/calendar';
import { IdField, IntegerField, WeekdaysField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import type { OfficeCoverEntity } from './office-cover.entity';

export class CreateOfficeCoverDto {
  @IdField()
  unitId: string;

  @WeekdaysField()
  weekdays: Weekday[];

  /** A whole or half hour. */
  @IntegerField(0, 1410)
  fromMinuteOfDay: number;

  /** Exclusive; a whole or half hour. */
  @IntegerField(30, 1440)
  toMinuteOfDay: number;

  @IntegerField(0, 10_000)
  requiredCount: number;
}

export class UpdateOfficeCoverDto extends PartialType(CreateOfficeCoverDto, { skipNullProperties: false }) {}

/** People of a unit who have to be there, whatever they do (copertura dell'ufficio). Where rows overlap, the larger number holds. */
export class OfficeCoverDto extends CreateOfficeCoverDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;
}

export class OfficeCoverListQueryDto extends PageQueryDto {
  /** Cover of this unit. */
  @IdField({ optional: true })
  unitId?: string;
}

export function officeCoverDto(row: OfficeCoverEntity): OfficeCoverDto {
  return omit(row, 'version');
}
