import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { LanguageId } from '../../planner/explain/sentences/language';

/**
 * An address under which somebody's own shifts are read by a calendar (feed). Whoever knows the address reads them, so
 * that of the token in it only the SHA-256 is kept.
 */
@Entity('calendar_feeds')
@Unique('uq_calendar_feeds_token', ['tokenHash'])
@Index('ix_calendar_feeds_person', ['personId'])
@Index('ix_calendar_feeds_user', ['userId'])
@Check('ck_calendar_feeds_token', `token_hash ~ '^[0-9a-f]{64}$'`)
@Check('ck_calendar_feeds_language', `language IN ('it', 'en')`)
export class CalendarFeedEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_calendar_feeds' })
  id: string;

  /** Whose feed it is; who may not sign in any more has none. */
  @ForeignKey('UserEntity', { name: 'fk_calendar_feeds_user', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'user_id' })
  userId: string;

  @ForeignKey('EmployeeEntity', { name: 'fk_calendar_feeds_person', onDelete: 'CASCADE' })
  @Column('text', { name: 'person_id' })
  personId: string;

  /** SHA-256 of the token, in hexadecimal digits. */
  @Column('text', { name: 'token_hash' })
  tokenHash: string;

  @Column('text')
  language: LanguageId;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @VersionColumn({ default: 1 })
  version: number;
}
