import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { CivilDateField, IdField, IntegerField } from '../../../platform/http/fields';

export class AppointmentLoadQueryDto {
  @IdField()
  siteId: string;

  /** First day. */
  @CivilDateField()
  from: string;

  /** Last day, inclusive; at most 31 days. */
  @CivilDateField()
  to: string;

  /** Roster whose desks count; left out: the written demand, or the approved contingents. */
  @ApiProperty({ required: false, format: 'uuid', maxLength: 36 })
  @IsOptional()
  @IsUUID()
  rosterId?: string;
}

/** One half hour of one activity: what is booked against what the planned desks take. */
export class AppointmentLoadDto {
  @CivilDateField()
  on: string;

  @IdField()
  activityId: string;

  @IntegerField(0, 1439)
  startMinuteOfDay: number;

  /** Appointments that start in the half hour. */
  @IntegerField(0, 1_000_000)
  bookedCount: number;

  /** Visitors expected without an appointment, on average. */
  @ApiProperty({ type: 'number', format: 'double', minimum: 0, maximum: 1_000_000 })
  walkInCount: number;

  @IntegerField(0, 1_000_000)
  neededDeskCount: number;

  @IntegerField(0, 1_000_000)
  openDeskCount: number;

  /** Visits the open desks can take in the half hour. */
  @ApiProperty({ type: 'number', format: 'double', minimum: 0, maximum: 10_000_000 })
  capacityCount: number;

  /** Appointments that find no desk, or no room inside. */
  @IntegerField(0, 1_000_000)
  excessCount: number;

  /** Most visitors of all activities inside the site at once. */
  @IntegerField(0, 1_000_000)
  visitorsInsideCount: number;
}

export class AppointmentTimeDto {
  @CivilDateField()
  on: string;

  @IntegerField(0, 1439)
  startMinuteOfDay: number;
}

/** Appointments to move from one start to another. */
export class AppointmentMoveDto {
  @IdField()
  activityId: string;

  @IntegerField(1, 1_000_000)
  count: number;

  @ApiProperty({ type: AppointmentTimeDto })
  from: AppointmentTimeDto;

  /** Null: no desk is free on that day nor in the two weeks after the last one. */
  @ApiProperty({ type: AppointmentTimeDto, nullable: true })
  to: AppointmentTimeDto | null;
}

/** Appointments of a site against its desks and the visitors it lets in. */
export class AppointmentLoadsDto {
  @IdField()
  siteId: string;

  @IntegerField(1, 10_000, { nullable: true })
  maxVisitorsInside: number | null;

  @ApiProperty({ type: [AppointmentLoadDto], maxItems: 100_000 })
  loads: readonly AppointmentLoadDto[];

  @ApiProperty({ type: [AppointmentMoveDto], maxItems: 100_000 })
  moves: readonly AppointmentMoveDto[];
}
