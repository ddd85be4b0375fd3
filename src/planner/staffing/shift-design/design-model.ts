import type { Weekday } from '../../problem/calendar';
import { MilpBuilder, type RowTerm } from '../../milp/milp-builder';
import type { MilpModel } from '../../milp/milp-model';
import { BREAK_MINUTES } from '../time-bands/lawful-week';
import type { DesignedShift, DesignNeed, ShiftDesignTerms } from './shift-design';

const RULE = 'shift-design';
const TAG = { rule: RULE, personId: null, on: null } as const;

/** A weekday's columns of one shift. */
interface StaffColumns {
  readonly shiftIndex: number;
  readonly weekday: Weekday;
  readonly count: number;
  /** One for each start of the break. */
  readonly breaks: readonly number[];
}

export interface DesignModel {
  readonly model: MilpModel;
  readonly staff: readonly StaffColumns[];
}

/** A stretch in which neither needs nor presence change: a need cut where a shift or a break begins or ends. */
interface Stretch extends DesignNeed {
  readonly minutes: number;
}

/**
 * Which shifts to offer, how many people work each on each weekday and when they take their breaks, as a mixed-integer program.
 * Levels: people below the floor, points of the fit, different shifts, hours worked.
 */
export function formulateDesign(
  needs: readonly DesignNeed[],
  shifts: readonly DesignedShift[],
  terms: ShiftDesignTerms,
): DesignModel {
  const builder = new MilpBuilder();
  const mostCount = Math.max(0, ...needs.map(({ targetCount }) => targetCount));
  const weekdays = [...new Set(needs.map(({ weekday }) => weekday))].sort((a, b) => a - b);
  const offered = shifts.map(() => {
    const column = builder.addColumn();
    builder.addPrice(RULE, 'wishes', column, 1);
    return column;
  });
  builder.addRow(
    TAG,
    0,
    terms.maxShifts,
    offered.map((column): RowTerm => [column, 1]),
  );
  // Breaks are taken off the cover: with as many again nobody can be missing for want of people.
  const upper = 2 * mostCount;
  const staff = shifts.flatMap((shift, shiftIndex) =>
    weekdays.map((weekday) => {
      const count = builder.addColumn({ upper });
      builder.addRow(TAG, 0, Infinity, [
        [offered[shiftIndex]!, upper],
        [count, -1],
      ]);
      builder.addPrice(RULE, 'stability', count, shift.endMinuteOfDay - shift.startMinuteOfDay);
      const breaks = shift.breakStartMinutesOfDay.map(() => builder.addColumn({ upper }));
      if (breaks.length > 0) builder.addRow(TAG, 0, 0, [[count, -1], ...breaks.map((one): RowTerm => [one, 1])]);
      return { shiftIndex, weekday, count, breaks };
    }),
  );
  for (const need of needs)
    for (const stretch of stretchesOf(need, shifts)) addFit(builder, stretch, shifts, staff, terms);
  return { model: builder.build(), staff };
}

function stretchesOf(need: DesignNeed, shifts: readonly DesignedShift[]): Stretch[] {
  const { startMinuteOfDay: from, endMinuteOfDay: to } = need;
  const borders = shifts.flatMap(({ startMinuteOfDay, endMinuteOfDay, breakStartMinutesOfDay }) => [
    startMinuteOfDay,
    endMinuteOfDay,
    ...breakStartMinutesOfDay.flatMap((start) => [start, start + BREAK_MINUTES]),
  ]);
  const cuts = [...new Set([from, ...borders.filter((minute) => minute > from && minute < to), to])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index]!;
    return { ...need, startMinuteOfDay: start, endMinuteOfDay: end, minutes: end - start };
  });
}

function addFit(
  builder: MilpBuilder,
  { weekday, startMinuteOfDay: from, endMinuteOfDay: to, floorCount, targetCount, minutes }: Stretch,
  shifts: readonly DesignedShift[],
  staff: readonly StaffColumns[],
  { underPoints, overPoints }: ShiftDesignTerms,
): void {
  const terms: RowTerm[] = [];
  for (const { shiftIndex, weekday: on, count, breaks } of staff) {
    const shift = shifts[shiftIndex]!;
    if (on !== weekday || shift.startMinuteOfDay > from || shift.endMinuteOfDay < to) continue;
    terms.push([count, 1]);
    shift.breakStartMinutesOfDay.forEach((start, index) => {
      if (start < to && start + BREAK_MINUTES > from) terms.push([breaks[index]!, -1]);
    });
  }
  const under = builder.addColumn({ upper: targetCount, integer: false });
  const over = builder.addColumn({ upper: Infinity, integer: false });
  builder.addPrice(RULE, 'service', under, underPoints * minutes);
  builder.addPrice(RULE, 'service', over, overPoints * minutes);
  builder.addRow(TAG, targetCount, targetCount, [...terms, [under, 1], [over, -1]]);
  if (floorCount === 0) return;
  const belowFloor = builder.addColumn({ upper: floorCount, integer: false });
  builder.addPrice(RULE, 'cover-floor', belowFloor, minutes);
  builder.addRow(TAG, floorCount, Infinity, [...terms, [belowFloor, 1]]);
}
