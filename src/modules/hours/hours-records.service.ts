import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertAll } from '../../platform/database/insert-all';
import { omit } from '../../platform/omit';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import type { OpeningHoursData, PlanningData } from '../rosters/planning-data';
import { ForbiddenSuccessionEntity } from './forbidden-succession.entity';
import { HolidayCalendarEntity } from './holiday-calendar.entity';
import { HolidayEntity } from './holiday.entity';
import { OpeningHoursEntity } from './opening-hours.entity';
import type { PatronSettings } from './patron-day';
import { ServiceHoursEntity } from './service-hours.entity';
import { ShiftTemplateEntity } from './shift-template.entity';

type HoursRecordSet = Pick<
  PlanningData,
  'openingHours' | 'serviceHours' | 'shiftTemplates' | 'forbiddenSuccessions' | 'holidays' | 'midweekHolidays'
>;

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
    const openingHours = await this.openingHoursOf(
      sites.map(({ id }) => id),
      manager,
    );
    const serviceHours = await manager.find(ServiceHoursEntity, {
      where: { siteId: In(sites.map(({ id }) => id)) },
      order: { siteId: 'ASC', weekday: 'ASC', fromMinuteOfDay: 'ASC', unitId: 'ASC', fromOn: 'ASC' },
    });
    const shiftTemplates = await manager.find(ShiftTemplateEntity, { where: { bodyId }, order: { id: 'ASC' } });
    const successions = await manager.find(ForbiddenSuccessionEntity, {
      where: { bodyId },
      order: { shiftTemplateId: 'ASC', nextShiftTemplateId: 'ASC', freeDaysBetween: 'ASC' },
    });
    return {
      openingHours,
      serviceHours: serviceHours.map(withPeriod),
      shiftTemplates: shiftTemplates.map((row) => omit(row, 'bodyId', 'version')),
      forbiddenSuccessions: successions.map(({ shiftTemplateId, nextShiftTemplateId, freeDaysBetween }) => ({
        ...{ dutyId: shiftTemplateId, nextDutyId: nextShiftTemplateId, freeDaysBetween },
      })),
      ...(await this.calendarOf(bodyId, manager)),
    };
  }

  /** Opening hours of some sites. */
  async openingHoursOf(siteIds: readonly string[], manager = this.dataSource.manager): Promise<OpeningHoursData[]> {
    const rows = await manager.find(OpeningHoursEntity, {
      where: { siteId: In([...siteIds]) },
      order: { siteId: 'ASC', weekday: 'ASC', opensMinuteOfDay: 'ASC', fromOn: 'ASC' },
    });
    return rows.map(withPeriod);
  }

  /** Holidays of a body, and what they mean. */
  async calendarOf(
    bodyId: string,
    manager = this.dataSource.manager,
  ): Promise<Pick<HoursRecordSet, 'holidays' | 'midweekHolidays'>> {
    const calendar = await manager.findOneBy(HolidayCalendarEntity, { id: bodyId });
    const holidays = await manager.find(HolidayEntity, { where: { bodyId }, order: { on: 'ASC' } });
    return {
      holidays: holidays.map(({ on, name, kind }) => ({ on, name, kind })),
      midweekHolidays: calendar?.midweekHolidays ?? 'excluded',
    };
  }

  /**
   * Writes a body's hours; its organisation comes first.
   *
   * @param patron the one behind the patron days among the holidays
   */
  async importRecords(
    manager: EntityManager,
    bodyId: string,
    records: HoursRecordSet,
    patron: PatronSettings | null = null,
  ): Promise<void> {
    await insertAll(
      manager,
      OpeningHoursEntity,
      records.openingHours.map(({ from, to, ...hours }) => ({ ...hours, fromOn: from, toOn: to })),
    );
    await insertAll(
      manager,
      ServiceHoursEntity,
      (records.serviceHours ?? []).map(({ from, to, ...hours }) => ({ ...hours, fromOn: from, toOn: to })),
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
      ForbiddenSuccessionEntity,
      (records.forbiddenSuccessions ?? []).map(({ dutyId, nextDutyId, freeDaysBetween }) => ({
        ...{ bodyId, shiftTemplateId: dutyId, nextShiftTemplateId: nextDutyId, freeDaysBetween },
      })),
    );
    await insertAll(
      manager,
      HolidayEntity,
      records.holidays.map(({ on, name, kind }) => ({ bodyId, on, name, kind: kind ?? 'closure' })),
    );
    const { midweekHolidays = 'excluded' } = records;
    await manager.insert(HolidayCalendarEntity, { id: bodyId, patron, midweekHolidays });
  }
}

/** A row as a record: its period in the records' words, nothing of the database's own. */
function withPeriod<Row extends { id: string; version: number; fromOn: string | null; toOn: string | null }>(row: Row) {
  return { ...omit(row, 'id', 'version', 'fromOn', 'toOn'), from: row.fromOn, to: row.toOn };
}
