import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { DomainEvent } from '../domain-event';

/** An address of another program that is told of some kinds of events. Its secret is derived, and stored nowhere. */
@Entity('webhooks')
@Check('ck_webhooks_generation', 'secret_generation >= 1')
export class WebhookEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_webhooks' })
  id: string;

  /** Body whose events it is told of; null: those of every body of the installation. */
  @Index('ix_webhooks_body')
  @ForeignKey('BodyEntity', { name: 'fk_webhooks_body', onDelete: 'CASCADE' })
  @Column('text', { name: 'body_id', nullable: true })
  bodyId: string | null;

  @Column('text')
  url: string;

  @Column('text', { array: true })
  kinds: DomainEvent['kind'][];

  /** No messages are made for it while it is paused. */
  @Column('boolean', { default: false })
  paused: boolean;

  /** Counts the secrets there have been; the newest signs. */
  @Column('integer', { name: 'secret_generation', default: 1 })
  secretGeneration: number;

  /** Until when the secret before the newest signs as well; null where there was none. */
  @Column('timestamptz', { name: 'former_secret_until', nullable: true })
  formerSecretUntil: Date | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @VersionColumn({ default: 1 })
  version: number;
}
