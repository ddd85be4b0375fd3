import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertAll } from '../../platform/database/insert-all';
import type { ContingentData } from '../rosters/planning-data';
import { BINDING_STATUSES, PresenceContingentEntity } from './presence-contingent.entity';

/** Presence contingents as plain records, out of the database and into it. */
@Injectable()
export class ContingentRecords {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * What rosters of these units keep to: the contingents approved or amended.
   *
   * @param provisional takes the proposed ones as well
   */
  async planningRecords(unitIds: readonly string[], provisional = false): Promise<ContingentData[]> {
    const rows = await this.dataSource.manager.find(PresenceContingentEntity, {
      where: { unitId: In([...unitIds]), status: In([...BINDING_STATUSES, ...(provisional ? ['proposed'] : [])]) },
      order: { unitId: 'ASC', siteId: 'ASC', fromOn: 'ASC', id: 'ASC' },
    });
    return rows.map(({ id, unitId, siteId, activityId, shiftTemplateId, weekdays, fromOn, toOn, ...counts }) => ({
      ...{ id, unitId, siteId, weekdays, from: fromOn, to: toOn },
      ...(activityId === null ? {} : { activityId }),
      ...(shiftTemplateId === null ? {} : { shiftTemplateId }),
      ...{ minCount: counts.minCount, maxCount: counts.maxCount, targetCount: counts.targetCount },
    }));
  }

  /**
   * The contingents of some units with their versions, as one text that changes with any of them.
   *
   * @param manager of a transaction until whose end none of them may change; absent: a look only
   */
  async versions(unitIds: readonly string[], manager?: EntityManager): Promise<string> {
    const rows = await (manager ?? this.dataSource.manager).find(PresenceContingentEntity, {
      select: { id: true, version: true },
      where: { unitId: In([...unitIds]) },
      order: { id: 'ASC' },
      ...(manager === undefined ? {} : { lock: { mode: 'pessimistic_read' as const } }),
    });
    return rows.map(({ id, version }) => `${id} ${version}`).join(', ');
  }

  /** Writes contingents of a scenario folder, which hold as they are; units, sites, activities and shifts come first. */
  async importRecords(manager: EntityManager, records: readonly ContingentData[]): Promise<void> {
    await insertAll(
      manager,
      PresenceContingentEntity,
      records.map(({ from, to, weekdays, ...contingent }) => ({
        ...contingent,
        weekdays: [...weekdays],
        fromOn: from,
        toOn: to,
        status: 'approved' as const,
        origin: 'imported' as const,
      })),
    );
  }
}
