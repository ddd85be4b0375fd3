import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../platform/config/app-config';
import { Log } from '../../../platform/logging/log';
import { SiteNames } from '../../organisation/site-names.service';
import type { DeliveryOutcome } from '../delivery/delivery-outcome';
import type { OutboxDeliveryEntity } from '../delivery/outbox-delivery.entity';
import type { OutboxEventEntity } from '../outbox-event.entity';
import { NotificationSettings } from '../settings/notification-settings.service';
import { letterOf, sitesIn } from './letter';
import { Mailer } from './mailer';

/** The first code of SMTP by which a server refuses for good (RFC 5321, 4.2.1). */
const PERMANENT = 500;

/** Sends one event to one user by e-mail, in the user's language, if the user wants it. */
@Injectable()
export class EmailSender {
  constructor(
    private readonly config: AppConfig,
    private readonly mailer: Mailer,
    private readonly settings: NotificationSettings,
    private readonly sites: SiteNames,
    private readonly log: Log,
  ) {}

  async send(delivery: OutboxDeliveryEntity, event: OutboxEventEntity): Promise<DeliveryOutcome> {
    const { kind, facts } = event;
    if (kind === 'webhook.test') return { result: 'skipped', detail: 'no-letter' };
    const { emailAddress, emailEnabled, language } = await this.settings.ofUser(delivery.targetId);
    if (!emailEnabled) return { result: 'skipped', detail: 'switched-off' };
    if (emailAddress === null) return { result: 'skipped', detail: 'no-address' };
    if (!this.mailer.isThere) return { result: 'skipped', detail: 'no-mail-server' };
    const siteNames = await this.sites.of(sitesIn(event));
    const letter = letterOf({ kind, facts }, language, { siteNames, publicUrl: this.config.publicUrl });
    const messageId = `<${delivery.id}@${new URL(this.config.publicUrl).hostname}>`;
    try {
      await this.mailer.send({ to: emailAddress, ...letter, messageId, language });
      return { result: 'delivered', detail: 'sent' };
    } catch (error) {
      return this.failure(delivery, error);
    }
  }

  /** What the server said is not kept: it may repeat the address. */
  private failure(delivery: OutboxDeliveryEntity, error: unknown): DeliveryOutcome {
    const { responseCode, code } = error as { responseCode?: number; code?: string };
    this.log.warn('an e-mail was not sent', { deliveryId: delivery.id, responseCode, code });
    if (responseCode === undefined) return { result: 'failed', detail: 'mail-server-unreachable' };
    return { result: responseCode >= PERMANENT ? 'refused' : 'failed', detail: `smtp-${responseCode}` };
  }
}
