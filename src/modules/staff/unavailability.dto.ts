import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  CivilDateField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
} from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { UNAVAILABILITY_STATUSES } from './unavailability.entity';
import type { UnavailabilityEntity, UnavailabilityStatus } from './unavailability.entity';

/** Days, or hours of days, on which somebody cannot work. A reason is neither asked nor kept. */
export class CreateUnavailabilityDto {
  @CivilDateField()
  fromOn: string;

  /** Last day, inclusive; at most 31 days in all. */
  @CivilDateField()
  toOn: string;

  /** Start of the hours, on each of the days; absent or null: the whole days. */
  @IntegerField(0, 1439, { nullable: true })
  fromMinuteOfDay?: number | null;

  /** End of the hours, exclusive. */
  @IntegerField(1, 1440, { nullable: true })
  toMinuteOfDay?: number | null;
}

/** Days, or hours of days, on which a person says to be unable to work (indisponibilità), and what became of it. */
export class UnavailabilityDto extends CreateUnavailabilityDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @IdField()
  employeeId: string;

  /**
   * Requested and accepted ones reach every plan made from then on: whole days that are accepted as an absence, everything
   * else as a wish of high importance.
   */
  @ChoiceField(UNAVAILABILITY_STATUSES)
  status: UnavailabilityStatus;

  /** Stated after wishes for the week were closed: the plan of it may be made already, and does not change by itself. */
  @FlagField()
  late: boolean;

  @InstantField()
  statedAt: string;

  @InstantField({ nullable: true })
  decidedAt: string | null;
}

const DECISIONS = ['accepted', 'declined'] as const;

/** What the personnel office says to it. */
export class UnavailabilityDecisionDto {
  @ChoiceField(DECISIONS)
  decision: (typeof DECISIONS)[number];
}

export class UnavailabilityListQueryDto extends PageQueryDto {
  @ChoiceField(UNAVAILABILITY_STATUSES, { optional: true })
  status?: UnavailabilityStatus;
}

export function unavailabilityDto(row: UnavailabilityEntity): UnavailabilityDto {
  const { id, employeeId, fromOn, toOn, fromMinuteOfDay, toMinuteOfDay, status, late } = row;
  return {
    ...{ id, employeeId, fromOn, toOn, fromMinuteOfDay, toMinuteOfDay, status, late },
    statedAt: row.statedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}
