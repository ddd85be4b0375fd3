import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertAll } from '../../platform/database/insert-all';
import { omit } from '../../platform/omit';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import type { PlanningData } from '../rosters/planning-data';
import type { AppointmentData } from './appointment-data';
import { AppointmentEntity } from './appointment.entity';
import { AppointmentSettingEntity } from './appointment-setting.entity';

type AppointmentRecordSet = Required<Pick<PlanningData, 'appointmentSettings' | 'appointments'>>;

/** Civil dates, both inclusive. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** Appointments as plain records, out of the database and into it. */
@Injectable()
export class AppointmentRecords {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisation: OrganisationRecords,
  ) {}

  /**
   * Appointments of the activities that people of these units may do.
   *
   * @param range only bookings of these days; every one where left out
   */
  async planningRecords(
    unitIds: readonly string[],
    range?: DateRange,
    manager = this.dataSource.manager,
  ): Promise<AppointmentRecordSet> {
    const activityIds = await this.organisation.activityIdsOfUnits(unitIds, manager);
    const settings = await manager.find(AppointmentSettingEntity, {
      where: { activityId: In(activityIds) },
      order: { siteId: 'ASC', activityId: 'ASC' },
    });
    return {
      appointmentSettings: settings.map((row) => omit(row, 'id', 'version')),
      appointments: await this.counts(activityIds, range, manager),
    };
  }

  /** Writes settings and counted bookings; each count keeps its own reference, made from what it is about. */
  async importRecords(manager: EntityManager, bodyId: string, records: AppointmentRecordSet): Promise<void> {
    // An insert writes what the database adds into the rows it was given.
    await insertAll(
      manager,
      AppointmentSettingEntity,
      records.appointmentSettings.map((row) => ({ ...row })),
    );
    await insertAll(
      manager,
      AppointmentEntity,
      records.appointments.map((row) => ({ ...row, bodyId, reference: referenceOf(row) })),
    );
  }

  /** Single bookings added up by their start. */
  private async counts(
    activityIds: readonly string[],
    range: DateRange | undefined,
    manager: EntityManager,
  ): Promise<AppointmentData[]> {
    return manager.query<AppointmentData[]>(
      `SELECT site_id AS "siteId", activity_id AS "activityId", on_day::text AS "on",
          start_minute_of_day AS "startMinuteOfDay", sum(count)::int AS count
        FROM appointments
        WHERE activity_id = ANY($1) AND on_day BETWEEN COALESCE($2::date, '-infinity') AND COALESCE($3::date, 'infinity')
        GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
      [[...activityIds], range?.from ?? null, range?.to ?? null],
    );
  }
}

function referenceOf({ siteId, activityId, on, startMinuteOfDay }: AppointmentData): string {
  return `${siteId}/${activityId}/${on}/${startMinuteOfDay}`;
}
