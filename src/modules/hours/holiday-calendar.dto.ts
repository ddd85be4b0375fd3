import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsOptional, Matches, ValidateNested } from 'class-validator';
import { ChoiceField, CivilDateField, IntegerField, TextField } from '../../platform/http/fields';
import type { MidweekHolidays } from '../rosters/planning-data';
import { MIDWEEK_HOLIDAYS } from './holiday-calendar.entity';
import type { HolidayCalendarEntity } from './holiday-calendar.entity';

const MAX_OVERRIDES = 50;
const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A year in which the council moved the day of the patron. */
export class PatronOverrideDto {
  @IntegerField(1900, 2199)
  year: number;

  /** The day kept instead, in that year. */
  @CivilDateField()
  on: string;

  /** The resolution, as the body cites it. */
  @TextField(200)
  act: string;
}

/** The municipality's patron saint (santo patrono): in a change, fields that are absent stay as they are. */
export class PatronDto {
  @TextField(200, { nullable: true })
  name?: string;

  /** Day of the year, `mm-dd`. */
  @ApiProperty({ type: 'string', pattern: MONTH_DAY.source, maxLength: 5, required: false })
  @IsOptional()
  @Matches(MONTH_DAY, { message: '$property must be a day of the year as mm-dd' })
  monthDay?: string;

  /** Each year once. */
  @ApiProperty({ type: [PatronOverrideDto], maxItems: MAX_OVERRIDES, required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_OVERRIDES)
  @ValidateNested({ each: true })
  @Type(() => PatronOverrideDto)
  overrides?: PatronOverrideDto[];
}

export class UpdateHolidayCalendarDto {
  /** Null: none. The patron's holidays of the years the body knows are made anew at each change. */
  @ApiProperty({ type: PatronDto, nullable: true, required: false })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PatronDto)
  patron?: PatronDto | null;

  /**
   * What a holiday from Monday to Saturday is: closed and credited to the weekly hours (excluded), or a day of service like
   * any other, on which people are planned and nothing is credited (ARAN 3246/2020).
   */
  @ChoiceField(MIDWEEK_HOLIDAYS, { optional: true })
  midweekHolidays?: MidweekHolidays;
}

/** What the holidays of a body follow. */
export class HolidayCalendarDto {
  @TextField(40)
  bodyId: string;

  @ApiProperty({ type: PatronDto, nullable: true })
  patron: PatronDto | null;

  @ChoiceField(MIDWEEK_HOLIDAYS)
  midweekHolidays: MidweekHolidays;
}

export function holidayCalendarDto({ id, patron, midweekHolidays }: HolidayCalendarEntity): HolidayCalendarDto {
  return {
    bodyId: id,
    patron: patron && { ...patron, overrides: patron.overrides.map((override) => ({ ...override })) },
    midweekHolidays,
  };
}
