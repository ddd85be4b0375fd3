import { ApiProperty } from '@nestjs/swagger';
import type { Weekday } from '../../planner/problem/calendar';
import type { Overlap } from '../../planner/staffing/timetable/overlap-limit';
import type {
  AllowanceMinutes,
  ServiceDay,
  TurnoJudgement,
  TurnoReason,
} from '../../planner/staffing/timetable/turno-eligibility';
import { AnswerCount, AnswerList, AnswerWeekdays, AnswerWord } from './answer-field';

export const TURNO_RESULTS = ['turno', 'disputed', 'staggered'] as const;
export const SERVICE_SOURCES = ['stated', 'derived'] as const;

/** A stretch of a weekday in minutes of the day; above 1440 where it goes on after midnight. */
export class WeekdayStretchDto {
  @ApiProperty({ type: 'integer', format: 'int32', minimum: 1, maximum: 7 })
  weekday: Weekday;

  @AnswerCount()
  from: number;

  /** Exclusive. */
  @AnswerCount()
  to: number;
}

/** What decides on the shift rotation test, and where it is written. */
export class TurnoReasonDto implements TurnoReason {
  @AnswerWord(['holds', 'short-service', 'one-band', 'few-days', 'no-rotation'])
  kind: TurnoReason['kind'];

  @AnswerWeekdays()
  weekdays: readonly Weekday[];

  @ApiProperty({ maxLength: 200 })
  article: string;
}

/** One service day: ten hours without a break in two bands make it a day of turni. */
export class ServiceDayDto implements ServiceDay {
  @ApiProperty({ type: 'integer', format: 'int32', minimum: 1, maximum: 7 })
  weekday: Weekday;

  /** Longest uninterrupted stretch of service. */
  @AnswerCount()
  serviceMinutes: number;

  @AnswerCount()
  bandCount: number;

  @ApiProperty()
  holds: boolean;
}

/** Minutes a week at one percentage of the shift allowance. */
export class AllowanceDto implements AllowanceMinutes {
  @ApiProperty({ type: 'integer', format: 'int32', enum: [10, 30, 50] })
  percent: AllowanceMinutes['percent'];

  @AnswerCount()
  weeklyMinutes: number;
}

/** Turns of different bands at work at once: a handover, or co-presence that needs a stated reason. */
export class OverlapDto extends WeekdayStretchDto implements Overlap {
  @AnswerWord(['handover', 'co-presence'])
  kind: Overlap['kind'];

  /** What the shift templates state; null: nothing. */
  @ApiProperty({ type: String, maxLength: 2000, nullable: true })
  statedReason: string | null;
}

/** Shift rotation (turno), staggered hours, or disputed: only Saturday falls short, which the body has to settle. */
export class TurnoDto implements Pick<TurnoJudgement, 'result' | 'reasons' | 'days'> {
  @AnswerWord(TURNO_RESULTS)
  result: TurnoJudgement['result'];

  @AnswerList(TurnoReasonDto, 10)
  reasons: readonly TurnoReasonDto[];

  @AnswerList(ServiceDayDto, 7)
  days: readonly ServiceDayDto[];
}
