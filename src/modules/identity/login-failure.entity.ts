import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Wrong passwords lately, by username and by username and address; of users who exist and of names that do not alike. */
@Entity({ name: 'login_failures' })
@Index('ix_login_failures_last', ['lastFailedAt'])
export class LoginFailureEntity {
  /** SHA-256 of the username, and of the address where the row is about one. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_login_failures' })
  key: string;

  @Column({ name: 'failure_count', type: 'integer' })
  failureCount: number;

  @Column({ name: 'last_failed_at', type: 'timestamptz' })
  lastFailedAt: Date;
}
