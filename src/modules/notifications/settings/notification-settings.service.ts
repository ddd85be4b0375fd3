import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppConfig } from '../../../platform/config/app-config';
import { updateVersioned } from '../../../platform/database/versioned-update';
import { DomainError } from '../../../platform/errors/domain-error';
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
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
  ) {}

  async own(actor: Actor): Promise<NotificationSettingEntity> {
    requireRole(actor, ...ROLES);
    return this.ofUser(actor.userId);
  }

  /** @throws DomainError `precondition-failed` when they were changed meanwhile; `invalid` for an address elsewhere */
  async update(
    actor: Actor,
    version: number,
    changes: UpdateNotificationSettingsDto,
  ): Promise<NotificationSettingEntity> {
    requireRole(actor, ...ROLES);
    this.requireOwnDomain(changes.emailAddress ?? null);
    const { manager } = this.dataSource;
    if (version === UNSTORED) {
      const row = { ...changes, id: actor.userId, version: UNSTORED };
      await manager.createQueryBuilder().insert().into(NotificationSettingEntity).values(row).orIgnore().execute();
    }
    return updateVersioned(manager, NotificationSettingEntity, actor.userId, version, changes);
  }

  private requireOwnDomain(address: string | null): void {
    const { mailDomains } = this.config;
    if (address === null || mailDomains.length === 0) return;
    const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
    if (mailDomains.includes(domain)) return;
    const detail = `E-mails are sent to addresses of ${mailDomains.join(', ')} only.`;
    const errors = [{ pointer: '/emailAddress', rule: 'mail-domain', detail }];
    throw new DomainError('invalid', 'invalid-values', 'The address cannot be accepted; see errors.', errors);
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
