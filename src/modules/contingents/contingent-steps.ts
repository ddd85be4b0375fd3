import type { Actor } from '../identity/actor';
import type { AuditStep } from '../audit/audit-trail.service';
import { presenceContingentDto } from './presence-contingent.dto';
import type { ContingentStatus, PresenceContingentEntity } from './presence-contingent.entity';

/** Kind of resource under which the steps of contingents stand in the audit trail. */
export const CONTINGENT_RESOURCE = 'presence-contingents';

/** A step of a contingent for the audit trail, before and after as the API shows them. */
export function contingentStep(
  actor: Actor | null,
  action: ContingentStatus | 'changed' | 'removed' | 'reopened',
  before: PresenceContingentEntity | null,
  after: PresenceContingentEntity | null,
  reason: string | null = null,
): AuditStep {
  return {
    ...{ actor, action, reason },
    resource: { type: CONTINGENT_RESOURCE, id: (after ?? before)?.id ?? '' },
    before: before && presenceContingentDto(before),
    after: after && presenceContingentDto(after),
  };
}
