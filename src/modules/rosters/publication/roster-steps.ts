import { DomainError } from '../../../platform/errors/domain-error';
import type { AuditStep } from '../../audit/audit-trail.service';
import type { Actor } from '../../identity/actor';
import { rosterDto } from '../dto/roster.dto';
import type { RosterStatus } from '../roster-status';
import type { RosterEntity } from '../roster.entity';

/** Kind of resource under which the steps of rosters stand in the audit trail. */
export const ROSTER_RESOURCE = 'rosters';

/** A step of a roster for the audit trail, before and after as the API shows them. */
export function rosterStep(
  actor: Actor | null,
  action: RosterStatus | 'signed-off' | 'consented',
  before: RosterEntity,
  after: RosterEntity,
  reason: string | null = null,
): AuditStep {
  return {
    ...{ actor, action, reason, resource: { type: ROSTER_RESOURCE, id: after.id } },
    ...{ before: rosterDto(before), after: rosterDto(after) },
  };
}

/**
 * Refuses a step that a roster's state does not allow: nobody skips submission or sign-off.
 *
 * @throws DomainError `conflict`
 */
export function requireStatus(roster: RosterEntity, step: string, ...allowed: readonly RosterStatus[]): void {
  if (allowed.includes(roster.status)) return;
  const detail = `The roster ${roster.id} is ${roster.status} and cannot be ${step}: only one that is ${allowed.join(' or ')} can.`;
  throw new DomainError('conflict', 'roster-status', detail);
}
