import { Check, Column, Entity, ForeignKey, PrimaryColumn, VersionColumn } from 'typeorm';
import type { NoticeLanguage } from '../email/phrases';

/** How a user wants to be told; a user without a row gets the defaults. */
@Entity('notification_settings')
@Check('ck_notification_settings_language', `language IN ('it', 'en')`)
export class NotificationSettingEntity {
  /** The user. */
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'pk_notification_settings' })
  @ForeignKey('UserEntity', { name: 'fk_notification_settings_user', onDelete: 'CASCADE' })
  id: string;

  @Column('text', { default: 'it' })
  language: NoticeLanguage;

  @Column('boolean', { name: 'email_enabled', default: true })
  emailEnabled: boolean;

  @Column('text', { name: 'email_address', nullable: true })
  emailAddress: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
