import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertAll } from '../../platform/database/insert-all';
import { omit } from '../../platform/omit';
import type { PrintedRow } from './compare-with-printed';
import { PrintedSupplyEntity } from './printed-supply.entity';
import type { SupplyItem } from './supply-item';
import { SupplyItemEntity } from './supply-item.entity';

interface SupplyImport {
  readonly supplyItems: readonly SupplyItem[];
  readonly printedSites: readonly (PrintedRow & { readonly row: number })[];
}

/** Supply items and printed tables as plain records, out of the database and into it. */
@Injectable()
export class SupplyRecords {
  constructor(private readonly dataSource: DataSource) {}

  /** Items of a body, by id. */
  async items(bodyId: string): Promise<SupplyItem[]> {
    const rows = await this.dataSource.manager.find(SupplyItemEntity, { where: { bodyId }, order: { id: 'ASC' } });
    return rows.map((row) => omit(row, 'bodyId', 'version'));
  }

  /** The table a body printed, in the order of the page; empty without one. */
  async printedRows(bodyId: string): Promise<PrintedRow[]> {
    const rows = await this.dataSource.manager.find(PrintedSupplyEntity, { where: { bodyId }, order: { row: 'ASC' } });
    return rows.map(({ site, kind, staff, quantities }) => ({
      ...{ site, kind, staff, quantities: new Map(Object.entries(quantities)) },
    }));
  }

  /** Writes both; the body comes first. */
  async importRecords(manager: EntityManager, bodyId: string, records: SupplyImport): Promise<void> {
    await insertAll(
      manager,
      SupplyItemEntity,
      records.supplyItems.map((item) => ({ ...item, bodyId })),
    );
    await insertAll(
      manager,
      PrintedSupplyEntity,
      records.printedSites.map(({ quantities, ...row }) => ({
        ...row,
        ...{ bodyId, quantities: Object.fromEntries(quantities) },
      })),
    );
  }
}
