import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedRemoval, refusedWrite } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { isOwnBody, requireBodyWide, requireOwnBody, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import type { CreateSupplyItemDto, SupplyItemListQueryDto, UpdateSupplyItemDto } from './supply.dto';
import { SupplyItemEntity } from './supply-item.entity';
import { withinBodies } from '../identity/scoped-query';

const ORDER: ListOrder<SupplyItemEntity> = { sortable: ['id', 'name'], searchable: 'name' };

/** What sites are supplied with: heads read it, the personnel office keeps it. */
@Injectable()
export class SupplyItemsService {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, query: SupplyItemListQueryDto): Promise<Rows<SupplyItemEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const items = this.dataSource.manager.createQueryBuilder(SupplyItemEntity, 'item');
    withinBodies(items, 'item.bodyId', actor);
    if (query.bodyId !== undefined) items.andWhere('item.bodyId = :bodyId', query);
    return readKeysetPage(items, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<SupplyItemEntity> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const row = await this.dataSource.manager.findOneBy(SupplyItemEntity, { id });
    if (row && isOwnBody(actor, row.bodyId)) return row;
    throw new DomainError('not-found', 'supply-item-not-found', `There is no supply item "${id}".`);
  }

  async create(actor: Actor, values: CreateSupplyItemDto): Promise<SupplyItemEntity> {
    requireBodyWide(actor);
    requireOwnBody(actor, values.bodyId);
    return refusedWrite({}, () => insertRow(this.dataSource.manager, SupplyItemEntity, values));
  }

  async update(actor: Actor, id: string, version: number, changes: UpdateSupplyItemDto): Promise<SupplyItemEntity> {
    requireBodyWide(actor);
    await this.find(actor, id);
    return refusedWrite({}, () => updateVersioned(this.dataSource.manager, SupplyItemEntity, id, version, changes));
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.find(actor, id);
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, SupplyItemEntity, id, version));
  }
}
