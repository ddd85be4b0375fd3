import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedRemoval, refusedWrite } from '../../platform/database/refused-write';
import type { ConstraintMessages } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { OrganisationReferences } from '../organisation/organisation-references.service';
import type { Reference } from '../organisation/organisation-references.service';
import type {
  CreatePresenceContingentDto,
  PresenceContingentListQueryDto,
  UpdatePresenceContingentDto,
} from './presence-contingent.dto';
import { PresenceContingentEntity } from './presence-contingent.entity';

const ORDER: ListOrder<PresenceContingentEntity> = { sortable: ['unitId', 'id', 'siteId'] };

const MESSAGES: ConstraintMessages = {
  ck_presence_contingents_count: {
    pointer: '/targetCount',
    detail: 'targetCount lies between minCount and maxCount, both allowed.',
  },
  ck_presence_contingents_period: { pointer: '/toOn', detail: 'toOn is not before fromOn.' },
};

/** Presence contingents: the personnel office sees and changes all, a head sees those of the own units. */
@Injectable()
export class PresenceContingentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: OrganisationReferences,
  ) {}

  async list(actor: Actor, query: PresenceContingentListQueryDto): Promise<Rows<PresenceContingentEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head');
    const contingents = this.dataSource.manager.createQueryBuilder(PresenceContingentEntity, 'contingent');
    if (actor.role === 'unit_head') contingents.andWhere('contingent.unitId = ANY(:own)', { own: [...actor.unitIds] });
    if (query.unitId !== undefined) contingents.andWhere('contingent.unitId = :unitId', query);
    if (query.siteId !== undefined) contingents.andWhere('contingent.siteId = :siteId', query);
    return readKeysetPage(contingents, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<PresenceContingentEntity> {
    requireRole(actor, 'hr_officer', 'unit_head');
    const row = await this.dataSource.manager.findOneBy(PresenceContingentEntity, { id });
    if (row && (actor.role === 'hr_officer' || actor.unitIds.includes(row.unitId))) return row;
    throw new DomainError(
      'not-found',
      'contingent-not-found',
      `There is no presence contingent ${id} within your responsibility.`,
    );
  }

  async create(
    actor: Actor,
    values: CreatePresenceContingentDto & { readonly id?: string },
  ): Promise<PresenceContingentEntity> {
    requireRole(actor, 'hr_officer');
    await this.references.requireOneBody(referencesOf(values));
    return refusedWrite(MESSAGES, () => insertRow(this.dataSource.manager, PresenceContingentEntity, values));
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    changes: UpdatePresenceContingentDto,
  ): Promise<PresenceContingentEntity> {
    requireRole(actor, 'hr_officer');
    await this.references.requireOneBody(referencesOf({ ...(await this.find(actor, id)), ...changes }));
    return refusedWrite(MESSAGES, () =>
      updateVersioned(this.dataSource.manager, PresenceContingentEntity, id, version, changes),
    );
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireRole(actor, 'hr_officer');
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, PresenceContingentEntity, id, version));
  }
}

function referencesOf({ unitId, siteId }: Pick<CreatePresenceContingentDto, 'unitId' | 'siteId'>): Reference[] {
  return [
    { kind: 'unit', pointer: '/unitId', ids: [unitId] },
    { kind: 'site', pointer: '/siteId', ids: [siteId] },
  ];
}
