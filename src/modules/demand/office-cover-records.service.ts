import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertAll } from '../../platform/database/insert-all';
import { omit } from '../../platform/omit';
import type { OfficeCoverData } from './office-cover-data';
import { OfficeCoverEntity } from './office-cover.entity';

/** What offices need as plain records, out of the database and into it. */
@Injectable()
export class OfficeCoverRecords {
  constructor(private readonly dataSource: DataSource) {}

  async planningRecords(unitIds: readonly string[], manager = this.dataSource.manager): Promise<OfficeCoverData[]> {
    const rows = await manager.find(OfficeCoverEntity, {
      where: { unitId: In([...unitIds]) },
      order: { unitId: 'ASC', fromMinuteOfDay: 'ASC', id: 'ASC' },
    });
    return rows.map((row) => omit(row, 'id', 'version'));
  }

  /** Writes what offices need; units come first. */
  async importRecords(manager: EntityManager, records: readonly OfficeCoverData[]): Promise<void> {
    const rows = records.map(({ weekdays, ...need }) => ({ ...need, weekdays: [...weekdays] }));
    await insertAll(manager, OfficeCoverEntity, rows);
  }
}
