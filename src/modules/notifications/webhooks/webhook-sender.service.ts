import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock';
import { AppConfig } from '../../../platform/config/app-config';
import type { DeliveryOutcome } from '../delivery/delivery-outcome';
import type { OutboxDeliveryEntity } from '../delivery/outbox-delivery.entity';
import type { OutboxEventEntity } from '../outbox-event.entity';
import { postMessage } from './post-message';
import { webhookSecret, webhookSignature } from './webhook-signature';
import { TargetRefusedError, WebhookTargets } from './webhook-target.service';
import { WebhookEntity } from './webhook.entity';

/** Sends one event to one webhook, signed in the form of Standard Webhooks. The message names resources, not people. */
@Injectable()
export class WebhookSender {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
    private readonly targets: WebhookTargets,
    private readonly clock: Clock,
  ) {}

  async send(delivery: OutboxDeliveryEntity, event: OutboxEventEntity): Promise<DeliveryOutcome> {
    const webhook = await this.dataSource.manager.findOneBy(WebhookEntity, { id: delivery.targetId });
    if (webhook === null) return { result: 'skipped', detail: 'webhook-removed' };
    if (webhook.paused && event.kind !== 'webhook.test') return { result: 'skipped', detail: 'paused' };
    const body = messageOf(event);
    try {
      const target = await this.targets.targetOf(webhook.url);
      return outcomeOf(await postMessage(target, this.headersOf(webhook, delivery.id, body), body));
    } catch (error) {
      return failureOf(error);
    }
  }

  private headersOf(webhook: WebhookEntity, deliveryId: string, body: string): Record<string, string> {
    const now = this.clock.now();
    const seconds = Math.floor(now.getTime() / 1000);
    // The same id at every attempt: the receiver leaves out what it has seen.
    const id = `msg_${deliveryId}`;
    const former = webhook.formerSecretUntil !== null && webhook.formerSecretUntil > now ? 1 : 0;
    const generations = [webhook.secretGeneration, webhook.secretGeneration - 1].slice(0, 1 + former);
    const signatures = generations.map((generation) => {
      const secret = webhookSecret(this.config.tokenSecret, webhook.id, generation);
      return webhookSignature(secret, id, seconds, body);
    });
    return {
      'Content-Type': 'application/json',
      'User-Agent': 'Turnario',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signatures.join(' '),
    };
  }
}

/** The same text at every attempt. */
function messageOf({ kind, at, resourceType, resourceId, resourceVersion }: OutboxEventEntity): string {
  return JSON.stringify({
    type: kind,
    timestamp: at.toISOString(),
    data: { resourceType, resourceId, resourceVersion },
  });
}

function outcomeOf(status: number): DeliveryOutcome {
  const detail = `http-${status}`;
  if (status >= 200 && status < 300) return { result: 'delivered', detail };
  // 410 Gone: the receiver wants no more (Standard Webhooks).
  return { result: status === 410 ? 'refused' : 'failed', detail };
}

function failureOf(error: unknown): DeliveryOutcome {
  if (error instanceof TargetRefusedError) {
    return { result: error.reason === 'address-refused' ? 'refused' : 'failed', detail: error.reason };
  }
  const { name, code } = error as { readonly name?: string; readonly code?: string };
  const isTimeout = name === 'AbortError' || name === 'TimeoutError' || code === 'ABORT_ERR';
  return { result: 'failed', detail: isTimeout ? 'timeout' : 'unreachable' };
}
