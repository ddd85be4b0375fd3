import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { updateVersioned } from '../../../platform/database/versioned-update';
import { ROLES } from '../../identity/actor';
import { requireRole } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import { NotificationSettingEntity } from './notification-setting.entity';
import type { UpdateNotificationSettingsDto } from './notification-settings.dto';

/** Version of settings that nobody has stored yet. */
const UNSTORED = 0;

/** How users want to be told; everybody reads and changes their own, and nobody else's. */
@Injectable()
export class NotificationSettings {
  constructor(private readonly dataSource: DataSource) {}

  async own(actor: Actor): Promise<NotificationSettingEntity> {
    requireRole(actor, ...ROLES);
    return this.ofUser(actor.userId);
  }

  /** @throws DomainError `precondition-failed` when they were changed meanwhile */
  async update(
    actor: Actor,
    version: number,
    changes: UpdateNotificationSettingsDto,
  ): Promise<NotificationSettingEntity> {
    requireRole(actor, ...ROLES);
    const { manager } = this.dataSource;
    if (version === UNSTORED) {
      const row = { ...changes, id: actor.userId, version: UNSTORED };
      await manager.createQueryBuilder().insert().into(NotificationSettingEntity).values(row).orIgnore().execute();
    }
    return updateVersioned(manager, NotificationSettingEntity, actor.userId, version, changes);
  }

  /** For whoever is about to write to a user. */
  async ofUser(id: string): Promise<NotificationSettingEntity> {
    const { manager } = this.dataSource;
    const defaults = { id, language: 'it', emailEnabled: true, emailAddress: null, version: UNSTORED } as const;
    return (
      (await manager.findOneBy(NotificationSettingEntity, { id })) ??
      manager.create(NotificationSettingEntity, defaults)
    );
  }
}
