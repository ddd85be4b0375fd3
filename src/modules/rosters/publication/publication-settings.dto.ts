import { FlagField, IdField, IntegerField } from '../../../platform/http/fields';
import type { PublicationSettingsEntity } from '../publication-settings.entity';

const LONGEST_NOTICE_DAYS = 90;

/** What a body asks of the publication of its rosters. */
export class PublicationSettingsDto {
  @IdField()
  bodyId: string;

  /** Whether somebody else must sign off what a person submitted or edited; on unless the body turned it off. */
  @FlagField()
  fourEyes: boolean;

  /** A published day that changes fewer civil days ahead changes late: a reason or the person's consent is needed. */
  @IntegerField(0, LONGEST_NOTICE_DAYS)
  noticeDays: number;
}

export class UpdatePublicationSettingsDto {
  /** Absent: as it is. */
  @FlagField({ optional: true })
  fourEyes?: boolean;

  /** Absent: as it is. */
  @IntegerField(0, LONGEST_NOTICE_DAYS, { optional: true })
  noticeDays?: number;
}

export function publicationSettingsDto(row: PublicationSettingsEntity): PublicationSettingsDto {
  return { bodyId: row.id, fourEyes: row.fourEyes, noticeDays: row.noticeDays };
}
