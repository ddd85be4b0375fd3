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
import type { ActivityListQueryDto, CreateActivityDto, UpdateActivityDto } from './activity.dto';
import { ActivityEntity } from './activity.entity';
import { OrganisationReferences } from './organisation-references.service';
import type { Reference } from './organisation-references.service';
import { PLANNING_ROLES } from '../identity/actor';
import { withinBodies } from '../identity/scoped-query';

const ORDER: ListOrder<ActivityEntity> = { sortable: ['id', 'name'], searchable: 'name' };

/** Activities: everybody may read them, since everybody's schedule names them; they say nothing about people. */
@Injectable()
export class ActivitiesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: OrganisationReferences,
  ) {}

  async list(actor: Actor, query: ActivityListQueryDto): Promise<Rows<ActivityEntity>> {
    requireRole(actor, ...PLANNING_ROLES);
    const activities = this.dataSource.manager.createQueryBuilder(ActivityEntity, 'activity');
    withinBodies(activities, 'activity.bodyId', actor);
    if (query.bodyId !== undefined) activities.andWhere('activity.bodyId = :bodyId', query);
    if (query.activityClass !== undefined) activities.andWhere('activity.activityClass = :activityClass', query);
    return readKeysetPage(activities, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<ActivityEntity> {
    requireRole(actor, ...PLANNING_ROLES);
    const row = await withinBodies(
      this.dataSource.manager.createQueryBuilder(ActivityEntity, 'activity').where('activity.id = :id', { id }),
      'activity.bodyId',
      actor,
    ).getOne();
    if (row) return row;
    throw new DomainError('not-found', 'activity-not-found', `There is no activity "${id}".`);
  }

  async create(actor: Actor, values: CreateActivityDto): Promise<ActivityEntity> {
    requireBodyWide(actor);
    await this.references.requireOneBody(actor, referencesOf(values));
    await this.references.requireQualifications(values.qualificationIds, '/qualificationIds');
    return refusedWrite({}, () => insertRow(this.dataSource.manager, ActivityEntity, values));
  }

  async update(actor: Actor, id: string, version: number, changes: UpdateActivityDto): Promise<ActivityEntity> {
    requireBodyWide(actor);
    await this.references.requireOneBody(actor, referencesOf({ ...(await this.find(actor, id)), ...changes }));
    await this.references.requireQualifications(changes.qualificationIds ?? [], '/qualificationIds');
    return refusedWrite({}, () => updateVersioned(this.dataSource.manager, ActivityEntity, id, version, changes));
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.find(actor, id);
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, ActivityEntity, id, version));
  }
}

function referencesOf({ bodyId, unitIds, siteIds }: CreateActivityDto): Reference[] {
  return [
    { kind: 'body', pointer: '/bodyId', ids: [bodyId] },
    { kind: 'unit', pointer: '/unitIds', ids: unitIds },
    { kind: 'site', pointer: '/siteIds', ids: siteIds },
  ];
}
