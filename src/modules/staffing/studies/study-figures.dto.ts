import { ApiProperty, PickType } from '@nestjs/swagger';
import type { Weekday } from '../../../planner/problem/calendar';
import type { SiteStudy, StudyCosts, StudyPeople } from '../../../planner/staffing/study/study-site-result';
import type { StudyHalfHour } from '../../../planner/staffing/study/study-half-hours';
import type { WorkedMinutes } from '../../../planner/staffing/study/worked-minutes';
import { AnswerCount, AnswerList, AnswerNumber, AnswerWord } from '../answer-field';
import { AllowanceDto, OverlapDto, SERVICE_SOURCES, TURNO_RESULTS, TurnoDto } from '../judgement.dto';
import type { StudiedPhase, StudiedPresence, StudiedSite, StudiedVariant } from './run-study';

const MAX_SITES = 1000;
const MAX_PIECES = 2000;

/** Desks asked for in half an hour or less, and the people there. */
export class StudyHalfHourDto implements StudyHalfHour {
  @ApiProperty({ type: 'integer', format: 'int32', minimum: 1, maximum: 7 })
  weekday: Weekday;

  @AnswerCount()
  startMinuteOfDay: number;

  /** Exclusive. */
  @AnswerCount()
  endMinuteOfDay: number;

  /** Desks wanted. */
  @AnswerCount()
  deskCount: number;

  @AnswerCount()
  floorCount: number;

  /** People at work for them, breaks taken off. */
  @AnswerCount()
  presentCount: number;

  @AnswerCount()
  missingCount: number;

  @AnswerNumber()
  visitCount: number;

  /** Predicted mean wait with these people at the desks (Erlang C); null where no visits are known. */
  @AnswerNumber({ nullable: true })
  waitMinutes: number | null;

  /** Nobody stated what these open doors need. */
  @ApiProperty()
  isAssumed: boolean;
}

/** People as numbers: duties of a week, heads at work, heads with shrinkage. */
export class StudyPeopleDto implements StudyPeople {
  @AnswerCount()
  dutyCount: number;

  @AnswerCount()
  busiestDayCount: number;

  @AnswerCount()
  atWorkCount: number;

  @AnswerCount()
  neededCount: number;

  /** People whose home the site is today. */
  @AnswerCount()
  staffCount: number;
}

/** Paid minutes of a week by what they serve; the parts add up. */
export class WorkedMinutesDto implements WorkedMinutes {
  @AnswerCount()
  paidMinutes: number;

  @AnswerCount()
  deskMinutes: number;

  /** Before the first door opens. */
  @AnswerCount()
  setUpMinutes: number;

  /** After the last door has closed. */
  @AnswerCount()
  closingMinutes: number;

  /** While turns overlap, beyond the desks asked for. */
  @AnswerCount()
  overlapMinutes: number;

  @AnswerCount()
  otherMinutes: number;
}

/** What drives the costs of a week. */
export class StudyCostsDto implements StudyCosts {
  @AnswerCount()
  paidMinutes: number;

  /** Minutes of people on turns; at stake only, where the turno is disputed. */
  @AnswerList(AllowanceDto, 3)
  allowance: readonly AllowanceDto[];

  @AnswerCount()
  mealVoucherCount: number;

  /** Paid minutes beyond what today's staff gives with shrinkage. */
  @AnswerCount()
  overtimeRiskMinutes: number;
}

/** Contingents of a site on its busiest day, all units together. */
export class StudiedPresenceDto implements StudiedPresence {
  @AnswerCount()
  minCount: number;

  @ApiProperty({ type: 'integer', format: 'int32', nullable: true })
  maxCount: number | null;

  @AnswerCount()
  targetCount: number;
}

/** One site under one timetable, in an ordinary week. */
export class StudiedSiteDto implements StudiedSite {
  @ApiProperty({ maxLength: 40 })
  siteId: string;

  @AnswerCount()
  openMinutes: number;

