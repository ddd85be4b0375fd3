import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { IdentityModule } from '../identity/identity.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { DeliveryStore } from './delivery/delivery.store';
import { OutboxDelivery } from './delivery/outbox-delivery.service';
import { OutboxRunner } from './delivery/outbox-runner';
import { OutboxSpread } from './delivery/outbox-spread.service';
import { EmailSender } from './email/email-sender.service';
import { Mailer } from './email/mailer';
import { Outbox } from './outbox.service';
import { NotificationSettingsController } from './settings/notification-settings.controller';
import { NotificationSettings } from './settings/notification-settings.service';
import { AddressResolver, SystemAddressResolver } from './webhooks/address-resolver';
import { WebhookDeliveries } from './webhooks/webhook-deliveries.service';
import { WebhookSender } from './webhooks/webhook-sender.service';
import { WebhookTargets } from './webhooks/webhook-target.service';
import { WebhooksController } from './webhooks/webhooks.controller';
import { WebhooksService } from './webhooks/webhooks.service';

/** What is told to people and programs about what happened: written with it, delivered afterwards. */
@Module({
  imports: [AuditModule, IdentityModule, OrganisationModule],
  controllers: [NotificationSettingsController, WebhooksController],
  providers: [
    Outbox,
    OutboxSpread,
    OutboxDelivery,
    OutboxRunner,
    DeliveryStore,
    Mailer,
    EmailSender,
    NotificationSettings,
    WebhooksService,
    WebhookDeliveries,
    WebhookSender,
    WebhookTargets,
    { provide: AddressResolver, useClass: SystemAddressResolver },
  ],
  exports: [Outbox],
})
export class NotificationsModule {}
