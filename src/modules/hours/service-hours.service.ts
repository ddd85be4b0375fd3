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
import { requireBodyWide, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { OrganisationReferences } from '../organisation/organisation-references.service';
import type { Reference } from '../organisation/organisation-references.service';
import type { CreateServiceHoursDto, ServiceHoursListQueryDto, UpdateServiceHoursDto } from './service-hours.dto';
import { ServiceHoursEntity } from './service-hours.entity';
import { PLANNING_ROLES } from '../identity/actor';
import { withinSites } from '../identity/scoped-query';

const ORDER: ListOrder<ServiceHoursEntity> = { sortable: ['siteId', 'id', 'weekday'] };

const MESSAGES: ConstraintMessages = {
  ck_service_hours_window: {
    pointer: '/toMinuteOfDay',
    detail: 'Service ends after it begins, within the next day.',
  },
  ck_service_hours_period: { pointer: '/toOn', detail: 'toOn is not before fromOn.' },
  uq_service_hours_start: {
    pointer: '/fromMinuteOfDay',
    detail: 'This office has service hours from that minute on that weekday and date already; change those.',
  },
};

/** Service hours: everybody may read them, the personnel office keeps them. */
@Injectable()
export class ServiceHoursService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: OrganisationReferences,
  ) {}

  async list(actor: Actor, query: ServiceHoursListQueryDto): Promise<Rows<ServiceHoursEntity>> {
    requireRole(actor, ...PLANNING_ROLES);
    const hours = this.dataSource.manager.createQueryBuilder(ServiceHoursEntity, 'hours');
    withinSites(hours, 'hours.siteId', actor);
    if (query.siteId !== undefined) hours.andWhere('hours.siteId = :siteId', query);
    return readKeysetPage(hours, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<ServiceHoursEntity> {
    requireRole(actor, ...PLANNING_ROLES);
    const row = await withinSites(
      this.dataSource.manager.createQueryBuilder(ServiceHoursEntity, 'hours').where('hours.id = :id', { id }),
      'hours.siteId',
      actor,
    ).getOne();
    if (row) return row;
    throw new DomainError('not-found', 'service-hours-not-found', `There are no service hours ${id}.`);
  }

  async create(actor: Actor, values: CreateServiceHoursDto & { readonly id?: string }): Promise<ServiceHoursEntity> {
    requireBodyWide(actor);
    await this.references.requireOneBody(actor, referencesOf(values));
    return refusedWrite(MESSAGES, () => insertRow(this.dataSource.manager, ServiceHoursEntity, values));
  }

  async update(actor: Actor, id: string, version: number, changes: UpdateServiceHoursDto): Promise<ServiceHoursEntity> {
    requireBodyWide(actor);
    await this.references.requireOneBody(actor, referencesOf({ ...(await this.find(actor, id)), ...changes }));
    return refusedWrite(MESSAGES, () =>
      updateVersioned(this.dataSource.manager, ServiceHoursEntity, id, version, changes),
    );
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.find(actor, id);
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, ServiceHoursEntity, id, version));
  }
}

function referencesOf({ siteId, unitId }: Pick<CreateServiceHoursDto, 'siteId' | 'unitId'>): Reference[] {
  return [
    { kind: 'site', pointer: '/siteId', ids: [siteId] },
    ...(unitId === undefined || unitId === null ? [] : [{ kind: 'unit' as const, pointer: '/unitId', ids: [unitId] }]),
  ];
}
