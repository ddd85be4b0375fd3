import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { CivilDateField, IntegerField } from '../../platform/http/fields';

/** Days looked at, at the most. */
export const MOST_IMPACT_DAYS = 14;

/** A number of the query; text that is none stays, and is refused. */
const numeric = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && value.trim() !== '' ? Number(value) : value,
);

export class ContingentImpactQueryDto {
  /** Tries this count instead of the contingent's. */
  @numeric
  @IntegerField(0, 10_000, { optional: true })
  minCount?: number;

  /** Tries this count instead of the contingent's. */
  @numeric
  @IntegerField(0, 10_000, { optional: true })
  maxCount?: number;

  /** Tries this many people a day instead of the contingent's. */
  @numeric
  @IntegerField(0, 10_000, { optional: true })
  targetCount?: number;

  /** First day; today, or the contingent's first day where that is later. */
  @CivilDateField({ optional: true })
  fromOn?: string;

  /** Days from there on. */
  @numeric
  @IntegerField(1, MOST_IMPACT_DAYS, { optional: true })
  days?: number;
}

/** One half hour of an activity, with so many people on site. */
export class ImpactHalfHourDto {
  @ApiProperty({ maxLength: 40 })
  activityId: string;

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  startAt: string;

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  endAt: string;

  @ApiProperty({ format: 'int32' })
  floorCount: number;

  @ApiProperty({ format: 'int32' })
  targetCount: number;

  /** People there, breaks taken off. */
  @ApiProperty({ format: 'int32' })
  presentCount: number;

  /** Predicted by Erlang C; null where visits are not known. */
  @ApiProperty({ type: Number, format: 'double', nullable: true })
  averageWaitMinutes: number | null;
}

/** A bound of the phase, and whether the counts keep to it. */
export class ImpactBoundDto {
  /** Null: all sites of the unit together. */
  @ApiProperty({ type: String, maxLength: 40, nullable: true })
  siteId: string | null;

  @ApiProperty({ format: 'int32' })
  minCount: number;

  @ApiProperty({ type: Number, format: 'int32', nullable: true })
  maxCount: number | null;

  @ApiProperty({ maxLength: 40 })
  phaseId: string;

  /** Where the plan says so; null where no phase is in force. */
  @ApiProperty({ type: String, maxLength: 300, nullable: true })
  planLine: string | null;

  /** The bound in words. */
  @ApiProperty({ maxLength: 300 })
  says: string;

  /** Whether this contingent's counts lie within it, other sites left aside. */
  @ApiProperty()
  isKept: boolean;
}

/** What a day would be like. */
export class ImpactDayDto {
  @ApiProperty({ format: 'date', maxLength: 10 })
  on: string;

  /** People of the unit whose usual place this is and who can be planned. */
  @ApiProperty({ format: 'int32' })
  availableCount: number;

  /** People who are absent; nothing is said of who or why. */
  @ApiProperty({ format: 'int32' })
  absentCount: number;

  /** People on site that are tried, no more than there are. */
  @ApiProperty({ format: 'int32' })
  peopleCount: number;

  /** People that the needs of the day ask for. */
  @ApiProperty({ format: 'int32' })
  neededCount: number;

  /** Half hours of one person missing below the opening floor. */
  @ApiProperty({ format: 'int32' })
  belowFloorCount: number;

  /** Half hours of one person missing between the floor and the number wanted. */
  @ApiProperty({ format: 'int32' })
  belowTargetCount: number;

  /** Of all visitors of the day; null where visits are not known. */
  @ApiProperty({ type: Number, format: 'double', nullable: true })
  averageWaitMinutes: number | null;

  /** People who could work in agile mode instead. */
  @ApiProperty({ format: 'int32' })
  remotableCount: number;

  /** People on site for each one available, 0 to 1; null where nobody is. */
  @ApiProperty({ type: Number, format: 'double', nullable: true })
  presenceRatio: number | null;

  @ApiProperty({ type: [ImpactBoundDto], maxItems: 20 })
  bounds: ImpactBoundDto[];

  @ApiProperty({ type: [ImpactHalfHourDto], maxItems: 1000 })
  halfHours: ImpactHalfHourDto[];
}

/** Somebody of the own unit. */
export class RemotablePersonDto {
  @ApiProperty({ maxLength: 40 })
  personId: string;

  @ApiProperty({ maxLength: 200 })
  name: string;
}

/** What a contingent would mean, before it is decided. */
export class ContingentImpactDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  contingentId: string;

  @ApiProperty({ format: 'int32' })
  minCount: number;

  @ApiProperty({ type: Number, format: 'int32', nullable: true })
  maxCount: number | null;

  @ApiProperty({ format: 'int32' })
  targetCount: number;

  /** People who could work in agile mode on some of the days. */
  @ApiProperty({ type: [RemotablePersonDto], maxItems: 1000 })
  remotable: RemotablePersonDto[];

  @ApiProperty({ type: [ImpactDayDto], maxItems: MOST_IMPACT_DAYS })
  days: ImpactDayDto[];
}
