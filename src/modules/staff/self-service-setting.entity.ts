import { Check, Column, Entity, ForeignKey, PrimaryColumn, VersionColumn } from 'typeorm';

/** What the employees of a body may do for themselves, and until when. */
@Entity('self_service_settings')
@Check('ck_self_service_settings_notice', 'wish_notice_days BETWEEN 0 AND 60')
@Check('ck_self_service_settings_feed', 'calendar_feed_days BETWEEN 1 AND 1830')
export class SelfServiceSettingEntity {
  /** The body's id: it has one row. */
  @ForeignKey('BodyEntity', { name: 'fk_self_service_settings_body', onDelete: 'CASCADE' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_self_service_settings' })
  id: string;

  /** Days before the Monday of a week on the last of which wishes for it are taken. */
  @Column('integer', { name: 'wish_notice_days', default: 10 })
  wishNoticeDays: number;

  /** Whether people may have their own shifts in a calendar of theirs. Switched off, every feed falls silent at once. */
  @Column('boolean', { name: 'calendar_feeds_allowed', default: true })
  calendarFeedsAllowed: boolean;

  /** Days after which the address of a feed expires, unless it is renewed. */
  @Column('integer', { name: 'calendar_feed_days', default: 400 })
  calendarFeedDays: number;

  @VersionColumn({ default: 1 })
  version: number;
}
