import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { updateVersioned } from '../../platform/database/versioned-update';
import { Clock } from '../../platform/clock';
import { DomainError } from '../../platform/errors/domain-error';
import { AuditTrail } from '../audit/audit-trail.service';
import { isOwnBody, requireBodyWide, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { PLANNING_ROLES } from '../identity/actor';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import { civilDateAt } from '../rosters/civil-time';
import { selfServiceSettingDto } from './self-service-setting.dto';
import type { UpdateSelfServiceSettingDto } from './self-service-setting.dto';
import { SelfServiceSettingEntity } from './self-service-setting.entity';

/** What holds for somebody of a unit today. */
export interface SelfServiceTerms {
  readonly settings: SelfServiceSettingEntity;
  readonly timeZone: string;
  /** Civil date in the body's time zone. */
  readonly today: string;
}

/** What employees may do for themselves: everybody of the body may read it, its personnel office keeps it. */
@Injectable()
export class SelfServiceSettings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisation: OrganisationRecords,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, also for a body that is not the actor's */
  async find(actor: Actor, bodyId: string): Promise<SelfServiceSettingEntity> {
    requireRole(actor, ...PLANNING_ROLES);
    const row = await this.dataSource.manager.findOneBy(SelfServiceSettingEntity, { id: bodyId });
    if (row && isOwnBody(actor, bodyId)) return row;
    throw new DomainError('not-found', 'body-not-found', `There is no body "${bodyId}".`);
  }

  async update(
    actor: Actor,
    bodyId: string,
    version: number,
    changes: UpdateSelfServiceSettingDto,
  ): Promise<SelfServiceSettingEntity> {
    requireBodyWide(actor);
    const before = await this.find(actor, bodyId);
    return this.dataSource.transaction(async (manager) => {
      const after = await updateVersioned(manager, SelfServiceSettingEntity, bodyId, version, changes);
      await this.trail.append(manager, {
        ...{ actor, action: 'changed', resource: { type: 'self-service-settings', id: bodyId }, reason: null },
        ...{ before: selfServiceSettingDto(before), after: selfServiceSettingDto(after) },
      });
      return after;
    });
  }

  /** The settings of the body that a unit belongs to, and what day it is there. */
  async termsOf(unitId: string): Promise<SelfServiceTerms> {
    const { id, timeZone } = await this.organisation.bodyOfUnits([unitId]);
    const settings = await this.dataSource.manager.findOneByOrFail(SelfServiceSettingEntity, { id });
    return { settings, timeZone, today: civilDateAt(this.clock.now(), timeZone) };
  }
}
