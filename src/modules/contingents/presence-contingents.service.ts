import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedRemoval, refusedWrite } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { AuditTrail } from '../audit/audit-trail.service';
import type { AuditEntry } from '../audit/audit-entry';
import { isOwnUnit, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { OrganisationReferences } from '../organisation/organisation-references.service';
import type { Reference } from '../organisation/organisation-references.service';
import { ContingentExpiry } from './contingent-expiry.service';
import { CONTINGENT_MESSAGES, ContingentProposals, instantOf, requireFuture } from './contingent-proposals.service';
import type { ProposedContingent } from './contingent-proposals.service';
import { refused } from './refused-decision';
import { notFound, notOpen } from './weigh-decision';
import { CONTINGENT_RESOURCE, contingentStep } from './contingent-steps';
import type {
  CreatePresenceContingentDto,
  PresenceContingentListQueryDto,
  UpdatePresenceContingentDto,
} from './presence-contingent.dto';
import { BINDING_STATUSES, PresenceContingentEntity } from './presence-contingent.entity';
import { withinUnits } from '../identity/scoped-query';

const ORDER: ListOrder<PresenceContingentEntity> = { sortable: ['unitId', 'id', 'siteId'] };

/**
 * Presence contingents: the personnel office sees all, proposes and changes proposals; a head sees those of the own
 * units. Deciding them is `contingent-decisions.service.ts`.
 */
@Injectable()
export class PresenceContingentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: OrganisationReferences,
    private readonly proposals: ContingentProposals,
    private readonly expiry: ContingentExpiry,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: PresenceContingentListQueryDto): Promise<Rows<PresenceContingentEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    await this.expiry.expireOverdue();
    const contingents = this.dataSource.manager.createQueryBuilder(PresenceContingentEntity, 'contingent');
    withinUnits(contingents, 'contingent.unitId', actor);
    if (query.unitId !== undefined) contingents.andWhere('contingent.unitId = :unitId', query);
    if (query.siteId !== undefined) contingents.andWhere('contingent.siteId = :siteId', query);
    if (query.status !== undefined) contingents.andWhere('contingent.status = :status', query);
    return readKeysetPage(contingents, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<PresenceContingentEntity> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    await this.expiry.expireOverdue();
    const row = await this.dataSource.manager.findOneBy(PresenceContingentEntity, { id });
    if (row && isOwnUnit(actor, row.unitId)) return row;
    throw refused(notFound(id));
  }

  /** Proposes one contingent. */
  async create(actor: Actor, values: ProposedContingent): Promise<PresenceContingentEntity> {
    requireRole(actor, 'hr_officer');
    await this.references.requireOneBody(actor, referencesOf(values));
    const [row] = await this.dataSource.transaction((manager) => this.proposals.proposeAll(manager, actor, [values]));
    return row!;
  }

  /** Changes a proposal nobody has decided; one that was decided is reopened first. */
  async update(
    actor: Actor,
    id: string,
    version: number,
    changes: UpdatePresenceContingentDto,
  ): Promise<PresenceContingentEntity> {
    requireRole(actor, 'hr_officer');
    const before = await this.find(actor, id);
    await this.references.requireOneBody(actor, referencesOf({ ...before, ...changes }));
    if (before.version === version && before.status !== 'proposed') throw refused(notOpen(before));
    requireFuture(changes.decideBy, this.clock.now());
    const { decideBy, ...values } = changes;
    const set = decideBy === undefined ? values : { ...values, decideBy: instantOf(decideBy) };
    return this.dataSource.transaction(async (manager) => {
      const after = await refusedWrite(CONTINGENT_MESSAGES, () =>
        updateVersioned(manager, PresenceContingentEntity, id, version, set),
      );
      await this.trail.append(manager, contingentStep(actor, 'changed', before, after));
      return after;
    });
  }

  /** Withdraws a contingent that binds nobody; an approved one is reopened first. */
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireRole(actor, 'hr_officer');
    const before = await this.find(actor, id);
    if (before.version === version && BINDING_STATUSES.includes(before.status)) throw refused(notOpen(before));
    await this.dataSource.transaction(async (manager) => {
      await refusedRemoval(() => deleteVersioned(manager, PresenceContingentEntity, id, version));
      await this.trail.append(manager, contingentStep(actor, 'removed', before, null));
    });
  }

  /** What was done to a contingent, oldest first, for whoever sees the contingent. */
  async history(
    actor: Actor,
    id: string,
    page: { readonly cursor?: string; readonly limit: number },
  ): Promise<Rows<AuditEntry>> {
    await this.find(actor, id);
    return this.trail.stepsOf(CONTINGENT_RESOURCE, id, page);
  }
}

function referencesOf(
  contingent: Pick<CreatePresenceContingentDto, 'unitId' | 'siteId' | 'activityId' | 'shiftTemplateId'>,
): Reference[] {
  const { unitId, siteId, activityId, shiftTemplateId } = contingent;
  return [
    { kind: 'unit', pointer: '/unitId', ids: [unitId] },
    { kind: 'site', pointer: '/siteId', ids: [siteId] },
    { kind: 'activity', pointer: '/activityId', ids: activityId ? [activityId] : [] },
    { kind: 'shift template', pointer: '/shiftTemplateId', ids: shiftTemplateId ? [shiftTemplateId] : [] },
  ];
}
