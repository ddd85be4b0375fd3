import { ApiProperty } from '@nestjs/swagger';
import { CivilDateField, IdField, IntegerField } from '../../../platform/http/fields';
import { PageQueryDto } from '../../../platform/http/paging';
import { omit } from '../../../platform/omit';
import type { StandbyEntity } from './standby.entity';

export class CreateStandbyDto {
  /** Day on which the turn starts. */
  @CivilDateField()
  on: string;

  @IntegerField(0, 1439)
  startMinuteOfDay: number;

  /** After the start, by 24 hours at most; above 1440 where the turn ends on the next day. */
  @IntegerField(1, 2879)
  endMinuteOfDay: number;
}

/** A turn of standby (reperibilità), decided elsewhere: duties are planned around it, and turns of a month are counted. */
export class StandbyDto extends CreateStandbyDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @IdField()
  employeeId: string;
}

export class StandbyListQueryDto extends PageQueryDto {}

export function standbyDto(row: StandbyEntity): StandbyDto {
  return omit(row, 'version');
}
