import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Log } from '../../../platform/logging/log';
import { EmailSender } from '../email/email-sender.service';
import { OutboxEventEntity } from '../outbox-event.entity';
import { WebhookSender } from '../webhooks/webhook-sender.service';
import type { DeliveryOutcome } from './delivery-outcome';
import { DeliveryStore } from './delivery.store';
import type { OutboxDeliveryEntity } from './outbox-delivery.entity';
import { OutboxSpread } from './outbox-spread.service';

/**
 * Delivers what the outbox holds. An attempt is made at least once: a process that dies after sending and before saying
 * so leaves a delivery that is sent again, under the same Message-ID or webhook-id, by which receivers know it.
 */
@Injectable()
export class OutboxDelivery {
  private underWay: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly spread: OutboxSpread,
    private readonly store: DeliveryStore,
    private readonly emails: EmailSender,
    private readonly webhooks: WebhookSender,
    private readonly log: Log,
  ) {}

  /** Delivers everything that is due now. One round at a time in each process; a round asked for meanwhile follows. */
  deliverDue(signal?: AbortSignal): Promise<void> {
    const round = this.underWay.then(() => this.round(signal));
    this.underWay = round.catch(() => undefined);
    return round;
  }

  private async round(signal: AbortSignal | undefined): Promise<void> {
    await this.spread.spreadAll();
    for (;;) {
      if (signal?.aborted) return;
      const claimed = await this.store.claimDue();
      if (claimed.length === 0) return;
      await Promise.all(claimed.map((delivery) => this.attempt(delivery)));
    }
  }

  private async attempt(delivery: OutboxDeliveryEntity): Promise<void> {
    const outcome = await this.send(delivery).catch((error: unknown): DeliveryOutcome => {
      this.log.error('a delivery failed', { deliveryId: delivery.id, error });
      return { result: 'failed', detail: 'internal-error' };
    });
    await this.store.settle(delivery, outcome);
  }

  private async send(delivery: OutboxDeliveryEntity): Promise<DeliveryOutcome> {
    const event = await this.dataSource.manager.findOneByOrFail(OutboxEventEntity, { id: delivery.eventId });
    return delivery.channel === 'email' ? this.emails.send(delivery, event) : this.webhooks.send(delivery, event);
  }
}
