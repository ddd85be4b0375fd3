import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { DomainEvent, NoticeFacts } from './domain-event';

/**
 * Something to tell one recipient, written in the transaction of what happened. The unique key is the promise "told once
 * for each version of a resource and recipient".
 */
@Entity('outbox_events')
@Unique('uq_outbox_events_recipient', ['kind', 'resourceId', 'resourceVersion', 'recipient'])
@Index('ix_outbox_events_waiting', ['at', 'id'], { where: 'spread_at IS NULL' })
@Check('ck_outbox_events_recipient', `recipient = 'webhooks' OR recipient ~ '^(person|heads|user|webhook):.+$'`)
export class OutboxEventEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_outbox_events' })
  id: string;

  @Column('text')
  kind: DomainEvent['kind'];

  /** Plural kebab-case noun of the API: `rosters`. */
  @Column('text', { name: 'resource_type' })
  resourceType: string;

  @Column('text', { name: 'resource_id' })
  resourceId: string;

  @Column('integer', { name: 'resource_version' })
  resourceVersion: number;

  /** `person:<id>`, `heads:<unit id>`, `user:<id>`, `webhook:<id>`, or `webhooks`. */
  @Column('text')
  recipient: string;

  @Column('jsonb')
  facts: NoticeFacts;

  @Column('timestamptz')
  at: Date;

  /** When deliveries were made of it; null while it waits. */
  @Column('timestamptz', { name: 'spread_at', nullable: true })
  spreadAt: Date | null;
}
