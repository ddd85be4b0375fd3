import type { Assignment } from '../../planner/problem/assignment';
import type { RosterAssignmentEntity } from './roster-assignment.entity';

/** The planner counts minutes since 1970-01-01T00:00Z, the database keeps instants. */
const MILLISECONDS_PER_MINUTE = 60_000;

function dateOfMinute(minute: number): Date {
  return new Date(minute * MILLISECONDS_PER_MINUTE);
}

function minuteOfDate(date: Date): number {
  return date.getTime() / MILLISECONDS_PER_MINUTE;
}

/** A stored row as the planner knows it. */
export function assignmentOfRow(row: RosterAssignmentEntity): Assignment {
  return {
    personId: row.personId,
    on: row.on,
    dutyId: row.dutyId,
    siteId: row.siteId,
    activityId: row.activityId,
    mode: row.mode,
    startAtMinute: minuteOfDate(row.startAt),
    endAtMinute: minuteOfDate(row.endAt),
    paidMinutes: row.paidMinutes,
    breakStartAtMinute: row.breakStartAt === null ? null : minuteOfDate(row.breakStartAt),
    breakMinutes: row.breakMinutes,
  };
}

/** A planner's assignment as columns of a row. */
export function columnsOfAssignment(assignment: Assignment) {
  const { startAtMinute, endAtMinute, breakStartAtMinute, ...columns } = assignment;
  return {
    ...columns,
    startAt: dateOfMinute(startAtMinute),
    endAt: dateOfMinute(endAtMinute),
    breakStartAt: breakStartAtMinute === null ? null : dateOfMinute(breakStartAtMinute),
  };
}
