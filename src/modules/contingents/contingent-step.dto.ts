import { ApiProperty } from '@nestjs/swagger';
import type { AuditedState, AuditEntry } from '../audit/audit-entry';

/** One step in the life of a contingent: who did what, and when. */
export class ContingentStepDto {
  @ApiProperty({ format: 'date-time', maxLength: 30 })
  at: string;

  /** `proposed`, `changed`, `approved`, `amended`, `declined`, `expired`, `reopened`. */
  @ApiProperty({ maxLength: 40 })
  action: string;

  /** Name the actor signs in with; null where a deadline passed, or the user is gone. */
  @ApiProperty({ type: String, nullable: true, maxLength: 100 })
  username: string | null;

  @ApiProperty({ maxLength: 20 })
  role: string;

  @ApiProperty({ type: String, nullable: true, maxLength: 2000 })
  reason: string | null;

  /** The contingent before the step. */
  @ApiProperty({ type: Object, nullable: true, additionalProperties: true })
  before: AuditedState | null;

  /** The contingent after the step. */
  @ApiProperty({ type: Object, nullable: true, additionalProperties: true })
  after: AuditedState | null;
}

export function contingentStepDto(
  { at, action, actorId, actorRole, reason, before, after }: AuditEntry,
  usernames: ReadonlyMap<string, string>,
): ContingentStepDto {
  const username = usernames.get(actorId) ?? null;
  return { at: at.toISOString(), action, username, role: actorRole, reason, before, after };
}
