import { ApiProperty, PartialType } from '@nestjs/swagger';
import type { Weekday } from '../../planner/problem/calendar';
import { CivilDateField, IdField, IntegerField, TextField, WeekdaysField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import type { GuestDeskEntity } from './guest-desk.entity';

export class CreateGuestDeskDto {
  @IdField()
  siteId: string;

  /** Who uses it. */
  @TextField(200)
  name: string;

  @WeekdaysField()
  weekdays: Weekday[];

  @IntegerField(0, 1439)
  fromMinuteOfDay: number;

  /** Exclusive. */
  @IntegerField(1, 1440)
  toMinuteOfDay: number;

  /** Positions taken; absent: 1. */
  @IntegerField(1, 10_000, { optional: true })
  deskCount?: number;

  @CivilDateField({ nullable: true })
  fromOn?: string | null;

  /** Inclusive. */
  @CivilDateField({ nullable: true })
  toOn?: string | null;
}

export class UpdateGuestDeskDto extends PartialType(CreateGuestDeskDto, { skipNullProperties: false }) {}

/** Desk positions a partner uses at given times (temporary desk). */
export class GuestDeskDto extends CreateGuestDeskDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;
}

export class GuestDeskListQueryDto extends PageQueryDto {
  /** Guest desks at this site. */
  @IdField({ optional: true })
  siteId?: string;
}

export function guestDeskDto(row: GuestDeskEntity): GuestDeskDto {
  return omit(row, 'version');
}
