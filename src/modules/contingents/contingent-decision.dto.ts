import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID, ValidateNested } from 'class-validator';
import { ChoiceField, InstantField, IntegerField, TextField } from '../../platform/http/fields';
import { PresenceContingentDto } from './presence-contingent.dto';

/** Most contingents of one decision: a week of a large directorate. */
const MAX_DECISIONS = 500;
const REASON_MAX_LENGTH = 2000;

export const DECISIONS = ['approved', 'amended', 'declined'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What the unit head decides. */
export class ContingentDecisionDto {
  @ChoiceField(DECISIONS)
  decision: Decision;

  /** With `amended` alone; absent: as proposed. */
  @IntegerField(0, 10_000, { optional: true })
  minCount?: number;

  /** With `amended` alone; absent: as proposed; null: no upper bound. */
  @IntegerField(0, 10_000, { nullable: true })
  maxCount?: number | null;

  /** With `amended` alone; absent: as proposed. */
  @IntegerField(0, 10_000, { optional: true })
  targetCount?: number;

  /** Needed to decline. */
  @TextField(REASON_MAX_LENGTH, { nullable: true })
  reason?: string | null;
}

/** One decision of several, with the version of the contingent that was read. */
export class VersionedContingentDecisionDto extends ContingentDecisionDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  @IsUUID()
  id: string;

  /** As in the `ETag` of the contingent, without the quotes. */
  @IntegerField(1, 2_147_483_647)
  version: number;
}

/** Decisions that are all taken, or none of them. */
export class ContingentDecisionsDto {
  @ApiProperty({ type: [VersionedContingentDecisionDto], minItems: 1, maxItems: MAX_DECISIONS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_DECISIONS)
  @ValidateNested({ each: true })
  @Type(() => VersionedContingentDecisionDto)
  decisions: VersionedContingentDecisionDto[];
}

/** The contingents after the decisions, in their order. */
export class DecidedContingentsDto {
  @ApiProperty({ type: [PresenceContingentDto], maxItems: MAX_DECISIONS })
  items: PresenceContingentDto[];
}

/** Asks for a decision once more. */
export class ReopeningDto {
  @TextField(REASON_MAX_LENGTH)
  reason: string;

  /** Until when it is to be decided now; absent or null: at any time. */
  @InstantField({ nullable: true })
  decideBy?: string | null;
}
