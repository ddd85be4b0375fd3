import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertAll } from '../../platform/database/insert-all';
import { omit } from '../../platform/omit';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import type { SkillNeedData } from '../rosters/planning-data';
import { SkillNeedEntity } from './skill-need.entity';

/** Skills asked on site as plain records, out of the database and into it. */
@Injectable()
export class SkillNeedRecords {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisation: OrganisationRecords,
  ) {}

  /** Needs at these sites: a site is planned for by the units whose people may work there. */
  async planningRecords(siteIds: readonly string[], manager = this.dataSource.manager): Promise<SkillNeedData[]> {
    const rows = await manager.find(SkillNeedEntity, {
      where: { siteId: In([...siteIds]) },
      order: { siteId: 'ASC', qualificationId: 'ASC', fromMinuteOfDay: 'ASC', id: 'ASC' },
    });
    return rows.map((row) => ({ ...omit(row, 'id', 'version', 'fromOn', 'toOn'), from: row.fromOn, to: row.toOn }));
  }

  /** Writes needs; sites come first, and people, whose qualifications they name. */
  async importRecords(manager: EntityManager, records: readonly SkillNeedData[]): Promise<void> {
    await this.organisation.addQualifications(
      manager,
      records.map(({ qualificationId }) => qualificationId),
    );
    const rows = records.map(({ from, to, weekdays, ...need }) => ({
      ...need,
      ...{ weekdays: [...weekdays], fromOn: from, toOn: to },
    }));
    await insertAll(manager, SkillNeedEntity, rows);
  }
}
