import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Weekday } from '../../../planner/problem/calendar';
import { DEFAULT_DESIGN_TERMS, MAX_WORK_MINUTES } from '../../../planner/staffing/shift-design/shift-design';
import { CivilDateField, IdField, IntegerField } from '../../../platform/http/fields';
import type { TimetableStudyEntity } from '../timetable-study.entity';
import type { ShiftDesignReport } from './shift-design-report';

const MOST_SHIFTS = 10;
const MOST_LENGTHS = 10;
const MOST_PEOPLE = 10_000;
const MOST_MINUTES = 1_000_000_000;
const MOST_AROUND = 240;

export class CreateShiftDesignDto {
  @IdField()
  siteId: string;

  @IdField()
  activityId: string;

  /** A day of the week whose needs count. */
  @CivilDateField()
  on: string;

  /** Different shifts at most. */
  @IntegerField(1, MOST_SHIFTS)
  maxShifts: number;

  /** Minutes of work a shift may have, breaks not counted; absent: those of the shifts offered at the site now. */
  @ApiProperty({
    type: 'array',
    items: { type: 'integer', format: 'int32', minimum: 60, maximum: MAX_WORK_MINUTES },
    minItems: 1,
    maxItems: MOST_LENGTHS,
    required: false,
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_LENGTHS)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(60, { each: true })
  @Max(MAX_WORK_MINUTES, { each: true })
  workMinutes?: number[];

  /** Earliest start before the first need. */
  @IntegerField(0, MOST_AROUND, { optional: true })
  setUpMinutes: number = DEFAULT_DESIGN_TERMS.setUpMinutes;

  /** Latest end after the last need. */
  @IntegerField(0, MOST_AROUND, { optional: true })
  closeMinutes: number = DEFAULT_DESIGN_TERMS.closeMinutes;

  /** Seconds the search may take. */
  @IntegerField(1, 60, { optional: true })
  timeLimitSeconds: number = 30;

  /** Same needs and seed, same shifts. */
  @IntegerField(0, 2_147_483_647, { optional: true })
  seed: number = 1;
}

export class DesignBoundDto {
  /** Minutes of people missing below the floors, over the week. */
  @IntegerField(0, MOST_MINUTES)
  floorMissingMinutes: number;

  /** Ten for each minute of a person missing from the targets, one for each too many. */
  @IntegerField(0, MOST_MINUTES)
  fitPoints: number;
}

export class DesignScoreDto extends DesignBoundDto {
  @IntegerField(0, MOST_MINUTES)
  missingMinutes: number;

  @IntegerField(0, MOST_MINUTES)
  surplusMinutes: number;

  @IntegerField(0, MOST_MINUTES)
  workedMinutes: number;
}

export class DesignedBreakDto {
  @IntegerField(0, 2880)
  startMinuteOfDay: number;

  @IntegerField(0, MOST_PEOPLE)
  count: number;
}

/** People who work a shift on a weekday, and when how many of them take their break. */
export class DesignedStaffDto {
  @IntegerField(1, 7)
  weekday: Weekday;

  @IntegerField(0, MOST_PEOPLE)
  count: number;

  @ApiProperty({ type: [DesignedBreakDto], maxItems: 100 })
  breaks: readonly DesignedBreakDto[];
}

export class DesignedShiftDto {
  @IntegerField(0, 2880)
  startMinuteOfDay: number;

  @IntegerField(0, 2880)
  endMinuteOfDay: number;

  /** Breaks not counted. */
  @IntegerField(0, MAX_WORK_MINUTES)
  workMinutes: number;

  @ApiProperty({ type: [DesignedStaffDto], maxItems: 7 })
  staff: readonly DesignedStaffDto[];
}

/** The shifts that fit a week of needs best, and what no shifts of these terms can do better. */
export class ShiftDesignDto implements ShiftDesignReport {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @IdField()
  bodyId: string;

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  createdAt: string;

  @IdField()
  siteId: string;

  @IdField()
  activityId: string;

  /** Monday of the week whose needs count. */
  @CivilDateField()
  weekOn: string;

  @IntegerField(1, MOST_SHIFTS)
  maxShifts: number;

  @ApiProperty({ type: String, enum: ['optimal', 'feasible'] })
  status: 'optimal' | 'feasible';

  @ApiProperty({ type: [DesignedShiftDto], maxItems: MOST_SHIFTS })
  shifts: readonly DesignedShiftDto[];

  @ApiProperty({ type: DesignScoreDto })
  score: DesignScoreDto;

  /** Proved: nothing better, in this order. */
  @ApiProperty({ type: DesignBoundDto })
  bound: DesignBoundDto;

  /** What was reached less the bound. */
  @ApiProperty({ type: DesignBoundDto })
  gap: DesignBoundDto;
}

export function shiftDesignDto({ id, bodyId, createdAt, question, answer }: TimetableStudyEntity): ShiftDesignDto {
  const { weekOn, maxShifts } = question as Pick<ShiftDesignDto, 'weekOn' | 'maxShifts'>;
  const report = answer as ShiftDesignReport;
  return { ...{ id, bodyId, createdAt: createdAt.toISOString(), weekOn, maxShifts }, ...report };
}
