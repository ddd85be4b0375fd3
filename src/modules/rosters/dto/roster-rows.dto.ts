import { ApiProperty } from '@nestjs/swagger';
import type { Shortage } from '../../../planner/problem/finding';
import type { CivilTime } from '../civil-time';
import type { RosterAssignmentEntity } from '../roster-assignment.entity';
import type { RosterFindingEntity } from '../roster-finding.entity';
import { assignmentOfRow } from '../stored-instant';

/** One person's work on one civil day. */
export class RosterAssignmentDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @ApiProperty({ maxLength: 40 })
  personId: string;

  @ApiProperty({ format: 'date', maxLength: 10 })
  on: string;

  @ApiProperty({ maxLength: 40 })
  dutyId: string;

  /** Null for agile work. */
  @ApiProperty({ type: String, maxLength: 40, nullable: true })
  siteId: string | null;

  @ApiProperty({ maxLength: 40 })
  activityId: string;

  @ApiProperty({ enum: ['on-site', 'agile'] })
  mode: string;

  /** With the offset of the body's time zone. */
  @ApiProperty({ format: 'date-time', maxLength: 30, example: '2020-05-04T08:15:00+02:00' })
  startAt: string;

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  endAt: string;

  /** Minutes that count towards the contract: the window less the unpaid break. */
  @ApiProperty({ format: 'int32' })
  paidMinutes: number;

  @ApiProperty({ type: String, format: 'date-time', maxLength: 30, nullable: true })
  breakStartAt: string | null;

  @ApiProperty({ format: 'int32' })
  breakMinutes: number;

  /** Fixed by hand: a new plan of these weeks is made around it. */
  @ApiProperty()
  pinned: boolean;
}

/** What a rule's check found. Law findings never appear: such a roster is not saved. */
export class RosterFindingDto {
  @ApiProperty({ maxLength: 60 })
  rule: string;

  @ApiProperty({ maxLength: 20 })
  level: string;

  @ApiProperty({ format: 'double' })
  amount: number;

  /** Unit of the amount, e.g. `days of presence`. */
  @ApiProperty({ maxLength: 100 })
  unit: string;

  /** Points it costs. */
  @ApiProperty({ format: 'double' })
  penalty: number;

  @ApiProperty({ type: [String], maxItems: 1000, items: { type: 'string', maxLength: 40 } })
  personIds: string[];

  @ApiProperty({ type: String, format: 'date', maxLength: 10, nullable: true })
  on: string | null;

  @ApiProperty({ type: String, maxLength: 40, nullable: true })
  siteId: string | null;

  /** Presence contingent it is about, where it is about one. */
  @ApiProperty({ type: String, format: 'uuid', maxLength: 36, nullable: true })
  contingentId: string | null;

  @ApiProperty({ maxLength: 1000 })
  detail: string;
}

/** People missing in one half hour. */
export class RosterShortageDto {
  @ApiProperty({ type: String, maxLength: 40, nullable: true })
  siteId: string | null;

  @ApiProperty({ maxLength: 40 })
  activityId: string;

  @ApiProperty({ format: 'date', maxLength: 10 })
  on: string;

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  startAt: string;

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  endAt: string;

  @ApiProperty({ format: 'int32' })
  missingCount: number;

  /** Whether the opening floor or only the wanted number is missed. */
  @ApiProperty({ enum: ['floor', 'target'] })
  below: string;
}

export function assignmentDto(row: RosterAssignmentEntity, civilTime: CivilTime): RosterAssignmentDto {
  const { startAtMinute, endAtMinute, breakStartAtMinute, ...rest } = assignmentOfRow(row);
  return {
    id: row.id,
    pinned: row.pinned,
    ...rest,
    startAt: civilTime.iso(startAtMinute),
    endAt: civilTime.iso(endAtMinute),
    breakStartAt: breakStartAtMinute === null ? null : civilTime.iso(breakStartAtMinute),
  };
}

export function findingDto(row: RosterFindingEntity): RosterFindingDto {
  return {
    rule: row.rule,
    level: row.level,
    amount: row.amount,
    unit: row.unitOfViolation,
    penalty: row.penalty,
    personIds: row.people,
    on: row.on,
    siteId: row.siteId,
    contingentId: row.contingentId,
    detail: row.detail,
  };
}

export function shortageDto(shortage: Shortage, civilTime: CivilTime): RosterShortageDto {
  return {
    siteId: shortage.site,
    activityId: shortage.activity,
    on: shortage.on,
    startAt: civilTime.iso(shortage.startAtMinute),
    endAt: civilTime.iso(shortage.endAtMinute),
    missingCount: shortage.missingCount,
    below: shortage.below,
  };
}
