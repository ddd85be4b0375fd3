import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedRemoval, refusedWrite } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { requireBodyWide, requireOwnBody, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import type { ConstraintMessages } from '../../platform/database/refused-write';
import type { CreateSiteDto, SiteListQueryDto, UpdateSiteDto } from './site.dto';
import { SiteEntity } from './site.entity';
import { PLANNING_ROLES } from '../identity/actor';
import { withinBodies } from '../identity/scoped-query';

const ORDER: ListOrder<SiteEntity> = { sortable: ['id', 'name'], searchable: 'name' };

const MESSAGES: ConstraintMessages = {
  ck_sites_places: { pointer: '/placesUntil', detail: 'placesUntil dates a number of places: give placesCount too.' },
};

/** Sites: everybody may read them, since everybody's schedule names them; they say nothing about people. */
@Injectable()
export class SitesService {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, query: SiteListQueryDto): Promise<Rows<SiteEntity>> {
    requireRole(actor, ...PLANNING_ROLES);
    const sites = this.dataSource.manager.createQueryBuilder(SiteEntity, 'site');
    withinBodies(sites, 'site.bodyId', actor);
    if (query.bodyId !== undefined) sites.andWhere('site.bodyId = :bodyId', query);
    if (query.kind !== undefined) sites.andWhere('site.kind = :kind', query);
    return readKeysetPage(sites, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<SiteEntity> {
    requireRole(actor, ...PLANNING_ROLES);
    const row = await withinBodies(
      this.dataSource.manager.createQueryBuilder(SiteEntity, 'site').where('site.id = :id', { id }),
      'site.bodyId',
      actor,
    ).getOne();
    if (row) return row;
    throw new DomainError('not-found', 'site-not-found', `There is no site "${id}".`);
  }

  async create(actor: Actor, values: CreateSiteDto): Promise<SiteEntity> {
    requireBodyWide(actor);
    requireOwnBody(actor, values.bodyId);
    return refusedWrite(MESSAGES, () => insertRow(this.dataSource.manager, SiteEntity, values));
  }

  async update(actor: Actor, id: string, version: number, changes: UpdateSiteDto): Promise<SiteEntity> {
    requireBodyWide(actor);
    await this.find(actor, id);
    return refusedWrite(MESSAGES, () => updateVersioned(this.dataSource.manager, SiteEntity, id, version, changes));
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.find(actor, id);
    await refusedRemoval(() =>
      this.dataSource.transaction(async (manager) => {
        await requireUnbound(manager, id);
        await deleteVersioned(manager, SiteEntity, id, version);
      }),
    );
  }
}

/**
 * A phase plan names sites in its presence bounds, where no foreign key reaches. The lock keeps a plan from naming the site
 * meanwhile: whoever writes bounds takes a share of it first.
 *
 * @throws DomainError `conflict` where a phase has a bound for the site
 */
async function requireUnbound(manager: EntityManager, siteId: string): Promise<void> {
  await manager.query('SELECT id FROM sites WHERE id = $1 FOR UPDATE', [siteId]);
  const lines: { phase: string }[] = await manager.query(
    'SELECT DISTINCT phase_id AS phase FROM phase_lines WHERE presence_bounds @> $1::jsonb ORDER BY phase_id LIMIT 5',
    [JSON.stringify([{ siteId }])],
  );
  if (lines.length === 0) return;
  const phases = lines.map(({ phase }) => `"${phase}"`).join(', ');
  const detail = `The presence bounds of the phases ${phases} name this site; take it out of them first.`;
  throw new DomainError('conflict', 'still-in-use', detail);
}
