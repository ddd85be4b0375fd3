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
import type { CreateGuestDeskDto, GuestDeskListQueryDto, UpdateGuestDeskDto } from './guest-desk.dto';
import { GuestDeskEntity } from './guest-desk.entity';
import { withinWorkSites } from '../identity/scoped-query';
import { OrganisationReferences } from '../organisation/organisation-references.service';

const ORDER: ListOrder<GuestDeskEntity> = { sortable: ['siteId', 'id', 'name'], searchable: 'name' };

const MESSAGES: ConstraintMessages = {
  ck_guest_desks_window: { pointer: '/toMinuteOfDay', detail: 'toMinuteOfDay is after fromMinuteOfDay.' },
  ck_guest_desks_period: { pointer: '/toOn', detail: 'toOn is not before fromOn.' },
};

/** Guest desks: the personnel office changes them; heads see those of the sites their people work at. */
@Injectable()
export class GuestDesksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: OrganisationReferences,
  ) {}

  async list(actor: Actor, query: GuestDeskListQueryDto): Promise<Rows<GuestDeskEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const desks = this.dataSource.manager.createQueryBuilder(GuestDeskEntity, 'desk');
    withinWorkSites(desks, 'desk.siteId', actor);
    if (query.siteId !== undefined) desks.andWhere('desk.siteId = :siteId', query);
    return readKeysetPage(desks, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<GuestDeskEntity> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const row = await withinWorkSites(
      this.dataSource.manager.createQueryBuilder(GuestDeskEntity, 'desk').where('desk.id = :id', { id }),
      'desk.siteId',
      actor,
    ).getOne();
    if (row) return row;
    throw new DomainError('not-found', 'guest-desk-not-found', `There is no guest desk ${id}.`);
  }

  async create(actor: Actor, values: CreateGuestDeskDto & { readonly id?: string }): Promise<GuestDeskEntity> {
    requireBodyWide(actor);
    await this.requireSite(actor, values.siteId);
    return refusedWrite(MESSAGES, () => insertRow(this.dataSource.manager, GuestDeskEntity, values));
  }

  async update(actor: Actor, id: string, version: number, changes: UpdateGuestDeskDto): Promise<GuestDeskEntity> {
    requireBodyWide(actor);
    const before = await this.find(actor, id);
    await this.requireSite(actor, changes.siteId ?? before.siteId);
    return refusedWrite(MESSAGES, () =>
      updateVersioned(this.dataSource.manager, GuestDeskEntity, id, version, changes),
    );
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.find(actor, id);
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, GuestDeskEntity, id, version));
  }

  private async requireSite(actor: Actor, siteId: string): Promise<void> {
    await this.references.requireOneBody(actor, [{ kind: 'site', pointer: '/siteId', ids: [siteId] }]);
  }
}
