import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedWrite } from '../../platform/database/refused-write';
import type { ConstraintMessages } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { DomainError } from '../../platform/errors/domain-error';
import { isOwnBody, requireBodyWide, requireOwnBody, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import type { CreateHolidayDto, HolidayListQueryDto } from './holiday.dto';
import { HolidayEntity } from './holiday.entity';
import { PLANNING_ROLES } from '../identity/actor';
import { withinBodies } from '../identity/scoped-query';

const ORDER: ListOrder<HolidayEntity> = { sortable: ['on', 'id', 'name'], searchable: 'name' };

const MESSAGES: ConstraintMessages = {
  uq_holidays_day: { pointer: '/on', detail: 'That day is a holiday of this body already.' },
};

/** Holidays: everybody may read them, the personnel office keeps them. */
@Injectable()
export class HolidaysService {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, query: HolidayListQueryDto): Promise<Rows<HolidayEntity>> {
    requireRole(actor, ...PLANNING_ROLES);
    const holidays = this.dataSource.manager.createQueryBuilder(HolidayEntity, 'holiday');
    withinBodies(holidays, 'holiday.bodyId', actor);
    if (query.bodyId !== undefined) holidays.andWhere('holiday.bodyId = :bodyId', query);
    return readKeysetPage(holidays, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<HolidayEntity> {
    requireRole(actor, ...PLANNING_ROLES);
    const row = await this.dataSource.manager.findOneBy(HolidayEntity, { id });
    if (row && isOwnBody(actor, row.bodyId)) return row;
    throw new DomainError('not-found', 'holiday-not-found', `There is no holiday ${id}.`);
  }

  async create(actor: Actor, values: CreateHolidayDto & { readonly id?: string }): Promise<HolidayEntity> {
    requireBodyWide(actor);
    requireOwnBody(actor, values.bodyId);
    return refusedWrite(MESSAGES, () => insertRow(this.dataSource.manager, HolidayEntity, values));
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.find(actor, id);
    await deleteVersioned(this.dataSource.manager, HolidayEntity, id, version);
  }
}
