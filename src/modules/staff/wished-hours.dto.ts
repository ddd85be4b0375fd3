import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, ValidateNested } from 'class-validator';
import type { Weekday } from '../../planner/problem/calendar';
import type { Wish } from '../../planner/problem/roster-problem';
import { ChoiceField, IdField, IntegerField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import type { WishedHoursEntity } from './wished-hours.entity';

const IMPORTANCES: readonly Wish['importance'][] = ['low', 'medium', 'high'];
const DAYS_PER_WEEK = 7;

/** Presence on one weekday, break included. */
export class WishedDayDto {
  /** 1 is Monday. */
  @IntegerField(1, DAYS_PER_WEEK)
  weekday: Weekday;

  @IntegerField(0, 1439)
  startMinuteOfDay: number;

  /** Later than the start. */
  @IntegerField(1, 1440)
  endMinuteOfDay: number;
}

export class CreateWishedHoursDto {
  @IdField()
  employeeId: string;

  /** A weekday that is not here is wished off. */
  @ApiProperty({ type: [WishedDayDto], minItems: 1, maxItems: DAYS_PER_WEEK })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(DAYS_PER_WEEK)
  @ArrayUnique(({ weekday }: WishedDayDto) => weekday)
  @ValidateNested({ each: true })
  @Type(() => WishedDayDto)
  days: WishedDayDto[];

  /** Minutes by which a start or an end may differ and still be acceptable. */
  @IntegerField(0, 240)
  toleranceMinutes: number;

  /** How much it matters. */
  @ChoiceField(IMPORTANCES)
  importance: Wish['importance'];
}

export class UpdateWishedHoursDto extends PartialType(OmitType(CreateWishedHoursDto, ['employeeId'] as const), {
  skipNullProperties: false,
}) {}

/** The weekly hours a person would like to keep (orario personalizzato). A reason is neither asked nor kept. */
export class WishedHoursDto extends CreateWishedHoursDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;
}

export class WishedHoursListQueryDto extends PageQueryDto {
  /** Wished hours of this person. */
  @IdField({ optional: true })
  employeeId?: string;
}

export function wishedHoursDto(row: WishedHoursEntity): WishedHoursDto {
  return omit(row, 'version');
}
