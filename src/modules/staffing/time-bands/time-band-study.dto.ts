import { ApiProperty } from '@nestjs/swagger';
import type { Weekday } from '../../../planner/problem/calendar';
import { IdField, IdListField, IntegerField } from '../../../platform/http/fields';
import type { TimetableStudyEntity } from '../timetable-study.entity';
import type { PersonalisedBecause, TimeBandReport } from './time-band-report';

const MOST_BANDS = 20;
const MOST_PEOPLE = 2_000;
const MOST_MINUTES = 100_000_000;
const REASONS: readonly PersonalisedBecause[] = ['wish-not-lawful', 'no-band-fits', 'office-cover'];

export class CreateTimeBandStudyDto {
  @IdField()
  bodyId: string;

  /** Absent or empty: the units where somebody wishes hours or an office says whom it needs. */
  @IdListField(200, { optional: true })
  unitIds?: string[];

  /** Bands on the menu at most. */
  @IntegerField(1, MOST_BANDS)
  maxBands: number;

  /** Seconds the search may take, for all numbers of bands together. */
  @IntegerField(1, 60, { optional: true })
  timeLimitSeconds: number = 30;

  /** Same data and seed, same menu. */
  @IntegerField(0, 2_147_483_647, { optional: true })
  seed: number = 1;
}

export class TimeBandScoreDto {
  /** Minutes of people missing from the offices' cover, over a week. */
  @IntegerField(0, MOST_MINUTES)
  missingMinutes: number;

  @IntegerField(0, MOST_PEOPLE)
  personalisedCount: number;

  /** Minutes between wishes and timetables, times 1 to 3 for the importance. */
  @IntegerField(0, MOST_MINUTES)
  weightedDistanceMinutes: number;
}

/** The best choice of at most so many bands. */
export class TimeBandCurvePointDto {
  @IntegerField(1, MOST_BANDS)
  maxBands: number;

  @ApiProperty({ type: String, enum: ['optimal', 'feasible'] })
  status: 'optimal' | 'feasible';

  @IntegerField(0, MOST_BANDS)
  bandCount: number;

  @IntegerField(0, MOST_PEOPLE)
  personalisedCount: number;

  @IntegerField(0, MOST_MINUTES)
  missingMinutes: number;

  /** Minutes by which starts and ends miss the wishes, over a week. */
  @IntegerField(0, MOST_MINUTES)
  distanceMinutes: number;

  /** Proved: nothing better, in this order. */
  @ApiProperty({ type: TimeBandScoreDto })
  bound: TimeBandScoreDto;

  /** What was reached less the bound. */
  @ApiProperty({ type: TimeBandScoreDto })
  gap: TimeBandScoreDto;
}

export class TimeBandDayDto {
  @IntegerField(1, 7)
  weekday: Weekday;

  @IntegerField(0, 1440)
  startMinuteOfDay: number;

  @IntegerField(0, 1440)
  endMinuteOfDay: number;
}

/** A standard week that is offered to everybody. */
export class TimeBandDto {
  @ApiProperty({ type: String, maxLength: 40 })
  id: string;

  /** How the week is shared out, for example `5 x 7:12`. */
  @ApiProperty({ type: String, maxLength: 100 })
  pattern: string;

  @ApiProperty({ type: [TimeBandDayDto], maxItems: 7 })
  days: readonly TimeBandDayDto[];

  /** Minutes by which entry and exit may be moved each day. */
  @IntegerField(0, 240)
  flexMinutes: number;

  @ApiProperty({ type: [String], maxItems: MOST_PEOPLE, items: { type: 'string', maxLength: 40 } })
  personIds: readonly string[];
}

export class TimetableDayDto extends TimeBandDayDto {
  /** A break of 30 minutes begins; null on a day of six hours at most. */
  @IntegerField(0, 1440, { nullable: true })
  breakStartMinuteOfDay: number | null;
}

/** Somebody's week. */
export class PersonTimetableDto {
  @IdField()
  personId: string;

  /** Null for a personalised timetable. */
  @ApiProperty({ type: String, nullable: true, maxLength: 40 })
  bandId: string | null;

  @ApiProperty({ type: String, nullable: true, enum: [...REASONS] })
  personalisedBecause: PersonalisedBecause | null;

  /** What would be unlawful about the wished hours. */
  @ApiProperty({ type: [String], maxItems: 10, items: { type: 'string', maxLength: 300 } })
  breaches: readonly string[];

  @ApiProperty({ type: [TimetableDayDto], maxItems: 7 })
  days: readonly TimetableDayDto[];

  @IntegerField(0, MOST_MINUTES)
  distanceMinutes: number;
}

/** A half hour of an office's week. */
export class OfficeHalfHourDto {
  @IdField()
  unitId: string;

  @IntegerField(1, 7)
  weekday: Weekday;

  @IntegerField(0, 1410)
  startMinuteOfDay: number;

  @IntegerField(0, 10_000)
  requiredCount: number;

  @IntegerField(0, 10_000)
  presentCount: number;

  @IntegerField(0, 10_000)
  missingCount: number;
}

export class MetWishesDto {
  @IntegerField(0, MOST_PEOPLE)
  wishedCount: number;

  /** To the minute, in a band or in a timetable of their own. */
  @IntegerField(0, MOST_PEOPLE)
  metExactlyCount: number;

  /** In a band whose hours the person accepts. */
  @IntegerField(0, MOST_PEOPLE)
  metInBandCount: number;

  @IntegerField(0, MOST_MINUTES)
  distanceMinutes: number;
}

/** A small menu of standard time bands (fasce orarie standard), who is in which, and what more or fewer bands would do. */
export class TimeBandStudyDto implements TimeBandReport {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @IdField()
  bodyId: string;

  /** As asked for; empty: the units concerned. */
  @IdListField()
  unitIds: string[];

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  createdAt: string;

  @IntegerField(1, MOST_PEOPLE)
  people: number;

  /** Bands that could have been chosen. */
  @IntegerField(0, 100_000)
  candidateBands: number;

  /** Number of bands against timetables left personalised. */
  @ApiProperty({ type: [TimeBandCurvePointDto], maxItems: MOST_BANDS })
  curve: readonly TimeBandCurvePointDto[];

  /** The choice for the last point of the curve. */
  @ApiProperty({ type: [TimeBandDto], maxItems: MOST_BANDS })
  menu: readonly TimeBandDto[];

  @ApiProperty({ type: [PersonTimetableDto], maxItems: MOST_PEOPLE })
  timetables: readonly PersonTimetableDto[];

  @ApiProperty({ type: [OfficeHalfHourDto], maxItems: 100_000 })
  cover: readonly OfficeHalfHourDto[];

  @ApiProperty({ type: MetWishesDto })
  wishes: MetWishesDto;
}

export function timeBandStudyDto({ id, bodyId, createdAt, question, answer }: TimetableStudyEntity): TimeBandStudyDto {
  const { unitIds } = question as Pick<TimeBandStudyDto, 'unitIds'>;
  return { id, bodyId, unitIds, createdAt: createdAt.toISOString(), ...(answer as TimeBandReport) };
}
