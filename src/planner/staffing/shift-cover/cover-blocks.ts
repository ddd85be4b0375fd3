import { breaksInto, lasts, mostPeople, type CoverOption } from './cover-options';
import { needPoints } from './need-points';
import type { CoverNeed, CoverPlan, CoverShift, ShiftCoverTask } from './shift-cover-task';

/** A shift worked for an activity, whoever starts it: its breaks are shared. */
export interface WorkedShift {
  readonly shift: CoverShift;
  readonly activityId: string | null;
  /** Options that start it. */
  readonly options: readonly number[];
}

/** A break that worked shifts may take. */
export interface BreakChoice {
  readonly worked: number;
  readonly startMinuteOfDay: number;
}

/** Needs that the same work and breaks cover and that cost the same: one set of rows with a multiplied price. */
export interface CoverBlock {
  readonly needs: CoverNeed[];
  readonly options: readonly number[];
  readonly breaks: readonly number[];
  /** Points of one need with 0, 1, 2 … people present. */
  readonly points: readonly number[];
}

/** The choices of a task, laid out for a program: options, what they work, their breaks, and what needs them. */
export interface CoverLayout {
  readonly options: readonly CoverOption[];
  readonly worked: readonly WorkedShift[];
  readonly breaks: readonly BreakChoice[];
  readonly blocks: readonly CoverBlock[];
}

export function layOut(task: ShiftCoverTask, options: readonly CoverOption[]): CoverLayout {
  const worked = workedShifts(options);
  const breaks = worked.flatMap(({ shift, activityId }, index) =>
    activityId === null || shift.breakMinutes === 0
      ? []
      : shift.breakStartMinutesOfDay.map((startMinuteOfDay) => ({ worked: index, startMinuteOfDay })),
  );
  return { options, worked, breaks, blocks: blocksOf(task, options, worked, breaks) };
}

function workedShifts(options: readonly CoverOption[]): readonly WorkedShift[] {
  const byKey = new Map<string, { shift: CoverShift; activityId: string | null; options: number[] }>();
  for (const [index, { shift, activityId }] of options.entries()) {
    const key = JSON.stringify([shift.id, activityId]);
    const known = byKey.get(key);
    if (known) known.options.push(index);
    else byKey.set(key, { shift, activityId, options: [index] });
  }
  return [...byKey.values()];
}

function blocksOf(
  task: ShiftCoverTask,
  options: readonly CoverOption[],
  worked: readonly WorkedShift[],
  breaks: readonly BreakChoice[],
): readonly CoverBlock[] {
  const mostCount = mostPeople(task);
  const blocks = new Map<string, CoverBlock>();
  for (const need of task.needs) {
    const covering = options.flatMap(({ shift, activityId }, index) =>
      activityId === need.activityId && lasts(shift, need) ? [index] : [],
    );
    const breaking = breaks.flatMap(({ worked: index, startMinuteOfDay }, choice) => {
      const { shift, activityId } = worked[index]!;
      const isAway = lasts(shift, need) && breaksInto(startMinuteOfDay, shift.breakMinutes, need);
      return activityId === need.activityId && isAway ? [choice] : [];
    });
    const points = needPoints(task, need, mostCount);
    const key = [need.activityId, covering, breaking, points].join('|');
    const known = blocks.get(key);
    if (known) known.needs.push(need);
    else blocks.set(key, { needs: [need], options: covering, breaks: breaking, points });
  }
  return [...blocks.values()];
}

/** The plan that counts of each option, then of each break say. */
export function planOf({ options, worked, breaks }: CoverLayout, counts: ArrayLike<number>): CoverPlan {
  const starts = options.map(({ group, shift, activityId }, index) => ({
    ...{ group, shiftId: shift.id, activityId },
    count: Math.round(counts[index]!),
  }));
  const breakStarts = breaks.map(({ worked: index, startMinuteOfDay }, at) => {
    const { shift, activityId } = worked[index]!;
    return { shiftId: shift.id, activityId, startMinuteOfDay, count: Math.round(counts[options.length + at]!) };
  });
  return {
    starts: starts.filter(({ count }) => count > 0),
    breaks: breakStarts.filter(({ count }) => count > 0),
  };
}
