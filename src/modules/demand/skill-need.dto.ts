import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { IdField, IntegerField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import { CreateDemandRequirementDto } from './demand-requirement.dto';
import type { SkillNeedEntity } from './skill-need.entity';

export class CreateSkillNeedDto extends OmitType(CreateDemandRequirementDto, [
  'siteId',
  'activityId',
  'floorCount',
  'targetCount',
  'visitsPerHour',
  'serviceMinutes',
] as const) {
  /** Qualification asked; also the skill group of services. */
  @IdField()
  qualificationId: string;

  @IdField()
  siteId: string;

  /** People without whom the services of the skill cannot be given. */
  @IntegerField(0, 10_000)
  requiredCount: number;

  /** People wished; at least the required ones. */
  @IntegerField(0, 10_000)
  wishedCount: number;
}

export class UpdateSkillNeedDto extends PartialType(CreateSkillNeedDto, { skipNullProperties: false }) {}

/** People with a qualification asked on site, whatever each of them does there. */
export class SkillNeedDto extends CreateSkillNeedDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;
}

export class SkillNeedListQueryDto extends PageQueryDto {
  /** Needs at this site. */
  @IdField({ optional: true })
  siteId?: string;

  /** Needs of this qualification. */
  @IdField({ optional: true })
  qualificationId?: string;
}

export function skillNeedDto(row: SkillNeedEntity): SkillNeedDto {
  return omit(row, 'version');
}
