import { OmitType, PartialType } from '@nestjs/swagger';
import { IdField, TextField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import type { QualificationEntity } from './qualification.entity';

export class CreateQualificationDto {
  @IdField()
  id: string;

  @TextField(200)
  name: string;
}

export class UpdateQualificationDto extends PartialType(OmitType(CreateQualificationDto, ['id'] as const), {
  skipNullProperties: false,
}) {}

/** A qualification (abilitazione, delega) that an activity may ask for and a person may have. */
export class QualificationDto extends CreateQualificationDto {}

export class QualificationListQueryDto extends PageQueryDto {}

export function qualificationDto({ id, name }: QualificationEntity): QualificationDto {
  return { id, name };
}
