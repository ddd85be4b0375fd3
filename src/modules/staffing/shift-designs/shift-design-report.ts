import type { Weekday } from '../../../planner/problem/calendar';
import type { DesignScore, ShiftDesign, ShiftStaff } from '../../../planner/staffing/shift-design/shift-design';
import { workedMinutes } from '../../../planner/staffing/time-bands/lawful-week';

/** What `turnario shifts` prints as JSON and `/v1/shift-designs` answers. */
export interface ShiftDesignReport {
  readonly siteId: string;
  readonly activityId: string;
  readonly status: ShiftDesign['status'];
  readonly shifts: readonly DesignedShiftReport[];
  readonly score: DesignScore;
  /** Proved: nothing better, in this order. */
  readonly bound: ShiftDesign['bound'];
  /** What was reached less the bound: 0 where the design is proved best. */
  readonly gap: ShiftDesign['bound'];
}

export interface DesignedShiftReport {
  readonly startMinuteOfDay: number;
  readonly endMinuteOfDay: number;
  readonly workMinutes: number;
  readonly staff: readonly {
    readonly weekday: Weekday;
    readonly count: number;
    readonly breaks: ShiftStaff['breaks'];
  }[];
}

/** A design in figures for people, each shift with its staff. */
export function shiftDesignReport(
  { siteId, activityId }: { readonly siteId: string; readonly activityId: string },
  { status, shifts, staff, score, bound }: ShiftDesign,
): ShiftDesignReport {
  return {
    ...{ siteId, activityId, status, score, bound },
    shifts: shifts.map(({ startMinuteOfDay, endMinuteOfDay }, index) => ({
      startMinuteOfDay,
      endMinuteOfDay,
      workMinutes: workedMinutes({ weekday: 1, startMinuteOfDay, endMinuteOfDay }),
      staff: staff
        .filter(({ shiftIndex }) => shiftIndex === index)
        .map(({ weekday, count, breaks }) => ({ weekday, count, breaks })),
    })),
    gap: {
      floorMissingMinutes: score.floorMissingMinutes - bound.floorMissingMinutes,
      fitPoints: score.fitPoints - bound.fitPoints,
    },
  };
}
