import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertAll } from '../../platform/database/insert-all';
import { omit } from '../../platform/omit';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import type { PlanningData } from '../rosters/planning-data';
import { HolidayEntity } from './holiday.entity';
import { OpeningHoursEntity } from './opening-hours.entity';
import { ShiftTemplateEntity } from './shift-template.entity';

type HoursRecordSet = Pick<PlanningData, 'openingHours' | 'shiftTemplates' | 'holidays'>;

/** Opening hours, shift templates and holidays as plain records, out of the database and into it. */
@Injectable()
export class HoursRecords {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisation: OrganisationRecords,
  ) {}

  /** The hours of the whole body that the units belong to: its calendar and its templates are shared. */
  async planningRecords(unitIds: readonly string[], manager = this.dataSource.manager): Promise<HoursRecordSet> {
    const { id: bodyId } = await this.organisation.bodyOfUnits(unitIds, manager);
    const { sites } = await this.organisation.planningRecords(unitIds, manager);
    const openingHours = await manager.find(OpeningHoursEntity, {
      where: { siteId: In(sites.map(({ id }) => id)) },
      order: { siteId: 'ASC', weekday: 'ASC', opensMinuteOfDay: 'ASC', fromOn: 'ASC' },
    });
    const shiftTemplates = await manager.find(ShiftTemplateEntity, { where: { bodyId }, order: { id: 'ASC' } });
    const holidays = await manager.find(HolidayEntity, { where: { bodyId }, order: { on: 'ASC' } });
    return {
      openingHours: openingHours.map((row) => ({
        ...omit(row, 'id', 'version', 'fromOn', 'toOn'),
        from: row.fromOn,
        to: row.toOn,
      })),
      shiftTemplates: shiftTemplates.map((row) => omit(row, 'bodyId', 'version')),
      holidays: holidays.map(({ on, name }) => ({ on, name })),
    };
  }

  /** Writes a body's hours; its organisation comes first. */
  async importRecords(manager: EntityManager, bodyId: string, records: HoursRecordSet): Promise<void> {
    await insertAll(
      manager,
      OpeningHoursEntity,
      records.openingHours.map(({ from, to, ...hours }) => ({ ...hours, fromOn: from, toOn: to })),
    );
    await insertAll(
      manager,
      ShiftTemplateEntity,
      records.shiftTemplates.map((template) => ({
        ...template,
        weekdays: [...template.weekdays],
        modes: [...template.modes],
        unitIds: [...template.unitIds],
        siteIds: [...template.siteIds],
        bodyId,
      })),
    );
    await insertAll(
      manager,
      HolidayEntity,
      records.holidays.map(({ on, name }) => ({ bodyId, on, name })),
    );
  }
}
