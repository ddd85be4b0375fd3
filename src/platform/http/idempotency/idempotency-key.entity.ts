import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One request that carried an `Idempotency-Key`. Kept 24 hours. `idempotency-keys.ts` says who writes what when. */
@Entity('idempotency_keys')
export class IdempotencyKeyEntity {
  /** Keys belong to the user who sent them: two users may choose the same one. */
  @PrimaryColumn('text', { name: 'actor_id', primaryKeyConstraintName: 'pk_idempotency_keys' })
  actorId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_idempotency_keys' })
  key: string;

  /** Hash of method, path and body: tells a repetition from another request under the same key. */
  @Column('text')
  fingerprint: string;

  /** Id that the request's new row gets, the same at each attempt. */
  @Column('uuid', { name: 'resource_id' })
  resourceId: string;

  @Index('ix_idempotency_keys_created')
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** Since when an attempt is under way; null when the last one broke off or has been answered. */
  @Column('timestamptz', { name: 'claimed_at', nullable: true })
  claimedAt: Date | null;

  @Column('integer', { name: 'answer_status', nullable: true })
  answerStatus: number | null;

  @Column('jsonb', { name: 'answer_headers', nullable: true })
  answerHeaders: Record<string, string> | null;

  /** JSON as it was sent: text, since `jsonb` would sort its properties. */
  @Column('text', { name: 'answer_body', nullable: true })
  answerBody: string | null;
}
