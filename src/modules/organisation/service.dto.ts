import { OmitType, PartialType } from '@nestjs/swagger';
import { FlagField, IdField, TextField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import type { ServiceEntity } from './service.entity';

export class CreateServiceDto {
  @IdField()
  id: string;

  /** Body it belongs to. */
  @IdField()
  bodyId: string;

  /** Activity within which it is given. */
  @IdField({ nullable: true })
  activityId?: string | null;

  @TextField(200)
  name: string;

  /** Group of services that need the same training. */
  @TextField(100)
  skillGroup: string;

  /** A core service wants two trained people on duty, any other one. */
  @FlagField()
  isCore: boolean;
}

export class UpdateServiceDto extends PartialType(OmitType(CreateServiceDto, ['id', 'bodyId'] as const), {
  skipNullProperties: false,
}) {}

/** A service (servizio) a citizen comes for. */
export class ServiceDto extends CreateServiceDto {}

export class ServiceListQueryDto extends PageQueryDto {
  /** Services of this body. */
  @IdField({ optional: true })
  bodyId?: string;

  /** Services given within this activity. */
  @IdField({ optional: true })
  activityId?: string;
}

export function serviceDto(row: ServiceEntity): ServiceDto {
  return {
    id: row.id,
    bodyId: row.bodyId,
    activityId: row.activityId,
    name: row.name,
    skillGroup: row.skillGroup,
    isCore: row.isCore,
  };
}
