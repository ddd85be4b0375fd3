import { ApiProperty } from '@nestjs/swagger';
import { IdField, IntegerField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import type { ForbiddenSuccessionEntity } from './forbidden-succession.entity';

export class CreateForbiddenSuccessionDto {
  /** Body both templates belong to. */
  @IdField()
  bodyId: string;

  @IdField()
  shiftTemplateId: string;

  /** The one that may not follow. */
  @IdField()
  nextShiftTemplateId: string;

  /** 0: the next day; 1: with exactly one free day between. */
  @IntegerField(0, 1)
  freeDaysBetween: 0 | 1;
}

/** Two shift templates that may not follow each other. Asked of people by the rule `forbidden-successions`, where it is on. */
export class ForbiddenSuccessionDto extends CreateForbiddenSuccessionDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;
}

export class ForbiddenSuccessionListQueryDto extends PageQueryDto {
  /** Successions of this body. */
  @IdField({ optional: true })
  bodyId?: string;
}

export function forbiddenSuccessionDto(row: ForbiddenSuccessionEntity): ForbiddenSuccessionDto {
  return omit(row, 'version');
}
