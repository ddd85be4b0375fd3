import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertAll } from '../../platform/database/insert-all';
import { omit } from '../../platform/omit';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import type { DemandData } from '../rosters/planning-data';
import { DemandRequirementEntity } from './demand-requirement.entity';

/** Demand as plain records, out of the database and into it. */
@Injectable()
export class DemandRecords {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisation: OrganisationRecords,
  ) {}

  /** Demand of the activities that people of these units may do: another unit's desks are not theirs to cover. */
  async planningRecords(unitIds: readonly string[], manager = this.dataSource.manager): Promise<DemandData[]> {
    const activityIds = await this.organisation.activityIdsOfUnits(unitIds, manager);
    const rows = await manager.find(DemandRequirementEntity, {
      where: { activityId: In(activityIds) },
      order: { activityId: 'ASC', siteId: 'ASC', fromMinuteOfDay: 'ASC', fromOn: 'ASC', id: 'ASC' },
    });
    return rows.map(({ visitsPerHour, serviceMinutes, fromOn, toOn, ...row }) => ({
      ...omit(row, 'id', 'version'),
      ...{ from: fromOn, to: toOn },
      ...(visitsPerHour === null || serviceMinutes === null ? {} : { arrivals: { visitsPerHour, serviceMinutes } }),
    }));
  }

  /** Writes demand; sites and activities come first. */
  async importRecords(manager: EntityManager, records: readonly DemandData[]): Promise<void> {
    await insertAll(
      manager,
      DemandRequirementEntity,
      records.map(({ from, to, weekdays, arrivals, ...demand }) => ({
        ...demand,
        weekdays: [...weekdays],
        ...{ fromOn: from, toOn: to },
        ...{ visitsPerHour: arrivals?.visitsPerHour ?? null, serviceMinutes: arrivals?.serviceMinutes ?? null },
      })),
    );
  }
}
