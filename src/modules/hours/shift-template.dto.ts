import { OmitType, PartialType } from '@nestjs/swagger';
import type { DutyBand, WorkMode } from '../../planner/problem/assignment';
import type { Weekday } from '../../planner/problem/calendar';
import {
  ChoiceField,
  ChoiceListField,
  FlagField,
  IdField,
  IdListField,
  IntegerField,
  TextField,
  WeekdaysField,
} from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import { DUTY_BANDS, WORK_MODES } from './shift-template.entity';
import type { ShiftTemplateEntity } from './shift-template.entity';

export class CreateShiftTemplateDto {
  @IdField()
  id: string;

  /** Body it belongs to. */
  @IdField()
  bodyId: string;

  @TextField(200)
  name: string;

  /** ISO weekdays on which it is worked. */
  @WeekdaysField()
  weekdays: Weekday[];

  @IntegerField(0, 1439)
  startMinuteOfDay: number;

  /** After the start; above 1440 when the duty ends on the next civil day. */
  @IntegerField(1, 2880)
  endMinuteOfDay: number;

  /** Unpaid minutes; 0: no break. */
  @IntegerField(0, 240)
  breakMinutes: number;

  /** First minute of the day at which the break may start. */
  @IntegerField(0, 2880, { nullable: true })
  breakFromMinuteOfDay?: number | null;

  /** Last minute of the day at which the break may start. */
  @IntegerField(0, 2880, { nullable: true })
  breakToMinuteOfDay?: number | null;

  @ChoiceField(DUTY_BANDS)
  band: DutyBand;

  /** Part of a shift rotation in the legal sense (turno). */
  @FlagField()
  isTurno: boolean;

  @ChoiceListField(WORK_MODES)
  modes: WorkMode[];

  /** Units that use it; empty: every unit. */
  @IdListField()
  unitIds: string[];

  /** Sites where it is worked; empty: every site. */
  @IdListField()
  siteIds: string[];

  /** Why turns overlap here for longer than a handover of 30 minutes (CCNL Funzioni Locali art. 30). */
  @TextField(500, { nullable: true })
  coPresenceReason?: string | null;
}

export class UpdateShiftTemplateDto extends PartialType(OmitType(CreateShiftTemplateDto, ['id', 'bodyId'] as const), {
  skipNullProperties: false,
}) {}

/** A shift people are planned on (fascia oraria, turno). */
export class ShiftTemplateDto extends CreateShiftTemplateDto {}

export class ShiftTemplateListQueryDto extends PageQueryDto {
  /** Templates of this body. */
  @IdField({ optional: true })
  bodyId?: string;

  @ChoiceField(DUTY_BANDS, { optional: true })
  band?: DutyBand;
}

export function shiftTemplateDto(row: ShiftTemplateEntity): ShiftTemplateDto {
  return omit(row, 'version');
}
