import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Rows } from '../../../platform/database/keyset-page';
import { cutPage, decodeCursor } from '../../../platform/http/cursor';
import type { PageQueryDto } from '../../../platform/http/paging';
import type { Actor } from '../../identity/actor';
import { OutboxDeliveryEntity } from '../delivery/outbox-delivery.entity';
import { OutboxSpread } from '../delivery/outbox-spread.service';
import { OutboxEventEntity } from '../outbox-event.entity';
import { Outbox } from '../outbox.service';
import { WebhooksService } from './webhooks.service';

/** A message to a webhook and the event it tells. */
export interface WebhookDelivery {
  readonly delivery: OutboxDeliveryEntity;
  readonly event: OutboxEventEntity;
}

/** What was sent to a webhook, and trying it. */
@Injectable()
export class WebhookDeliveries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly webhooks: WebhooksService,
    private readonly outbox: Outbox,
    private readonly spread: OutboxSpread,
  ) {}

  /** Newest first. */
  async list(actor: Actor, webhookId: string, { cursor, limit }: PageQueryDto): Promise<Rows<WebhookDelivery>> {
    await this.webhooks.find(actor, webhookId);
    const query = this.dataSource.manager
      .createQueryBuilder(OutboxDeliveryEntity, 'delivery')
      .where('delivery.target_id = :webhookId', { webhookId });
    if (cursor !== undefined) {
      const [madeAt, id] = decodeCursor(cursor, 2);
      query.andWhere('(delivery.made_at, delivery.id) < (:madeAt::timestamptz, :id::uuid)', { madeAt, id });
    }
    const found = await query
      .orderBy('delivery.madeAt', 'DESC')
      .addOrderBy('delivery.id', 'DESC')
      .take(limit + 1)
      .getMany();
    const { rows, nextCursor } = cutPage(found, limit, ({ madeAt, id }) => [madeAt.toISOString(), id]);
    return { rows: await this.withEvents(rows), nextCursor };
  }

  /** Sends the webhook a message of the kind `webhook.test`, paused or not, by the way that all messages go. */
  async test(actor: Actor, webhookId: string, testId: string): Promise<WebhookDelivery> {
    await this.webhooks.find(actor, webhookId);
    const event = { kind: 'webhook.test', testId, version: 1, webhookId } as const;
    await this.dataSource.transaction((manager) => this.outbox.add(manager, event));
    await this.spread.spreadAll();
    const { id: eventId } = await this.dataSource.manager.findOneByOrFail(OutboxEventEntity, { resourceId: testId });
    const delivery = await this.dataSource.manager.findOneByOrFail(OutboxDeliveryEntity, { eventId });
    return (await this.withEvents([delivery]))[0]!;
  }

  private async withEvents(rows: readonly OutboxDeliveryEntity[]): Promise<WebhookDelivery[]> {
    const ids = rows.map(({ eventId }) => eventId);
    const events = await this.dataSource.manager.findBy(OutboxEventEntity, { id: In(ids) });
    const eventOf = new Map(events.map((event) => [event.id, event]));
    return rows.map((delivery) => ({ delivery, event: eventOf.get(delivery.eventId)! }));
  }
}
