import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { AuditTrail } from '../audit/audit-trail.service';
import { isOwnBody, requireBodyWide, requireRole } from '../identity/access';
import { PROGRAM, type Actor } from '../identity/actor';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import { RETENTION_RULES } from './retention-rules';
import { retentionSettingDto } from './retention-setting.dto';
import type { ExpiredRecordsDto, RetentionPreviewDto, UpdateRetentionSettingDto } from './retention-setting.dto';
import { RetentionSettingEntity } from './retention-setting.entity';

/** The longest time a setting can say: a century. */
const MOST_MONTHS = 1_200;

/** How long what is kept, and its clearing away when its time is over (GDPR art. 5 par. 1 e). */
@Injectable()
export class Retention {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisation: OrganisationRecords,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `forbidden`; `not-found`, also for a body that is not the actor's */
  async find(actor: Actor, bodyId: string): Promise<RetentionSettingEntity> {
    requireRole(actor, 'administrator', 'hr_officer');
    if (actor.role === 'hr_officer') requireBodyWide(actor);
    if (isOwnBody(actor, bodyId) && (await this.organisation.bodyIds()).includes(bodyId))
      return this.settingsOf(bodyId);
    throw new DomainError('not-found', 'body-not-found', `There is no body "${bodyId}".`);
  }

  async update(
    actor: Actor,
    bodyId: string,
    version: number,
    changes: UpdateRetentionSettingDto,
  ): Promise<RetentionSettingEntity> {
    const before = await this.find(actor, bodyId);
    return this.dataSource.transaction(async (manager) => {
      const after = await updateVersioned(manager, RetentionSettingEntity, bodyId, version, changes);
      await this.trail.append(manager, {
        ...{ actor, action: 'changed', resource: { type: 'retention-settings', id: bodyId }, reason: null },
        ...{ before: retentionSettingDto(before), after: retentionSettingDto(after) },
      });
      return after;
    });
  }

  /**
   * Published rosters of people who are invented are nobody's data, and some of them are of weeks long past: they stay as
   * long as a setting can say. What the body has set already is left as it is.
   */
  async keepInventedRosters(bodyId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const isSet = await manager.existsBy(RetentionSettingEntity, { id: bodyId });
      if (isSet) return;
      await manager.insert(RetentionSettingEntity, { id: bodyId, publishedRosterMonths: MOST_MONTHS });
      const after = retentionSettingDto(await manager.findOneByOrFail(RetentionSettingEntity, { id: bodyId }));
      const resource = { type: 'retention-settings', id: bodyId };
      await this.trail.append(manager, {
        actor: PROGRAM,
        action: 'changed',
        resource,
        reason: null,
        before: null,
        after,
      });
    });
  }

  /** What would go now, without removing anything. */
  async preview(actor: Actor, bodyId: string): Promise<RetentionPreviewDto> {
    const settings = await this.find(actor, bodyId);
    return { bodyId, expired: await this.expired(this.dataSource.manager, settings) };
  }

  /** Removes, in every body, what is past its time; each body in a transaction of its own. */
  async applyRetention(): Promise<readonly RetentionPreviewDto[]> {
    const done: RetentionPreviewDto[] = [];
    for (const bodyId of await this.organisation.bodyIds()) {
      const settings = await this.settingsOf(bodyId);
      const expired = await this.dataSource.transaction(async (manager) => {
        const found = await this.expired(manager, settings);
        if (found.every(({ count }) => count === 0)) return found;
        for (const { find, removeFrom, setting } of RETENTION_RULES)
          await manager.query(removeFrom(find), [bodyId, this.cutoff(settings[setting])]);
        const resource = { type: 'retention-settings', id: bodyId };
        await this.trail.append(manager, {
          ...{ actor: null, action: 'applied', resource, before: null, after: { expired: found }, reason: null },
        });
        return found;
      });
      done.push({ bodyId, expired });
    }
    return done;
  }

  private async expired(manager: EntityManager, settings: RetentionSettingEntity): Promise<ExpiredRecordsDto[]> {
    const found: ExpiredRecordsDto[] = [];
    for (const { setting, find } of RETENTION_RULES) {
      const before = this.cutoff(settings[setting]);
      const [row] = await manager.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM (${find}) AS found`, [
        settings.id,
        before,
      ]);
      found.push({ setting, before, count: row?.count ?? 0 });
    }
    return found;
  }

  private cutoff(months: number): string {
    return DateTime.fromJSDate(this.clock.now(), { zone: 'Europe/Rome' }).minus({ months }).toFormat('yyyy-MM-dd');
  }

  /** The row of the body, made with the defaults when it is first asked for. */
  private async settingsOf(bodyId: string): Promise<RetentionSettingEntity> {
    const { manager } = this.dataSource;
    await manager.query('INSERT INTO retention_settings (id) VALUES ($1) ON CONFLICT DO NOTHING', [bodyId]);
    return manager.findOneByOrFail(RetentionSettingEntity, { id: bodyId });
  }
}
