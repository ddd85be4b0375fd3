import { OmitType, PartialType } from '@nestjs/swagger';
import { IdField, TextField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import type { UnitEntity } from './unit.entity';

export class CreateUnitDto {
  @IdField()
  id: string;

  @IdField()
  directorateId: string;

  @TextField(200)
  name: string;
}

export class UpdateUnitDto extends PartialType(OmitType(CreateUnitDto, ['id'] as const), {
  skipNullProperties: false,
}) {}

/** An organisational unit (unità organizzativa): people with one head, planned together. */
export class UnitDto extends CreateUnitDto {}

export class UnitListQueryDto extends PageQueryDto {
  /** Units of this directorate. */
  @IdField({ optional: true })
  directorateId?: string;
}

export function unitDto({ id, directorateId, name }: UnitEntity): UnitDto {
  return { id, directorateId, name };
}
