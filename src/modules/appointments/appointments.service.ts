import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { requireBodyWide, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { OrganisationReferences } from '../organisation/organisation-references.service';
import type { AppointmentImportDto, AppointmentListQueryDto } from './appointment.dto';
import { AppointmentEntity } from './appointment.entity';
import { AppointmentSettingEntity } from './appointment-setting.entity';
import { readImport, type ImportedAppointment } from './import-table';
import { withinActivities } from '../identity/scoped-query';

const ORDER: ListOrder<AppointmentEntity> = { sortable: ['on', 'siteId', 'reference', 'id'] };

/** Rows of one statement. */
const ROWS_PER_STATEMENT = 5000;

/** Bookings: the personnel office takes them over from the booking system, heads see those of their activities. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: OrganisationReferences,
  ) {}

  async list(actor: Actor, query: AppointmentListQueryDto): Promise<Rows<AppointmentEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const appointments = this.dataSource.manager.createQueryBuilder(AppointmentEntity, 'appointment').where('TRUE');
    withinActivities(appointments, 'appointment.activityId', actor);
    if (query.siteId !== undefined) appointments.andWhere('appointment.siteId = :siteId', query);
    if (query.from !== undefined) appointments.andWhere('appointment.on >= :from', query);
    if (query.to !== undefined) appointments.andWhere('appointment.on <= :to', query);
    return readKeysetPage(appointments, query, ORDER);
  }

  /**
   * Takes over a file of bookings, all of it or nothing. A booking is known by its reference, so that the same file twice
   * changes nothing the second time.
   *
   * @throws DomainError `invalid` with every bad line, or where the sites are of several bodies
   */
  async import(actor: Actor, bytes: Uint8Array): Promise<AppointmentImportDto> {
    requireBodyWide(actor);
    const settings = await withinActivities(
      this.dataSource.manager.createQueryBuilder(AppointmentSettingEntity, 'setting').where('TRUE'),
      'setting.activityId',
      actor,
    ).getMany();
    const slots = new Map(settings.map((row) => [`${row.siteId} ${row.activityId}`, row.slotMinutes]));
    const rows = readImport(bytes, slots);
    if (rows.length === 0) return { createdCount: 0, updatedCount: 0, unchangedCount: 0 };
    const siteIds = [...new Set(rows.map(({ siteId }) => siteId))];
    const bodyId = await this.references.requireOneBody(actor, [{ kind: 'site', pointer: '/rows', ids: siteIds }]);
    const written = await this.dataSource.transaction(async (manager) => {
      const changes: { created: boolean }[] = [];
      for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
        const part = JSON.stringify(rows.slice(start, start + ROWS_PER_STATEMENT).map(columnsOf));
        changes.push(...(await manager.query<{ created: boolean }[]>(UPSERT, [bodyId, part])));
      }
      return changes;
    });
    const createdCount = written.filter(({ created }) => created).length;
    const updatedCount = written.length - createdCount;
    return { createdCount, updatedCount, unchangedCount: rows.length - written.length };
  }
}

/** Rows that say what is stored already are not written: they do not come back. */
const UPSERT = `INSERT INTO appointments AS old
    (body_id, reference, site_id, activity_id, on_day, start_minute_of_day, count)
  SELECT $1, reference, site_id, activity_id, on_day, start_minute_of_day, count
  FROM jsonb_to_recordset($2::jsonb) AS sent (reference text, site_id text, activity_id text, on_day date,
    start_minute_of_day integer, count integer)
  ON CONFLICT (body_id, reference) DO UPDATE SET site_id = EXCLUDED.site_id, activity_id = EXCLUDED.activity_id,
    on_day = EXCLUDED.on_day, start_minute_of_day = EXCLUDED.start_minute_of_day, count = EXCLUDED.count,
    version = old.version + 1
  WHERE (old.site_id, old.activity_id, old.on_day, old.start_minute_of_day, old.count) IS DISTINCT FROM
    (EXCLUDED.site_id, EXCLUDED.activity_id, EXCLUDED.on_day, EXCLUDED.start_minute_of_day, EXCLUDED.count)
  RETURNING (xmax = 0) AS created`;

function columnsOf({ reference, siteId, activityId, on, startMinuteOfDay, count }: ImportedAppointment) {
  return {
    ...{ reference, site_id: siteId, activity_id: activityId, on_day: on },
    ...{ start_minute_of_day: startMinuteOfDay, count },
  };
}
