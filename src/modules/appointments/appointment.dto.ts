import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { IsNumber, Max, Min } from 'class-validator';
import { CivilDateField, IdField, IntegerField, TextField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import type { AppointmentEntity } from './appointment.entity';
import type { AppointmentSettingEntity } from './appointment-setting.entity';

export class CreateAppointmentSettingDto {
  @IdField()
  siteId: string;

  @IdField()
  activityId: string;

  /** Minutes an appointment keeps a desk busy: 20 make three an hour. */
  @IntegerField(5, 240)
  slotMinutes: number;

  /** Share of all visitors who come without an appointment, for urgent cases such as a stolen identity card. */
  @ApiProperty({ type: 'number', format: 'double', minimum: 0, maximum: 0.9 })
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(0.9)
  walkInShare: number;

  /** Desks without which the service cannot open while visitors are expected. */
  @IntegerField(0, 10_000)
  floorCount: number;
}

export class UpdateAppointmentSettingDto extends PartialType(
  OmitType(CreateAppointmentSettingDto, ['siteId', 'activityId'] as const),
  { skipNullProperties: false },
) {}

/** How a site receives by appointment (su appuntamento) for one activity. */
export class AppointmentSettingDto extends CreateAppointmentSettingDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;
}

export class AppointmentSettingListQueryDto extends PageQueryDto {
  /** Settings of this site. */
  @IdField({ optional: true })
  siteId?: string;
}

/** A booking as the booking system counts it; who comes is kept nowhere. */
export class AppointmentDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  /** The booking system's own reference. */
  @TextField(100)
  reference: string;

  @IdField()
  siteId: string;

  @IdField()
  activityId: string;

  @CivilDateField()
  on: string;

  @IntegerField(0, 1439)
  startMinuteOfDay: number;

  /** Visitors who start then; 0 once cancelled. */
  @IntegerField(0, 10_000)
  count: number;
}

export class AppointmentListQueryDto extends PageQueryDto {
  /** Appointments at this site. */
  @IdField({ optional: true })
  siteId?: string;

  /** Not before this day. */
  @CivilDateField({ optional: true })
  from?: string;

  /** Not after this day. */
  @CivilDateField({ optional: true })
  to?: string;
}

/** What an import did: the three add up to the rows of the file. */
export class AppointmentImportDto {
  @IntegerField(0, 500_000)
  createdCount: number;

  @IntegerField(0, 500_000)
  updatedCount: number;

  @IntegerField(0, 500_000)
  unchangedCount: number;
}

export function appointmentSettingDto(row: AppointmentSettingEntity): AppointmentSettingDto {
  const { id, siteId, activityId, slotMinutes, walkInShare, floorCount } = row;
  return { id, siteId, activityId, slotMinutes, walkInShare, floorCount };
}

export function appointmentDto(row: AppointmentEntity): AppointmentDto {
  const { id, reference, siteId, activityId, on, startMinuteOfDay, count } = row;
  return { id, reference, siteId, activityId, on, startMinuteOfDay, count };
}
