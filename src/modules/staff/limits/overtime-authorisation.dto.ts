import { ApiProperty } from '@nestjs/swagger';
import { CivilDateField, IdField, IntegerField } from '../../../platform/http/fields';
import { PageQueryDto } from '../../../platform/http/paging';
import { omit } from '../../../platform/omit';
import type { OvertimeAuthorisationEntity } from './overtime-authorisation.entity';

export class CreateOvertimeAuthorisationDto {
  /** The week's Monday. */
  @CivilDateField()
  weekOn: string;

  /** Minutes above the contract; several authorisations of one week add up. */
  @IntegerField(1, 1440)
  minutes: number;
}

/** Overtime (straordinario) authorised for a person and week. Without any none is planned. */
export class OvertimeAuthorisationDto extends CreateOvertimeAuthorisationDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @IdField()
  employeeId: string;
}

export class OvertimeAuthorisationListQueryDto extends PageQueryDto {}

export function overtimeAuthorisationDto(row: OvertimeAuthorisationEntity): OvertimeAuthorisationDto {
  return omit(row, 'version');
}
