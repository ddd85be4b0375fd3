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
import type { CreateOpeningHoursDto, OpeningHoursListQueryDto, UpdateOpeningHoursDto } from './opening-hours.dto';
import { OpeningHoursEntity } from './opening-hours.entity';
import { PLANNING_ROLES } from '../identity/actor';
import { withinSites } from '../identity/scoped-query';
import { OrganisationReferences } from '../organisation/organisation-references.service';

const ORDER: ListOrder<OpeningHoursEntity> = { sortable: ['siteId', 'id', 'weekday'] };

const MESSAGES: ConstraintMessages = {
  ck_opening_hours_window: {
    pointer: '/closesMinuteOfDay',
    detail: 'Doors close after they open, at 1440 (midnight) at the latest.',
  },
  ck_opening_hours_period: { pointer: '/toOn', detail: 'toOn is not before fromOn.' },
  uq_opening_hours_start: {
    pointer: '/opensMinuteOfDay',
    detail: 'This site has opening hours from that minute on that weekday and date already; change those.',
  },
};

/** Opening hours: everybody may read them, the personnel office keeps them. */
@Injectable()
export class OpeningHoursService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: OrganisationReferences,
  ) {}

  async list(actor: Actor, query: OpeningHoursListQueryDto): Promise<Rows<OpeningHoursEntity>> {
    requireRole(actor, ...PLANNING_ROLES);
    const hours = this.dataSource.manager.createQueryBuilder(OpeningHoursEntity, 'hours');
    withinSites(hours, 'hours.siteId', actor);
    if (query.siteId !== undefined) hours.andWhere('hours.siteId = :siteId', query);
    return readKeysetPage(hours, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<OpeningHoursEntity> {
    requireRole(actor, ...PLANNING_ROLES);
    const row = await withinSites(
      this.dataSource.manager.createQueryBuilder(OpeningHoursEntity, 'hours').where('hours.id = :id', { id }),
      'hours.siteId',
      actor,
    ).getOne();
    if (row) return row;
    throw new DomainError('not-found', 'opening-hours-not-found', `There are no opening hours ${id}.`);
  }

  async create(actor: Actor, values: CreateOpeningHoursDto & { readonly id?: string }): Promise<OpeningHoursEntity> {
    requireBodyWide(actor);
    await this.requireSite(actor, values.siteId);
    return refusedWrite(MESSAGES, () => insertRow(this.dataSource.manager, OpeningHoursEntity, values));
  }

  async update(actor: Actor, id: string, version: number, changes: UpdateOpeningHoursDto): Promise<OpeningHoursEntity> {
    requireBodyWide(actor);
    const before = await this.find(actor, id);
    await this.requireSite(actor, changes.siteId ?? before.siteId);
    return refusedWrite(MESSAGES, () =>
      updateVersioned(this.dataSource.manager, OpeningHoursEntity, id, version, changes),
    );
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.find(actor, id);
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, OpeningHoursEntity, id, version));
  }

  private async requireSite(actor: Actor, siteId: string): Promise<void> {
    await this.references.requireOneBody(actor, [{ kind: 'site', pointer: '/siteId', ids: [siteId] }]);
  }
}
