import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { insertAll } from '../../platform/database/insert-all';
import { refusedWrite } from '../../platform/database/refused-write';
import type { ConstraintMessages } from '../../platform/database/refused-write';
import { DomainError } from '../../platform/errors/domain-error';
import { AuditTrail } from '../audit/audit-trail.service';
import { requireRole, requireUnit } from '../identity/access';
import type { Actor } from '../identity/actor';
import { Outbox } from '../notifications/outbox.service';
import { contingentStep } from './contingent-steps';
import type { CreatePresenceContingentDto } from './presence-contingent.dto';
import { PresenceContingentEntity } from './presence-contingent.entity';

/** What the table's constraints mean to whoever wrote the row. */
export const CONTINGENT_MESSAGES: ConstraintMessages = {
  ck_presence_contingents_count: {
    pointer: '/targetCount',
    detail: 'targetCount lies between minCount and maxCount, both allowed.',
  },
  ck_presence_contingents_period: { pointer: '/toOn', detail: 'toOn is not before fromOn.' },
};

/** One contingent to propose. */
export type ProposedContingent = CreatePresenceContingentDto & { readonly id?: string };

/** Makes proposals of presence contingents, which the unit heads then decide. */
@Injectable()
export class ContingentProposals {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly trail: AuditTrail,
  ) {}

  /** Whether a staffing proposal has become contingents. */
  async existOf(manager: EntityManager, originProposalId: string): Promise<boolean> {
    return manager.existsBy(PresenceContingentEntity, { originProposalId });
  }

  /**
   * Proposes contingents in the caller's transaction, all or none, each with its step in the audit trail. The caller has
   * checked that units, sites, activities and shifts are of one body.
   *
   * @param originProposalId staffing proposal they come from; null where a person wrote them
   * @returns the rows, in the order given
   * @throws DomainError `forbidden` unless the actor is of the personnel office, `not-found` for a unit of another one; `invalid` for counts out of order, an
   * unknown id, or a deadline that is over
   */
  async proposeAll(
    manager: EntityManager,
    actor: Actor,
    contingents: readonly ProposedContingent[],
    originProposalId: string | null = null,
  ): Promise<PresenceContingentEntity[]> {
    requireRole(actor, 'hr_officer');
    for (const { unitId } of contingents) requireUnit(actor, unitId);
    for (const { decideBy } of contingents) requireFuture(decideBy, this.clock.now());
    const proposed = contingents.map((contingent) => ({
      ...contingent,
      id: contingent.id ?? randomUUID(),
      decideBy: instantOf(contingent.decideBy),
      status: 'proposed' as const,
      origin: originProposalId === null ? ('by-hand' as const) : ('proposal' as const),
      originProposalId,
    }));
    await refusedWrite(CONTINGENT_MESSAGES, () => insertAll(manager, PresenceContingentEntity, proposed));
    const ids = proposed.map(({ id }) => id);
    const stored = new Map(
      (await manager.findBy(PresenceContingentEntity, { id: In(ids) })).map((row) => [row.id, row]),
    );
    const rows = ids.map((id) => stored.get(id)!);
    await this.tellHeads(manager, rows);
    await this.trail.append(manager, ...rows.map((row) => contingentStep(actor, 'proposed', null, row)));
    return rows;
  }

  /** One notice for each unit, however many contingents it is to decide. */
  private async tellHeads(manager: EntityManager, rows: readonly PresenceContingentEntity[]): Promise<void> {
    const events = [...new Set(rows.map(({ unitId }) => unitId))].map((unitId) => {
      const [first, ...others] = rows.filter((row) => row.unitId === unitId);
      const { id: contingentId, version } = first!;
      return { kind: 'contingent.proposed' as const, contingentId, version, unitId, count: 1 + others.length };
    });
    await this.outbox.add(manager, ...events);
  }
}

/** A moment of a request as a date. */
export function instantOf(text: string | null | undefined): Date | null {
  return text === null || text === undefined ? null : new Date(text);
}

/** @throws DomainError `invalid` for a deadline that leaves no time to decide */
export function requireFuture(decideBy: string | null | undefined, now: Date): void {
  const deadline = instantOf(decideBy);
  if (deadline === null || deadline > now) return;
  const detail = `decideBy is ${deadline.toISOString()}, and that is over: give a later moment, or none.`;
  throw new DomainError('invalid', 'invalid-values', detail, [{ pointer: '/decideBy', rule: 'future', detail }]);
}
