import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, CivilDateField, IntegerField, TextField } from '../../platform/http/fields';

/** Most days of one look at the schedule: a quarter. */
export const MAX_SCHEDULE_DAYS = 92;

export class ScheduleQueryDto {
  /** First day; today unless given. */
  @CivilDateField({ optional: true })
  from?: string;

  /** Last day, inclusive; the 28th day unless given, at most 92 days in all. */
  @CivilDateField({ optional: true })
  to?: string;
}

/** One reason why a day is as it is, for the person alone. */
export class ScheduleReasonDto {
  /** For programs: `turn`, `desk-need`, `wish-refused`, … */
  @TextField(40)
  code: string;

  /** For the person: a sentence in the language asked for. */
  @TextField(500)
  text: string;
}

/** Where somebody works on site. */
export class ScheduleSiteDto {
  @TextField(40)
  id: string;

  @TextField(200)
  name: string;

  @TextField(500, { minLength: 0 })
  address: string;
}

/** What somebody does on one day. */
export class ScheduledWorkDto {
  /** The assignment, as replacement candidates and swap requests name it. */
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  assignmentId: string;

  @ChoiceField(['on-site', 'agile'])
  mode: string;

  /** Null for agile work. */
  @ApiProperty({ type: ScheduleSiteDto, nullable: true })
  site: ScheduleSiteDto | null;

  /** Start, with the offset of the body's time zone. */
  @ApiProperty({ type: 'string', format: 'date-time', maxLength: 30 })
  startAt: string;

  @ApiProperty({ type: 'string', format: 'date-time', maxLength: 30 })
  endAt: string;

  /** Null where the duty has no break. */
  @ApiProperty({ type: 'string', format: 'date-time', maxLength: 30, nullable: true })
  breakStartAt: string | null;

  @IntegerField(0, 1440)
  breakMinutes: number;

  /** Minutes that count towards the contract. */
  @IntegerField(0, 2880)
  paidMinutes: number;

  @TextField(40)
  dutyId: string;

  @TextField(200)
  dutyName: string;

  @TextField(40)
  activityId: string;

  @TextField(200)
  activityName: string;
}

export const DAY_KINDS = ['work', 'rest', 'absent', 'not-published'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

export class ScheduleDayDto {
  @CivilDateField()
  on: string;

  /** `not-published`: nobody knows yet. An absence goes before the work that the roster still has for the day. */
  @ChoiceField(DAY_KINDS)
  kind: DayKind;

  @ApiProperty({ type: ScheduledWorkDto, nullable: true })
  work: ScheduledWorkDto | null;

  /** The most personal one first. */
  @ApiProperty({ type: [ScheduleReasonDto], maxItems: 20 })
  reasons: ScheduleReasonDto[];
}

/** Somebody's own days, as far as they are published. */
export class MyScheduleDto {
  @TextField(40)
  personId: string;

  @CivilDateField()
  from: string;

  /** Inclusive. */
  @CivilDateField()
  to: string;

  /** IANA name, e.g. `Europe/Rome`. */
  @TextField(64)
  timeZone: string;

  @ApiProperty({ type: [ScheduleDayDto], maxItems: MAX_SCHEDULE_DAYS })
  days: ScheduleDayDto[];
}
