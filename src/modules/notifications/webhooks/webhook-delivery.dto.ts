import { ApiProperty } from '@nestjs/swagger';
import { DELIVERY_STATUSES } from '../delivery/outbox-delivery.entity';
import type { DeliveryStatus, OutboxDeliveryEntity } from '../delivery/outbox-delivery.entity';
import type { OutboxEventEntity } from '../outbox-event.entity';

/** One message to a webhook and how its delivery goes. What the receiver answered is not kept, but for the status. */
export class WebhookDeliveryDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @ApiProperty({ maxLength: 60, example: 'roster.published' })
  kind: string;

  @ApiProperty({ maxLength: 60, example: 'rosters' })
  resourceType: string;

  @ApiProperty({ maxLength: 60 })
  resourceId: string;

  @ApiProperty({ type: 'integer', format: 'int32' })
  resourceVersion: number;

  /** `dead`: given up after the last attempt, or refused for good. */
  @ApiProperty({ enum: DELIVERY_STATUSES })
  status: DeliveryStatus;

  @ApiProperty({ type: 'integer', format: 'int32' })
  attempts: number;

  /** How the last attempt ended, such as `http-503`, `timeout` or `address-refused`; null before it. */
  @ApiProperty({ type: String, maxLength: 60, nullable: true })
  outcome: string | null;

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  madeAt: string;

  /** When the next attempt is made; null where there is none. */
  @ApiProperty({ type: String, format: 'date-time', maxLength: 30, nullable: true })
  nextAttemptAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', maxLength: 30, nullable: true })
  doneAt: string | null;
}

export function webhookDeliveryDto(delivery: OutboxDeliveryEntity, event: OutboxEventEntity): WebhookDeliveryDto {
  const { id, status, attempts, outcome, madeAt, dueAt, doneAt } = delivery;
  const { kind, resourceType, resourceId, resourceVersion } = event;
  return {
    ...{ id, kind, resourceType, resourceId, resourceVersion, status, attempts, outcome },
    madeAt: madeAt.toISOString(),
    nextAttemptAt: status === 'waiting' ? dueAt.toISOString() : null,
    doneAt: doneAt?.toISOString() ?? null,
  };
}
