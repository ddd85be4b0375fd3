import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertAll } from '../../platform/database/insert-all';
import { omit } from '../../platform/omit';
import type { ContingentData } from '../rosters/planning-data';
import { PresenceContingentEntity } from './presence-contingent.entity';

/** Presence contingents as plain records, out of the database and into it. */
@Injectable()
export class ContingentRecords {
  constructor(private readonly dataSource: DataSource) {}

  async planningRecords(unitIds: readonly string[], manager = this.dataSource.manager): Promise<ContingentData[]> {
    const rows = await manager.find(PresenceContingentEntity, {
      where: { unitId: In([...unitIds]) },
      order: { unitId: 'ASC', siteId: 'ASC', fromOn: 'ASC', id: 'ASC' },
    });
    return rows.map((row) => ({
      ...omit(row, 'id', 'version', 'fromOn', 'toOn'),
      from: row.fromOn,
      to: row.toOn,
    }));
  }

  /** Writes contingents; units and sites come first. */
  async importRecords(manager: EntityManager, records: readonly ContingentData[]): Promise<void> {
    await insertAll(
      manager,
      PresenceContingentEntity,
      records.map(({ from, to, weekdays, ...contingent }) => ({
        ...contingent,
        weekdays: [...weekdays],
        fromOn: from,
        toOn: to,
      })),
    );
  }
}
