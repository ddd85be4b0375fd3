import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { OutboxEventEntity } from '../outbox-event.entity';

export const DELIVERY_STATUSES = ['waiting', 'delivered', 'skipped', 'dead'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/**
 * One message of an event to one reader over one channel. `messageKey` names the version of the resource that it tells:
 * with the unique key nobody is sent the same twice, not even who reads for two units.
 */
@Entity('outbox_deliveries')
@Unique('uq_outbox_deliveries_target', ['messageKey', 'channel', 'targetId'])
@Index('ix_outbox_deliveries_due', ['dueAt', 'id'], { where: `status = 'waiting'` })
@Index('ix_outbox_deliveries_target', ['targetId', 'madeAt', 'id'])
@Check('ck_outbox_deliveries_status', `status IN ('waiting', 'delivered', 'skipped', 'dead')`)
@Check('ck_outbox_deliveries_done', `(status = 'waiting') = (done_at IS NULL)`)
@Check('ck_outbox_deliveries_channel', `channel IN ('email', 'webhook')`)
export class OutboxDeliveryEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_outbox_deliveries' })
  id: string;

  @ForeignKey(() => OutboxEventEntity, { name: 'fk_outbox_deliveries_event', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  /** Kind, id and version of what is told. */
  @Column('text', { name: 'message_key' })
  messageKey: string;

  @Column('text')
  channel: 'email' | 'webhook';

  /** User or webhook. */
  @Column('uuid', { name: 'target_id' })
  targetId: string;

  @Column('text', { default: 'waiting' })
  status: DeliveryStatus;

  /** Attempts begun, the one under way included. */
  @Column('integer', { default: 0 })
  attempts: number;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  /** When the next attempt may begin. */
  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  /** Raised by each claim; only the newest holder may say how an attempt ended. */
  @Column('integer', { name: 'lease_token', default: 0 })
  leaseToken: number;

  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil: Date | null;

  /** How the last attempt ended: a word of ours or a status, never what the receiver said. */
  @Column('text', { nullable: true })
  outcome: string | null;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;
}
