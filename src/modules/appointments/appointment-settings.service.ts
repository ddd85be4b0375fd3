import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedRemoval, refusedWrite } from '../../platform/database/refused-write';
import type { ConstraintMessages } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { requireBodyWide, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { OrganisationReferences } from '../organisation/organisation-references.service';
import type {
  AppointmentSettingListQueryDto,
  CreateAppointmentSettingDto,
  UpdateAppointmentSettingDto,
} from './appointment.dto';
import { AppointmentSettingEntity } from './appointment-setting.entity';
import { withinActivities } from '../identity/scoped-query';

const ORDER: ListOrder<AppointmentSettingEntity> = { sortable: ['siteId', 'activityId', 'id'] };

const MESSAGES: ConstraintMessages = {
  uq_appointment_settings_place: {
    pointer: '/activityId',
    detail: 'This activity of the site receives by appointment already; change that setting.',
  },
};

/** Who receives by appointment: the personnel office keeps it, a head sees what concerns the own people. */
@Injectable()
export class AppointmentSettingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: OrganisationReferences,
  ) {}

  async list(actor: Actor, query: AppointmentSettingListQueryDto): Promise<Rows<AppointmentSettingEntity>> {
    const settings = this.visibleTo(actor);
    if (query.siteId !== undefined) settings.andWhere('setting.siteId = :siteId', query);
    return readKeysetPage(settings, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<AppointmentSettingEntity> {
    const row = await this.visibleTo(actor).andWhere('setting.id = :id', { id }).getOne();
    if (row) return row;
    const detail = `There is no appointment setting ${id} within your responsibility.`;
    throw new DomainError('not-found', 'appointment-setting-not-found', detail);
  }

  async create(
    actor: Actor,
    values: CreateAppointmentSettingDto & { readonly id?: string },
  ): Promise<AppointmentSettingEntity> {
    requireBodyWide(actor);
    await this.references.requireOneBody(actor, [
      { kind: 'site', pointer: '/siteId', ids: [values.siteId] },
      { kind: 'activity', pointer: '/activityId', ids: [values.activityId] },
    ]);
    return refusedWrite(MESSAGES, () => insertRow(this.dataSource.manager, AppointmentSettingEntity, values));
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    changes: UpdateAppointmentSettingDto,
  ): Promise<AppointmentSettingEntity> {
    requireBodyWide(actor);
    await this.find(actor, id);
    return refusedWrite(MESSAGES, () =>
      updateVersioned(this.dataSource.manager, AppointmentSettingEntity, id, version, changes),
    );
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.find(actor, id);
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, AppointmentSettingEntity, id, version));
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<AppointmentSettingEntity> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const query = this.dataSource.manager.createQueryBuilder(AppointmentSettingEntity, 'setting').where('TRUE');
    return withinActivities(query, 'setting.activityId', actor);
  }
}
