import { FlagField, IdField, IntegerField } from '../../platform/http/fields';
import type { SelfServiceSettingEntity } from './self-service-setting.entity';

export class UpdateSelfServiceSettingDto {
  /** Wishes for a week are taken until so many days before its Monday, that day included. */
  @IntegerField(0, 60, { optional: true })
  wishNoticeDays?: number;

  /** Whether people may have their own shifts in a calendar of theirs. Switched off, every feed falls silent at once. */
  @FlagField({ optional: true })
  calendarFeedsAllowed?: boolean;

  /** Days after which the address of a feed expires, unless it is renewed; feeds made before keep their day. */
  @IntegerField(1, 1830, { optional: true })
  calendarFeedDays?: number;
}

/** What the employees of a body may do for themselves, and until when. */
export class SelfServiceSettingDto {
  @IdField()
  bodyId: string;

  @IntegerField(0, 60)
  wishNoticeDays: number;

  @FlagField()
  calendarFeedsAllowed: boolean;

  @IntegerField(1, 1830)
  calendarFeedDays: number;
}

export function selfServiceSettingDto(row: SelfServiceSettingEntity): SelfServiceSettingDto {
  const { id, wishNoticeDays, calendarFeedsAllowed, calendarFeedDays } = row;
  return { bodyId: id, wishNoticeDays, calendarFeedsAllowed, calendarFeedDays };
}
