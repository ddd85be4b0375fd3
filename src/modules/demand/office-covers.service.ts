import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedWrite } from '../../platform/database/refused-write';
import type { ConstraintMessages } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { isOwnUnit, requireRole, requireUnit } from '../identity/access';
import type { Actor } from '../identity/actor';
import type { CreateOfficeCoverDto, OfficeCoverListQueryDto, UpdateOfficeCoverDto } from './office-cover.dto';
import { OfficeCoverEntity } from './office-cover.entity';
import { withinUnits } from '../identity/scoped-query';

const ORDER: ListOrder<OfficeCoverEntity> = { sortable: ['unitId', 'id', 'fromMinuteOfDay'] };

const MESSAGES: ConstraintMessages = {
  ck_office_covers_window: { pointer: '/toMinuteOfDay', detail: 'toMinuteOfDay is after fromMinuteOfDay.' },
  ck_office_covers_half_hours: { pointer: '/fromMinuteOfDay', detail: 'Both times are whole or half hours.' },
};

/** What offices need: the personnel office of the unit changes it, its head and the auditor see it. */
@Injectable()
export class OfficeCoversService {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, query: OfficeCoverListQueryDto): Promise<Rows<OfficeCoverEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const covers = this.dataSource.manager.createQueryBuilder(OfficeCoverEntity, 'cover');
    withinUnits(covers, 'cover.unitId', actor);
    if (query.unitId !== undefined) covers.andWhere('cover.unitId = :unitId', query);
    return readKeysetPage(covers, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<OfficeCoverEntity> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const row = await this.dataSource.manager.findOneBy(OfficeCoverEntity, { id });
    if (row && isOwnUnit(actor, row.unitId)) return row;
    const detail = `There is no office cover ${id} within your responsibility.`;
    throw new DomainError('not-found', 'office-cover-not-found', detail);
  }

  async create(actor: Actor, values: CreateOfficeCoverDto & { readonly id?: string }): Promise<OfficeCoverEntity> {
    requireRole(actor, 'hr_officer');
    requireUnit(actor, values.unitId);
    return refusedWrite(MESSAGES, () => insertRow(this.dataSource.manager, OfficeCoverEntity, values));
  }

  async update(actor: Actor, id: string, version: number, changes: UpdateOfficeCoverDto): Promise<OfficeCoverEntity> {
    requireRole(actor, 'hr_officer');
    const { unitId } = await this.find(actor, id);
    requireUnit(actor, changes.unitId ?? unitId);
    return refusedWrite(MESSAGES, () =>
      updateVersioned(this.dataSource.manager, OfficeCoverEntity, id, version, changes),
    );
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireRole(actor, 'hr_officer');
    await this.find(actor, id);
    await deleteVersioned(this.dataSource.manager, OfficeCoverEntity, id, version);
  }
}
