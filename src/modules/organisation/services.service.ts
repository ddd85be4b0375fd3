import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedRemoval, refusedWrite } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { requireBodyWide, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { OrganisationReferences } from './organisation-references.service';
import type { Reference } from './organisation-references.service';
import type { CreateServiceDto, ServiceListQueryDto, UpdateServiceDto } from './service.dto';
import { ServiceEntity } from './service.entity';
import { PLANNING_ROLES } from '../identity/actor';
import { withinBodies } from '../identity/scoped-query';

const ORDER: ListOrder<ServiceEntity> = { sortable: ['id', 'name', 'skillGroup'], searchable: 'name' };

/** Services citizens ask for: everybody may read them, the personnel office keeps them. */
@Injectable()
export class ServicesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: OrganisationReferences,
  ) {}

  async list(actor: Actor, query: ServiceListQueryDto): Promise<Rows<ServiceEntity>> {
    requireRole(actor, ...PLANNING_ROLES);
    const services = this.dataSource.manager.createQueryBuilder(ServiceEntity, 'service');
    withinBodies(services, 'service.bodyId', actor);
    if (query.bodyId !== undefined) services.andWhere('service.bodyId = :bodyId', query);
    if (query.activityId !== undefined) services.andWhere('service.activityId = :activityId', query);
    return readKeysetPage(services, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<ServiceEntity> {
    requireRole(actor, ...PLANNING_ROLES);
    const row = await withinBodies(
      this.dataSource.manager.createQueryBuilder(ServiceEntity, 'service').where('service.id = :id', { id }),
      'service.bodyId',
      actor,
    ).getOne();
    if (row) return row;
    throw new DomainError('not-found', 'service-not-found', `There is no service "${id}".`);
  }

  async create(actor: Actor, values: CreateServiceDto): Promise<ServiceEntity> {
    requireBodyWide(actor);
    await this.references.requireOneBody(actor, referencesOf(values));
    return refusedWrite({}, () => insertRow(this.dataSource.manager, ServiceEntity, values));
  }

  async update(actor: Actor, id: string, version: number, changes: UpdateServiceDto): Promise<ServiceEntity> {
    requireBodyWide(actor);
    await this.references.requireOneBody(actor, referencesOf({ ...(await this.find(actor, id)), ...changes }));
    return refusedWrite({}, () => updateVersioned(this.dataSource.manager, ServiceEntity, id, version, changes));
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.find(actor, id);
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, ServiceEntity, id, version));
  }
}

function referencesOf({ bodyId, activityId }: Pick<CreateServiceDto, 'bodyId' | 'activityId'>): Reference[] {
  return [
    { kind: 'body', pointer: '/bodyId', ids: [bodyId] },
    { kind: 'activity', pointer: '/activityId', ids: activityId ? [activityId] : [] },
  ];
}
