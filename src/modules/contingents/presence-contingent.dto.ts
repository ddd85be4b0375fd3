import { ApiProperty, PartialType } from '@nestjs/swagger';
import type { Weekday } from '../../planner/problem/calendar';
import {
  ChoiceField,
  CivilDateField,
  IdField,
  InstantField,
  IntegerField,
  WeekdaysField,
} from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import { CONTINGENT_ORIGINS, CONTINGENT_STATUSES } from './presence-contingent.entity';
import type { ContingentOrigin, ContingentStatus, PresenceContingentEntity } from './presence-contingent.entity';

export class CreatePresenceContingentDto {
  @IdField()
  unitId: string;

  @IdField()
  siteId: string;

  /** Counts only people on this activity; absent or null: whatever they do. */
  @IdField({ nullable: true })
  activityId?: string | null;

  /** Counts only people on this shift; absent or null: whatever their hours. */
  @IdField({ nullable: true })
  shiftTemplateId?: string | null;

  @WeekdaysField()
  weekdays: Weekday[];

  @CivilDateField({ nullable: true })
  fromOn?: string | null;

  /** Inclusive. */
  @CivilDateField({ nullable: true })
  toOn?: string | null;

  @IntegerField(0, 10_000)
  minCount: number;

  /** Absent or null: no upper bound. */
  @IntegerField(0, 10_000, { nullable: true })
  maxCount?: number | null;

  /** People expected, between the two; the rotation shares these turns out. */
  @IntegerField(0, 10_000)
  targetCount: number;

  /** Until when the unit head is to decide; later the proposal has expired. Absent or null: at any time. */
  @InstantField({ nullable: true })
  decideBy?: string | null;
}

export class UpdatePresenceContingentDto extends PartialType(CreatePresenceContingentDto, {
  skipNullProperties: false,
}) {}

/** The counts of a contingent. */
export class ContingentCountsDto {
  @IntegerField(0, 10_000)
  minCount: number;

  @IntegerField(0, 10_000, { nullable: true })
  maxCount: number | null;

  @IntegerField(0, 10_000)
  targetCount: number;
}

/**
 * How many people of a unit are at a site (contingente in presenza), on some weekdays of a period: what the personnel
 * office proposed and what the unit head made of it.
 */
export class PresenceContingentDto extends CreatePresenceContingentDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  /** Rosters keep to what is `approved` or `amended`. */
  @ApiProperty({ enum: CONTINGENT_STATUSES })
  status: ContingentStatus;

  @ApiProperty({ enum: CONTINGENT_ORIGINS })
  origin: ContingentOrigin;

  /** Staffing proposal it was made from. */
  @ApiProperty({ type: String, format: 'uuid', maxLength: 36, nullable: true })
  originProposalId: string | null;

  /** User who decided; null while nobody has, and for what came with a scenario folder. */
  @ApiProperty({ type: String, maxLength: 40, nullable: true })
  decidedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', maxLength: 30, nullable: true })
  decidedAt: string | null;

  @ApiProperty({ type: String, maxLength: 2000, nullable: true })
  decisionReason: string | null;

  /** What was proposed, where the unit head amended it; null otherwise. */
  @ApiProperty({ type: ContingentCountsDto, nullable: true })
  proposedCounts: ContingentCountsDto | null;
}

export class PresenceContingentListQueryDto extends PageQueryDto {
  /** Contingents of this unit. */
  @IdField({ optional: true })
  unitId?: string;

  /** Contingents at this site. */
  @IdField({ optional: true })
  siteId?: string;

  /** Contingents that stand so. */
  @ChoiceField(CONTINGENT_STATUSES, { optional: true })
  status?: ContingentStatus;
}

export function presenceContingentDto(row: PresenceContingentEntity): PresenceContingentDto {
  const { proposedMinCount, proposedMaxCount, proposedTargetCount, decideBy, decidedAt, ...rest } = row;
  return {
    ...omit(rest, 'version'),
    decideBy: decideBy?.toISOString() ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
    proposedCounts:
      proposedMinCount === null || proposedTargetCount === null
        ? null
        : { minCount: proposedMinCount, maxCount: proposedMaxCount, targetCount: proposedTargetCount },
  };
}
