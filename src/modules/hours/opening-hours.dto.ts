import { ApiProperty, PartialType } from '@nestjs/swagger';
import type { Weekday } from '../../planner/problem/calendar';
import { CivilDateField, IdField, IntegerField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import type { OpeningHoursEntity } from './opening-hours.entity';

export class CreateOpeningHoursDto {
  @IdField()
  siteId: string;

  /** ISO weekday, 1 for Monday. */
  @IntegerField(1, 7)
  weekday: Weekday;

  @IntegerField(0, 1439)
  opensMinuteOfDay: number;

  /** Exclusive: doors are closed from this minute on. */
  @IntegerField(1, 1440)
  closesMinuteOfDay: number;

  /** First day; absent or null: always so far. */
  @CivilDateField({ nullable: true })
  fromOn?: string | null;

  /** Last day, inclusive; absent or null: until further notice. */
  @CivilDateField({ nullable: true })
  toOn?: string | null;
}

export class UpdateOpeningHoursDto extends PartialType(CreateOpeningHoursDto, { skipNullProperties: false }) {}

/** Doors open to the public (orario di apertura al pubblico) at a site on one weekday. */
export class OpeningHoursDto extends CreateOpeningHoursDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;
}

export class OpeningHoursListQueryDto extends PageQueryDto {
  /** Opening hours of this site. */
  @IdField({ optional: true })
  siteId?: string;
}

export function openingHoursDto(row: OpeningHoursEntity): OpeningHoursDto {
  return {
    id: row.id,
    siteId: row.siteId,
    weekday: row.weekday,
    opensMinuteOfDay: row.opensMinuteOfDay,
    closesMinuteOfDay: row.closesMinuteOfDay,
    fromOn: row.fromOn,
    toOn: row.toOn,
  };
}
