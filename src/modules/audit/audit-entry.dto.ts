import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { ChoiceField, CivilDateField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { ROLES } from '../identity/actor';
import type { Role } from '../identity/actor';
import type { AuditedState, AuditEntry } from './audit-entry';
import type { ChainedEntry, ChainVerification } from './hash-chain';

const ACTOR_ROLES = [...ROLES, 'program'] as const;

export class AuditEntryListQueryDto extends PageQueryDto {
  /** Steps of actors in this role. */
  @ChoiceField(ACTOR_ROLES, { optional: true })
  actorRole?: Role | 'program';

  /** Steps of resources of this kind, such as `presence-contingents`. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  resourceType?: string;

  /** Steps of this resource. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  resourceId?: string;

  /** Not before this day, in Italy. */
  @CivilDateField({ optional: true })
  from?: string;

  /** Not after this day, in Italy. */
  @CivilDateField({ optional: true })
  to?: string;
}

/** One step of the audit trail, with everything its hash is made of. */
export class AuditEntryDto implements ChainedEntry {
  /** From 1, without gaps. */
  @ApiProperty({ type: 'integer', format: 'int64' })
  sequence: number;

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  at: string;

  /** User id, or `program` where nobody acted. */
  @ApiProperty({ maxLength: 40 })
  actorId: string;

  @ApiProperty({ maxLength: 20 })
  actorRole: string;

  @ApiProperty({ maxLength: 40, example: 'approved' })
  action: string;

  @ApiProperty({ maxLength: 60, example: 'presence-contingents' })
  resourceType: string;

  /** Id; of an administrator's accesses the operation, method and path. */
  @ApiProperty({ maxLength: 200 })
  resourceId: string;

  /** The resource before the step; null where it was not there yet. */
  @ApiProperty({ type: Object, nullable: true, additionalProperties: true })
  before: AuditedState | null;

  /** The resource after the step; null where it is gone. */
  @ApiProperty({ type: Object, nullable: true, additionalProperties: true })
  after: AuditedState | null;

  @ApiProperty({ type: String, nullable: true, maxLength: 2000 })
  reason: string | null;

  /** Hash of the entry before; 64 zeros in the first. */
  @ApiProperty({ minLength: 64, maxLength: 64 })
  previousHash: string;

  /** SHA-256, in hexadecimal. */
  @ApiProperty({ minLength: 64, maxLength: 64 })
  hash: string;
}

/** Where the trail stops being what was written. */
export class ChainBreakDto {
  @ApiProperty({ type: 'integer', format: 'int64' })
  sequence: number;

  @ApiProperty({ maxLength: 300 })
  detail: string;
}

/** Whether the trail is whole. */
export class AuditVerificationDto {
  @ApiProperty({ type: 'integer', format: 'int64' })
  entryCount: number;

  /** Hash of the last entry; keep it elsewhere to notice entries cut off at the end. */
  @ApiProperty({ type: String, nullable: true, minLength: 64, maxLength: 64 })
  headHash: string | null;

  @ApiProperty()
  isWhole: boolean;

  @ApiProperty({ type: ChainBreakDto, nullable: true })
  firstBreak: ChainBreakDto | null;
}

export function auditEntryDto({ sequence, at, ...entry }: AuditEntry): AuditEntryDto {
  return { ...entry, sequence: Number(sequence), at: at.toISOString() };
}

export function auditVerificationDto({ holdsAnchor, ...verification }: ChainVerification): AuditVerificationDto {
  return { ...verification, isWhole: verification.firstBreak === null };
}
