import type { CoverShift, ShiftCoverTask } from './shift-cover-task';

/** One thing a person of a group can be called in for. */
export interface CoverOption {
  readonly group: number;
  readonly shift: CoverShift;
  readonly activityId: string | null;
}

/**
 * What each group can be called in for: a shift and an activity that needs somebody while it lasts. Where a lower bound
 * asks for people whom no need asks for, also a shift alone.
 */
export function coverOptions({ needs, shifts, groups, minimum }: ShiftCoverTask): readonly CoverOption[] {
  const activityIds = [...new Set(needs.map(({ activityId }) => activityId))];
  const isOfUse = (shift: CoverShift, activityId: string): boolean =>
    needs.some((need) => need.activityId === activityId && need.targetCount > 0 && lasts(shift, need)) ||
    needs.some((need) => need.activityId === activityId && need.arrivals !== undefined && lasts(shift, need));
  return groups.flatMap(({ count, shiftIds, activityIds: known }, group) => {
    const own = count > 0 ? shifts.filter(({ id }) => shiftIds.length === 0 || shiftIds.includes(id)) : [];
    const able = activityIds.filter((id) => known.length === 0 || known.includes(id));
    return own.flatMap((shift): CoverOption[] => [
      ...able.filter((id) => isOfUse(shift, id)).map((activityId) => ({ group, shift, activityId })),
      ...(minimum !== null && minimum.count > 0 ? [{ group, shift, activityId: null }] : []),
    ]);
  });
}

/** Whether a shift lasts as long as a need, breaks left aside. */
export function lasts(
  shift: Pick<CoverShift, 'startMinuteOfDay' | 'endMinuteOfDay'>,
  need: Pick<CoverShift, 'startMinuteOfDay' | 'endMinuteOfDay'>,
): boolean {
  return shift.startMinuteOfDay <= need.startMinuteOfDay && shift.endMinuteOfDay >= need.endMinuteOfDay;
}

/** Whether a break that starts at a minute leaves a need without its person. */
export function breaksInto(
  startMinuteOfDay: number,
  breakMinutes: number,
  need: Pick<CoverShift, 'startMinuteOfDay' | 'endMinuteOfDay'>,
): boolean {
  return startMinuteOfDay < need.endMinuteOfDay && startMinuteOfDay + breakMinutes > need.startMinuteOfDay;
}

/** Most people on site: the least of the bounds. */
export function mostPeople({ groups, maximums }: Pick<ShiftCoverTask, 'groups' | 'maximums'>): number {
  const staffCount = groups.reduce((sum, { count }) => sum + count, 0);
  return maximums.reduce((least, { count }) => Math.min(least, count), staffCount);
}