  @AnswerCount()
  serviceMinutes: number;

  /** Stated by the body, or derived from the shifts. */
  @AnswerWord(SERVICE_SOURCES)
  serviceSource: SiteStudy['serviceSource'];

  @AnswerList(StudyHalfHourDto, MAX_PIECES)
  halfHours: readonly StudyHalfHourDto[];

  /** Mean over the visits of the week; null where none are known. */
  @AnswerNumber({ nullable: true })
  meanWaitMinutes: number | null;

  /** People missing at desks, summed over the half hours. */
  @AnswerCount()
  missingCount: number;

  /** Half hours of open doors for which no need was stated. */
  @AnswerCount()
  assumedCount: number;

  @ApiProperty({ type: StudyPeopleDto })
  people: StudyPeopleDto;

  @ApiProperty({ type: WorkedMinutesDto })
  worked: WorkedMinutesDto;

  @ApiProperty({ type: TurnoDto })
  turno: TurnoDto;

  @AnswerList(OverlapDto, 100)
  overlaps: readonly OverlapDto[];

  @ApiProperty({ type: StudyCostsDto })
  costs: StudyCostsDto;

  /** Whether the duties are proved the fewest that cover the desks, on every day. */
  @ApiProperty()
  isProved: boolean;

  @ApiProperty({ type: StudiedPresenceDto, nullable: true })
  presence: StudiedPresenceDto | null;
}

/** What the phase in force says for a unit with people at the sites. */
export class StudiedPhaseDto implements StudiedPhase {
  @ApiProperty({ maxLength: 40 })
  unitId: string;

  @ApiProperty({ maxLength: 40 })
  phaseId: string;

  @ApiProperty({ format: 'double', minimum: 0, maximum: 1 })
  maxAgileRatio: number;

  @ApiProperty()
  agileOnShiftDays: boolean;
}

export class StudiedVariantDto implements StudiedVariant {
  @ApiProperty({ maxLength: 100 })
  name: string;

  /** Monday of the week studied. */
  @ApiProperty({ format: 'date', maxLength: 10 })
  from: string;

  @AnswerList(StudiedPhaseDto, MAX_SITES)
  phases: readonly StudiedPhaseDto[];

  @AnswerList(StudiedSiteDto, MAX_SITES)
  sites: readonly StudiedSiteDto[];
}

/** Desks of a half hour in the first variant and in this one. */
export class DeskDifferenceDto extends PickType(StudyHalfHourDto, [
  'weekday',
  'startMinuteOfDay',
  'endMinuteOfDay',
] as const) {
  @AnswerCount()
  first: number;

  @AnswerCount()
  second: number;
}

/** Figures of a variant at one site less those of the first variant. */
export class StudyDifferenceDto extends PickType(WorkedMinutesDto, [
  'paidMinutes',
  'setUpMinutes',
  'closingMinutes',
  'overlapMinutes',
] as const) {
  @ApiProperty({ maxLength: 40 })
  siteId: string;

  @AnswerCount()
  openMinutes: number;

  @AnswerCount()
  neededCount: number;

  @AnswerCount()
  allowanceMinutes: number;

  @AnswerCount()
  mealVoucherCount: number;

  @AnswerCount()
  overtimeRiskMinutes: number;

  @AnswerNumber({ nullable: true })
  meanWaitMinutes: number | null;

  /** The first variant's result and this one's. */
  @ApiProperty({ type: 'array', minItems: 2, maxItems: 2, items: { type: 'string', enum: [...TURNO_RESULTS] } })
  turno: readonly string[];

  /** Half hours in which the desks differ. */
  @AnswerList(DeskDifferenceDto, MAX_PIECES)
  desks: readonly DeskDifferenceDto[];
}

export class StudyDifferencesDto {
  @ApiProperty({ maxLength: 100 })
  name: string;

  @AnswerList(StudyDifferenceDto, MAX_SITES)
  sites: readonly StudyDifferenceDto[];
}
