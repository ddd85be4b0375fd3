import { ApiProperty } from '@nestjs/swagger';
import {
  CivilDateField,
  DecimalField,
  FlagField,
  IdField,
  IntegerField,
  RatioField,
  TextField,
} from '../../platform/http/fields';

const MAX_ROWS = 10_000;
const MAX_MINUTES = 1e12;
const MAX_VISITS = 1e12;

export class RequiredDesksQueryDto {
  @IdField()
  siteId: string;

  @CivilDateField()
  on: string;

  /** This activity alone. */
  @IdField({ optional: true })
  activityId?: string;
}

/** Desks of an activity in half an hour, or in less where doors open or close within it. */
export class RequiredDesksHalfHourDto {
  @IdField()
  activityId: string;

  @IntegerField(0, 1439)
  startMinuteOfDay: number;

  /** Exclusive. */
  @IntegerField(1, 1440)
  endMinuteOfDay: number;

  /** Visitors expected in this time. */
  @DecimalField(0, MAX_VISITS)
  visits: number;

  @DecimalField(0, MAX_VISITS)
  visitsPerHour: number;

  /** Desks for the wait wanted and the cap on occupancy, whatever room there is. */
  @IntegerField(0, 2_147_483_647)
  desksRequired: number;

  /** Desk positions for it, guest desks taken off; null: no limit. */
  @IntegerField(0, 10_000, { nullable: true })
  positionsAvailable: number | null;

  /** Desks to open: those required, as far as there are positions. The figures below are of this number. */
  @IntegerField(0, 2_147_483_647)
  desks: number;

  /** Mean wait of all who queue; null: the queue grows without end. */
  @DecimalField(0, MAX_MINUTES, { nullable: true })
  averageWaitMinutes: number | null;

  @DecimalField(0, MAX_MINUTES, { nullable: true })
  priorityWaitMinutes: number | null;

  @DecimalField(0, MAX_MINUTES, { nullable: true })
  ordinaryWaitMinutes: number | null;

  /** Share of those who queue and find every desk busy. */
  @RatioField({ nullable: true })
  waitProbability: number | null;

  /** Share served within ten minutes; null also where some go first. */
  @RatioField({ nullable: true })
  serviceLevel: number | null;

  /** Share of the time a desk is busy. */
  @RatioField({ nullable: true })
  occupancy: number | null;

  @DecimalField(0, MAX_MINUTES, { nullable: true })
  averageWaitMinutesWithOneLess: number | null;

  /** What cannot be had: "wants 7, 6 positions free". */
  @TextField(200, { nullable: true })
  note: string | null;
}

/** Desks required at a site on a day (Erlang C). */
export class RequiredDesksDto {
  @IdField()
  siteId: string;

  @CivilDateField()
  on: string;

  /** The body is closed: nobody is expected. */
  @FlagField()
  isHoliday: boolean;

  @ApiProperty({ type: [RequiredDesksHalfHourDto], maxItems: MAX_ROWS })
  halfHours: RequiredDesksHalfHourDto[];
}
