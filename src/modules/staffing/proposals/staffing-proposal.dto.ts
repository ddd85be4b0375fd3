import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { CoverReason } from '../../../planner/staffing/shift-cover/shift-cover-task';
import { CivilDateField, IdField, InstantField, IntegerField } from '../../../platform/http/fields';
import { PageQueryDto } from '../../../platform/http/paging';
import { omit } from '../../../platform/omit';
import { USUAL_SHRINKAGE_RATIO } from './proposal-input';
import { PROPOSAL_STATUSES } from './staffing-proposal.entity';
import type { StaffingProposalEntity, StaffingProposalStatus } from './staffing-proposal.entity';
import type { StaffingProposalRowEntity } from './staffing-proposal-row.entity';

const REASONS = ['demand', 'floor', 'staff', 'cap', 'ramp', 'phase-bound'] as const satisfies readonly CoverReason[];
const MAX_UNITS = 500;

/** Asks for presence contingents of some units of one body. */
export class CreateStaffingProposalDto {
  @IdField()
  bodyId: string;

  /** Units proposed for; absent: every unit of the body. */
  @ApiProperty({
    required: false,
    minItems: 1,
    maxItems: MAX_UNITS,
    type: [String],
    items: { type: 'string', maxLength: 40 },
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_UNITS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  unitIds?: string[];

  /** First day, a Monday. */
  @CivilDateField()
  from: string;

  @ApiProperty({ required: false, type: 'integer', format: 'int32', minimum: 1, maximum: 13, default: 1 })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 0 })
  @Min(1)
  @Max(13)
  weeks: number = 1;

  /** Share of the people expected who will not come after all. */
  @ApiProperty({
    required: false,
    type: 'number',
    format: 'double',
    minimum: 0,
    maximum: 0.9,
    default: USUAL_SHRINKAGE_RATIO,
  })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(0.9)
  shrinkageRatio: number = USUAL_SHRINKAGE_RATIO;
}

/** A proposal and how far it is. */
export class StaffingProposalDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @ApiProperty({ maxLength: 40 })
  bodyId: string;

  @ApiProperty({ type: [String], maxItems: 2000, items: { type: 'string', maxLength: 40 } })
  unitIds: string[];

  @ApiProperty({ format: 'date', maxLength: 10 })
  from: string;

  @ApiProperty({ format: 'int32' })
  weeks: number;

  @ApiProperty({ format: 'double' })
  shrinkageRatio: number;

  @ApiProperty({ enum: PROPOSAL_STATUSES })
  status: StaffingProposalStatus;

  /** Work done so far, 0 to 1. */
  @ApiProperty({ format: 'double' })
  progress: number;

  @ApiProperty({ type: String, maxLength: 1000, nullable: true })
  error: string | null;

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  createdAt: string;

  @ApiProperty({ type: Object, additionalProperties: { type: 'string', maxLength: 200 } })
  _links: Readonly<Record<string, string>>;
}

export class ProposedStartDto {
  @ApiProperty({ maxLength: 40 })
  shiftTemplateId: string;

  /** Null: for no stated need, a bound of the phase asks for them. */
  @ApiProperty({ type: String, maxLength: 40, nullable: true })
  activityId: string | null;

  @ApiProperty({ format: 'int32' })
  count: number;
}

/** People of a unit proposed on site at a site on a day, and why so many. */
export class StaffingProposalRowDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @ApiProperty({ maxLength: 40 })
  unitId: string;

  @ApiProperty({ maxLength: 40 })
  siteId: string;

  @ApiProperty({ format: 'date', maxLength: 10 })
  on: string;

  @ApiProperty({ format: 'int32' })
  minCount: number;

  @ApiProperty({ format: 'int32' })
  targetCount: number;

  @ApiProperty({ type: 'integer', format: 'int32', nullable: true })
  maxCount: number | null;

  /** What is wanted, or what stood in its way: places (`cap`), the phase, or too few people (`staff`). */
  @ApiProperty({ enum: REASONS })
  reason: CoverReason;

  /** People of the unit who could be there. */
  @ApiProperty({ format: 'int32' })
  staffCount: number;

  @ApiProperty({ type: [ProposedStartDto], maxItems: 1000 })
  starts: ProposedStartDto[];

  /** Half hours of people missing below the floor. */
  @ApiProperty({ format: 'int32' })
  belowFloorCount: number;

  /** Half hours of people missing between floor and target. */
  @ApiProperty({ format: 'int32' })
  belowTargetCount: number;

  /** Minutes all visitors of the day are predicted to wait together. */
  @ApiProperty({ format: 'double' })
  waitMinutes: number;

  @ApiProperty({ format: 'double' })
  points: number;

  /** No plan has fewer points. */
  @ApiProperty({ format: 'double' })
  bound: number;

  @ApiProperty({ format: 'double' })
  gap: number;

  @ApiProperty()
  isProved: boolean;
}

export class StaffingProposalListQueryDto extends PageQueryDto {
  @IdField({ optional: true })
  bodyId?: string;
}

export class StaffingProposalRowQueryDto extends PageQueryDto {
  /** Rows of this unit. */
  @IdField({ optional: true })
  unitId?: string;

  /** Rows of this site. */
  @IdField({ optional: true })
  siteId?: string;
}

/** Makes a proposal's rows presence contingents for the heads to decide. */
export class CreateContingentsDto {
  /** Until when the heads decide; absent or null: without a deadline. */
  @InstantField({ nullable: true })
  decideBy?: string | null;
}

/** What became of a proposal's rows. */
export class ProposedContingentsDto {
  /** Contingents proposed. */
  @IntegerField(0, 1_000_000)
  count: number;

  @ApiProperty({ type: Object, additionalProperties: { type: 'string', maxLength: 200 } })
  _links: Readonly<Record<string, string>>;
}

export function staffingProposalDto(proposal: StaffingProposalEntity): StaffingProposalDto {
  const { fromOn: from, doneCount, totalCount, createdAt, status } = proposal;
  const self = `/v1/staffing-proposals/${proposal.id}`;
  return {
    ...omit(proposal, 'fromOn', 'doneCount', 'totalCount', 'aliveAt', 'createdBy', 'createdAt'),
    from,
    progress: status === 'completed' ? 1 : totalCount === 0 ? 0 : doneCount / totalCount,
    createdAt: createdAt.toISOString(),
    _links: { self, rows: `${self}/rows`, presenceContingents: `${self}/presence-contingents` },
  };
}

export function staffingProposalRowDto(row: StaffingProposalRowEntity): StaffingProposalRowDto {
  return omit(row, 'proposalId', 'position');
}
