import { OmitType, PartialType } from '@nestjs/swagger';
import { ACTIVITY_CLASSES } from './activity.entity';
import type { ActivityClass } from '../../planner/problem/roster-problem';
import { ChoiceField, FlagField, IdField, IdListField, TextField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import type { ActivityEntity } from './activity.entity';

export class CreateActivityDto {
  @IdField()
  id: string;

  /** Body it belongs to. */
  @IdField()
  bodyId: string;

  @TextField(200)
  name: string;

  /** What the work is about; a phase gives each class its default mode. */
  @ChoiceField(ACTIVITY_CLASSES)
  activityClass: ActivityClass;

  /** Whether it can be done in agile work at all. */
  @FlagField()
  canBeRemote: boolean;

  /** Qualifications a person needs, all of them; empty: none. */
  @IdListField()
  qualificationIds: string[];

  /** Units whose people may do it; empty: every unit. */
  @IdListField()
  unitIds: string[];

  /** Sites where it is done on site; empty: every site. */
  @IdListField()
  siteIds: string[];
}

export class UpdateActivityDto extends PartialType(OmitType(CreateActivityDto, ['id', 'bodyId'] as const), {
  skipNullProperties: false,
}) {}

/** An activity (attività, prodotto) people are assigned to for a whole duty. */
export class ActivityDto extends CreateActivityDto {}

export class ActivityListQueryDto extends PageQueryDto {
  /** Activities of this body. */
  @IdField({ optional: true })
  bodyId?: string;

  @ChoiceField(ACTIVITY_CLASSES, { optional: true })
  activityClass?: ActivityClass;
}

export function activityDto(row: ActivityEntity): ActivityDto {
  return {
    id: row.id,
    bodyId: row.bodyId,
    name: row.name,
    activityClass: row.activityClass,
    canBeRemote: row.canBeRemote,
    qualificationIds: row.qualificationIds,
    unitIds: row.unitIds,
    siteIds: row.siteIds,
  };
}
