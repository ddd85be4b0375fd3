import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock';
import { NoticeReaders } from '../../identity/notice-readers.service';
import { OrganisationRecords } from '../../organisation/organisation-records.service';
import type { WebhookFacts } from '../domain-event';
import { OutboxEventEntity } from '../outbox-event.entity';
import { WebhookEntity } from '../webhooks/webhook.entity';
import { OutboxDeliveryEntity } from './outbox-delivery.entity';

/** Events of one transaction. */
const SPREAD_AT_ONCE = 100;

/** Makes the deliveries of events: an e-mail for each reader, a message for each webhook that asked for the kind. */
@Injectable()
export class OutboxSpread {
  constructor(
    private readonly dataSource: DataSource,
    private readonly readers: NoticeReaders,
    private readonly organisation: OrganisationRecords,
    private readonly clock: Clock,
  ) {}

  /** Spreads every event that waits, oldest first. */
  async spreadAll(): Promise<void> {
    for (let spread = SPREAD_AT_ONCE; spread === SPREAD_AT_ONCE;) spread = await this.spreadSome();
  }

  /** Readers are looked up beforehand; the transaction takes the events that nobody else has taken meanwhile. */
  private async spreadSome(): Promise<number> {
    const waiting = await this.dataSource.manager.find(OutboxEventEntity, {
      where: { spreadAt: IsNull() },
      order: { at: 'ASC', id: 'ASC' },
      take: SPREAD_AT_ONCE,
    });
    for (const event of waiting) {
      const targetIds = await this.targetsOf(event);
      await this.dataSource.transaction((manager) => this.spread(manager, event, targetIds));
    }
    return waiting.length;
  }

  private async spread(manager: EntityManager, event: OutboxEventEntity, targetIds: readonly string[]): Promise<void> {
    const at = this.clock.now();
    const { affected } = await manager.update(
      OutboxEventEntity,
      { id: event.id, spreadAt: IsNull() },
      { spreadAt: at },
    );
    if (affected !== 1 || targetIds.length === 0) return;
    const messageKey = `${event.kind} ${event.resourceId} ${event.resourceVersion}`;
    const channel = channelOf(event);
    const rows = targetIds.map((targetId) => {
      return { eventId: event.id, messageKey, channel, targetId, madeAt: at, dueAt: at };
    });
    await manager.createQueryBuilder().insert().into(OutboxDeliveryEntity).values(rows).orIgnore().execute();
  }

  private async targetsOf({ recipient, kind, facts }: OutboxEventEntity): Promise<readonly string[]> {
    const [group = '', id = ''] = recipient.split(/:(.*)/s);
    switch (group) {
      case 'person':
        return this.readers.ofPerson(id);
      case 'heads':
        return this.readers.headsOf(id);
      case 'user':
        return this.readers.ofUser(id);
      case 'webhook':
        return [id];
      default:
        return this.webhooksFor(kind, facts as WebhookFacts);
    }
  }

  /** Webhooks of the units' bodies, and those of the whole installation. */
  private async webhooksFor(kind: string, { unitIds }: WebhookFacts): Promise<string[]> {
    const bodyIds = await this.organisation.bodyIdsOfUnits(unitIds);
    const webhooks = await this.dataSource.manager
      .createQueryBuilder(WebhookEntity, 'webhook')
      .where('NOT webhook.paused AND :kind = ANY(webhook.kinds)', { kind })
      .andWhere('(webhook.body_id IS NULL OR webhook.body_id = ANY(:bodyIds))', { bodyIds })
      .orderBy('webhook.id', 'ASC')
      .getMany();
    return webhooks.map(({ id }) => id);
  }
}

function channelOf({ recipient }: OutboxEventEntity): 'email' | 'webhook' {
  return recipient.startsWith('webhook') ? 'webhook' : 'email';
}
