import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import type { DisconnectionFinding } from '../../../planner/staffing/timetable/disconnection';
import type { OpeningFinding } from '../../../planner/staffing/timetable/opening-coverage';
import type { ServiceFinding, ServiceTime } from '../../../planner/staffing/timetable/service-time';
import { CivilDateField, IdField, IntegerField } from '../../../platform/http/fields';
import { AnswerCount, AnswerList, AnswerWord } from '../answer-field';
import { AllowanceDto, OverlapDto, SERVICE_SOURCES, TurnoDto, WeekdayStretchDto } from '../judgement.dto';

const MAX_FINDINGS = 500;

export class TimetableReportQueryDto {
  @IdField()
  siteId: string;

  /** A day of the week to judge. */
  @CivilDateField()
  on: string;

  /** Desks that each open minute must have; 2 where left out. */
  @Type(() => Number)
  @IntegerField(1, 1000, { optional: true })
  minOpenDesks?: number;

  /** Minutes of work before doors open; 30 where left out. */
  @Type(() => Number)
  @IntegerField(0, 600, { optional: true })
  setUpMinutes?: number;

  /** Minutes of work after doors close; 30 where left out. */
  @Type(() => Number)
  @IntegerField(0, 600, { optional: true })
  closingMinutes?: number;

  /** Minutes the doors are to be open a week, exactly; any where left out. */
  @Type(() => Number)
  @IntegerField(0, 10_080, { optional: true })
  weeklyOpeningMinutes?: number;

  /** Longest overlap that is a handover; 30 where left out. */
  @Type(() => Number)
  @IntegerField(0, 600, { optional: true })
  handoverMinutes?: number;
}

/** What an opening lacks: desks in its stretch, or minutes to set up and to close. */
export class OpeningFindingDto extends WeekdayStretchDto implements OpeningFinding {
  @AnswerWord(['no-shift', 'few-desks', 'set-up', 'closing'])
  kind: OpeningFinding['kind'];

  @AnswerCount()
  found: number;

  @AnswerCount()
  wanted: number;
}

/** Doors open to the public (orario di apertura al pubblico). */
export class OpeningReportDto {
  @AnswerCount()
  weeklyMinutes: number;

  /** Minutes less (below 0) or more than asked for; 0 where no length was asked for. */
  @AnswerCount()
  weeklyDifference: number;

  @AnswerList(OpeningFindingDto, MAX_FINDINGS)
  findings: readonly OpeningFindingDto[];
}

/** What stated service hours do not go together with. */
export class ServiceFindingDto extends WeekdayStretchDto implements ServiceFinding {
  @AnswerWord(['doors-outside', 'no-shift', 'shift-outside'])
  kind: ServiceFinding['kind'];
}

/** Service hours (orario di servizio), stated by the body or derived from its shifts. */
export class ServiceReportDto {
  @AnswerWord(SERVICE_SOURCES)
  source: ServiceTime['source'];

  @AnswerCount()
  weeklyMinutes: number;

  @AnswerList(ServiceFindingDto, MAX_FINDINGS)
  findings: readonly ServiceFindingDto[];
}

/** The shifts a unit means as turns of a rotation. */
export class RotationReportDto extends TurnoDto {
  @ApiProperty({ maxLength: 40 })
  unitId: string;

  /** Whether the test's service hours are stated or derived. */
  @AnswerWord(SERVICE_SOURCES)
  serviceSource: ServiceTime['source'];

  /** Whether anybody's contract allows more than one band. */
  @ApiProperty()
  rotates: boolean;

  /** Minutes of turns a week (of shifts, not of people); at stake where disputed. */
  @AnswerList(AllowanceDto, 3)
  allowance: readonly AllowanceDto[];

  @AnswerList(OverlapDto, MAX_FINDINGS)
  overlaps: readonly OverlapDto[];
}

/** What an agile shift takes too much of (fascia di contattabilità, inoperabilità). */
export class DisconnectionFindingDto extends WeekdayStretchDto implements DisconnectionFinding {
  @AnswerWord(['outside-service', 'above-mean-hours', 'at-night', 'short-inoperability'])
  kind: DisconnectionFinding['kind'];

  @ApiProperty({ maxLength: 40 })
  shiftId: string;

  @AnswerCount()
  minutes: number;
}

export class AgileReportDto {
  @ApiProperty({ maxLength: 40 })
  unitId: string;

  @AnswerList(DisconnectionFindingDto, MAX_FINDINGS)
  findings: readonly DisconnectionFindingDto[];
}

/** What a site's timetable gives in the week of a day, holidays left aside, with nobody on it. */
export class TimetableReportDto {
  @ApiProperty({ maxLength: 40 })
  siteId: string;

  /** Monday of the week. */
  @ApiProperty({ format: 'date', maxLength: 10 })
  from: string;

  /** Its Sunday. */
  @ApiProperty({ format: 'date', maxLength: 10 })
  to: string;

  /** Null: the site has no doors in that week. */
  @ApiProperty({ type: OpeningReportDto, nullable: true })
  opening: OpeningReportDto | null;

  @ApiProperty({ type: ServiceReportDto, nullable: true })
  service: ServiceReportDto | null;

  @AnswerList(RotationReportDto, 200)
  rotations: readonly RotationReportDto[];

  /** Units with people at the site whose agile shifts take too much. */
  @AnswerList(AgileReportDto, 200)
  agile: readonly AgileReportDto[];
}
