import { ApiProperty } from '@nestjs/swagger';
import { CivilDateField, IdField, TextField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import type { HolidayEntity } from './holiday.entity';

export class CreateHolidayDto {
  /** Body that is closed. */
  @IdField()
  bodyId: string;

  @CivilDateField()
  on: string;

  @TextField(200)
  name: string;
}

/** A day on which a body is closed (festività, santo patrono). */
export class HolidayDto extends CreateHolidayDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;
}

export class HolidayListQueryDto extends PageQueryDto {
  /** Holidays of this body. */
  @IdField({ optional: true })
  bodyId?: string;
}

export function holidayDto(row: HolidayEntity): HolidayDto {
  return omit(row, 'version');
}
