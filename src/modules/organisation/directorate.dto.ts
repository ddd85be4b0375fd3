import { OmitType, PartialType } from '@nestjs/swagger';
import { IdField, TextField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import type { DirectorateEntity } from './directorate.entity';

export class CreateDirectorateDto {
  @IdField()
  id: string;

  /** Body it belongs to. */
  @IdField()
  bodyId: string;

  @TextField(200)
  name: string;
}

export class UpdateDirectorateDto extends PartialType(OmitType(CreateDirectorateDto, ['id', 'bodyId'] as const), {
  skipNullProperties: false,
}) {}

/** A directorate (direzione) of a body. */
export class DirectorateDto extends CreateDirectorateDto {}

export class DirectorateListQueryDto extends PageQueryDto {}

export function directorateDto({ id, bodyId, name }: DirectorateEntity): DirectorateDto {
  return { id, bodyId, name };
}
