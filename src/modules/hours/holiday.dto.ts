import { ApiProperty, OmitType } from '@nestjs/swagger';
import { ChoiceField, CivilDateField, IdField, TextField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import type { HolidayKind } from '../rosters/planning-data';
import { HOLIDAY_KINDS } from './holiday.entity';
import type { HolidayEntity } from './holiday.entity';

const ADDED_KINDS = ['national', 'closure'] as const;

export class CreateHolidayDto {
  /** Body that is closed. */
  @IdField()
  bodyId: string;

  @CivilDateField()
  on: string;

  @TextField(200)
  name: string;

  /**
   * A holiday of the state, or a closure of the body's own (the default), which holds even where midweek holidays are of
   * its service. The patron's days come from the body's holiday calendar.
   */
  @ChoiceField(ADDED_KINDS, { optional: true })
  kind?: Exclude<HolidayKind, 'patron'>;
}

/** A day on which a body is closed (festività, santo patrono). */
export class HolidayDto extends OmitType(CreateHolidayDto, ['kind'] as const) {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @ChoiceField(HOLIDAY_KINDS)
  kind: HolidayKind;
}

export class HolidayListQueryDto extends PageQueryDto {
  /** Holidays of this body. */
  @IdField({ optional: true })
  bodyId?: string;
}

export function holidayDto(row: HolidayEntity): HolidayDto {
  return omit(row, 'version');
}
