import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertAll } from '../../platform/database/insert-all';
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
    return rows.map(({ id: _id, version: _version, fromOn, toOn, ...contingent }) => ({
      ...contingent,
      from: fromOn,
      to: toOn,
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
