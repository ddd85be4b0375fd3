import { ApiProperty, PartialType } from '@nestjs/swagger';
import { IsEmail, IsOptional, MaxLength } from 'class-validator';
import { ChoiceField, FlagField } from '../../../platform/http/fields';
import { NOTICE_LANGUAGES } from '../email/phrases';
import type { NoticeLanguage } from '../email/phrases';
import type { NotificationSettingEntity } from './notification-setting.entity';

/** Longest address of a mailbox (RFC 5321, 4.5.3.1.3). */
const ADDRESS_MAX_LENGTH = 254;

/** How a user is told what concerns them. */
export class NotificationSettingsDto {
  /** Language of e-mails. */
  @ChoiceField(NOTICE_LANGUAGES)
  language: NoticeLanguage;

  /** Whether e-mails are sent at all. */
  @FlagField()
  emailEnabled: boolean;

  /** Where e-mails go; null: nowhere, and none is sent. */
  @ApiProperty({ type: String, format: 'email', maxLength: ADDRESS_MAX_LENGTH, nullable: true, required: false })
  @IsOptional()
  @IsEmail()
  @MaxLength(ADDRESS_MAX_LENGTH)
  emailAddress?: string | null;
}

export class UpdateNotificationSettingsDto extends PartialType(NotificationSettingsDto, {
  skipNullProperties: false,
}) {}

export function notificationSettingsDto(row: NotificationSettingEntity): NotificationSettingsDto {
  const { language, emailEnabled, emailAddress } = row;
  return { language, emailEnabled, emailAddress };
}
