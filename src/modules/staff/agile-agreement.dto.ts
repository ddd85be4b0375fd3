import { ApiProperty } from '@nestjs/swagger';
import { CivilDateField, IdField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import type { AgileAgreementEntity } from './agile-agreement.entity';

export class CreateAgileAgreementDto {
  @CivilDateField()
  fromOn: string;

  /** Last day, inclusive; absent or null: until further notice. */
  @CivilDateField({ nullable: true })
  toOn?: string | null;
}

/** An individual agreement on agile work (accordo individuale, L. 81/2017 art. 19). */
export class AgileAgreementDto extends CreateAgileAgreementDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @IdField()
  employeeId: string;
}

export class AgileAgreementListQueryDto extends PageQueryDto {}

export function agileAgreementDto(row: AgileAgreementEntity): AgileAgreementDto {
  return omit(row, 'version');
}
