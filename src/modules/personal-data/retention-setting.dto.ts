import { ApiProperty } from '@nestjs/swagger';
import { CivilDateField, IdField, IntegerField, TextField } from '../../platform/http/fields';
import { omit } from '../../platform/omit';
import type { RetentionSettingEntity } from './retention-setting.entity';

const MAX_MONTHS = 1_200;

/** Fields that are absent stay as they are. */
export class UpdateRetentionSettingDto {
  /** Months after the last day of a published roster; superseded ones as well. */
  @IntegerField(1, MAX_MONTHS, { optional: true })
  publishedRosterMonths?: number;

  /** Months after a roster was made that was never published. */
  @IntegerField(1, MAX_MONTHS, { optional: true })
  draftRosterMonths?: number;

  /** Months after a roster run ended. */
  @IntegerField(1, MAX_MONTHS, { optional: true })
  rosterRunMonths?: number;

  /** Months after the last day of an exemption. */
  @IntegerField(1, MAX_MONTHS, { optional: true })
  exemptionMonths?: number;

  /** Months after the last day of an absence, when its reason goes; its days stay. */
  @IntegerField(1, MAX_MONTHS, { optional: true })
  absenceReasonMonths?: number;
}

/** How long a body keeps what (conservazione). */
export class RetentionSettingDto {
  @IdField()
  bodyId: string;

  @IntegerField(1, MAX_MONTHS)
  publishedRosterMonths: number;

  @IntegerField(1, MAX_MONTHS)
  draftRosterMonths: number;

  @IntegerField(1, MAX_MONTHS)
  rosterRunMonths: number;

  @IntegerField(1, MAX_MONTHS)
  exemptionMonths: number;

  @IntegerField(1, MAX_MONTHS)
  absenceReasonMonths: number;
}

/** What is past its time, of one kind. */
export class ExpiredRecordsDto {
  /** Setting that says how long: the name of its field. */
  @TextField(60)
  setting: string;

  /** What was over before this day is past its time. */
  @CivilDateField()
  before: string;

  @IntegerField(0, 2_147_483_647)
  count: number;
}

/** What the next clearing away would remove. */
export class RetentionPreviewDto {
  @IdField()
  bodyId: string;

  @ApiProperty({ type: [ExpiredRecordsDto], maxItems: 20 })
  expired: ExpiredRecordsDto[];
}

export function retentionSettingDto(row: RetentionSettingEntity): RetentionSettingDto {
  return { bodyId: row.id, ...omit(row, 'id', 'version') };
}
