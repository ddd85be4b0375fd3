import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Clock } from '../../../platform/clock';
import { nextAttemptAt } from './delivery-outcome';
import type { DeliveryOutcome } from './delivery-outcome';
import { OutboxDeliveryEntity } from './outbox-delivery.entity';

/** How long an attempt may take before another process makes it again; longer than any time-out of a channel. */
const LEASE_SECONDS = 120;
/** Deliveries of one claim, attempted side by side. */
const CLAIMED_AT_ONCE = 10;

/** Deliveries in the database: claimed under a lease, and ended only by who holds the newest one. */
@Injectable()
export class DeliveryStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Takes some deliveries that are due, or whose holder fell silent. */
  async claimDue(): Promise<OutboxDeliveryEntity[]> {
    const [claimed] = await this.dataSource.query<[{ id: string }[], number]>(
      `UPDATE outbox_deliveries
          SET lease_token = lease_token + 1, attempts = attempts + 1, lease_until = now() + make_interval(secs => $2)
        WHERE id IN (SELECT id FROM outbox_deliveries
                      WHERE status = 'waiting' AND due_at <= $1 AND (lease_until IS NULL OR lease_until < now())
                      ORDER BY due_at, id
                      LIMIT $3
                        FOR UPDATE SKIP LOCKED)
        RETURNING id`,
      [this.clock.now(), LEASE_SECONDS, CLAIMED_AT_ONCE],
    );
    const ids = claimed.map(({ id }) => id);
    if (ids.length === 0) return [];
    return this.dataSource.manager.find(OutboxDeliveryEntity, { where: { id: In(ids) }, order: { id: 'ASC' } });
  }

  /** Says how an attempt ended. Nothing happens where another process has taken the delivery over meanwhile. */
  async settle(delivery: OutboxDeliveryEntity, { result, detail }: DeliveryOutcome): Promise<void> {
    const now = this.clock.now();
    const dueAt = result === 'failed' ? nextAttemptAt(delivery.attempts, now) : null;
    const status = dueAt === null ? ENDED[result] : 'waiting';
    await this.dataSource.manager.update(
      OutboxDeliveryEntity,
      { id: delivery.id, leaseToken: delivery.leaseToken, status: 'waiting' },
      {
        status,
        outcome: detail,
        leaseUntil: null,
        dueAt: dueAt ?? delivery.dueAt,
        doneAt: dueAt === null ? now : null,
      },
    );
  }
}

const ENDED = { delivered: 'delivered', skipped: 'skipped', refused: 'dead', failed: 'dead' } as const;
