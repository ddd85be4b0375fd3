import { waitByDesks } from '../predicted-wait';
import { breaksInto, lasts } from './cover-options';
import { COVER_PRICES, type CoverNeed, type CoverPlan, type ShiftCoverTask } from './shift-cover-task';

/** What a plan comes to, told from the plan alone. */
export interface CoverMeasure {
  readonly peopleCount: number;
  readonly belowFloorCount: number;
  readonly belowTargetCount: number;
  readonly waitMinutes: number;
  readonly points: number;
}

/** Measures a plan without the program that made it: the points must be those the solver says. */
export function measureCover(task: ShiftCoverTask, plan: CoverPlan): CoverMeasure {
  const prices = { ...COVER_PRICES, ...task.prices };
  const total = { belowFloorCount: 0, belowTargetCount: 0, waitMinutes: 0, waitPoints: 0 };
  for (const need of task.needs) {
    const present = presentIn(task, plan, need);
    const missing = Math.max(0, need.targetCount - present);
    const belowTarget = Math.min(missing, need.targetCount - need.floorCount);
    total.belowTargetCount += belowTarget;
    total.belowFloorCount += missing - belowTarget;
    const wait = waitingOf(task, need, present, prices.waitMinute);
    total.waitMinutes += wait.minutes;
    total.waitPoints += wait.points;
  }
  const peopleCount = plan.starts.reduce((sum, { count }) => sum + count, 0);
  const used = new Set(plan.starts.filter(({ count }) => count > 0).map(({ shiftId }) => shiftId));
  const ownPoints = new Map(task.shifts.map(({ id, personPoints }) => [id, personPoints ?? prices.person]));
  const points =
    total.belowFloorCount * prices.belowFloor +
    total.belowTargetCount * prices.belowTarget +
    total.waitPoints +
    Math.max(0, (task.minimum?.count ?? 0) - peopleCount) * prices.belowMinimum +
    plan.starts.reduce((sum, { shiftId, count }) => sum + count * ownPoints.get(shiftId)!, 0) +
    used.size * prices.distinctShift;
  const { belowFloorCount, belowTargetCount, waitMinutes } = total;
  return { peopleCount, belowFloorCount, belowTargetCount, waitMinutes, points };
}

/** People at work on an activity throughout a need, those on their break taken off. */
export function presentIn(task: ShiftCoverTask, { starts, breaks }: CoverPlan, need: CoverNeed): number {
  let present = 0;
  const shifts = new Map(task.shifts.map((shift) => [shift.id, shift]));
  for (const { shiftId, activityId, count } of starts)
    if (activityId === need.activityId && lasts(shifts.get(shiftId)!, need)) present += count;
  for (const { shiftId, activityId, startMinuteOfDay, count } of breaks) {
    const shift = shifts.get(shiftId)!;
    if (activityId !== need.activityId || !lasts(shift, need)) continue;
    if (breaksInto(startMinuteOfDay, shift.breakMinutes, need)) present -= count;
  }
  return present;
}

/** Each desk that is not there costs what it would have saved, in whole points, so that the price is that of steps. */
function waitingOf(
  { longestWaitMinutes = 60 }: ShiftCoverTask,
  need: CoverNeed,
  desks: number,
  waitMinute: number,
): { readonly minutes: number; readonly points: number } {
  if (!need.arrivals) return { minutes: 0, points: 0 };
  const visits = (need.arrivals.visitsPerHour * (need.endMinuteOfDay - need.startMinuteOfDay)) / 60;
  const curve = waitByDesks(need.arrivals, longestWaitMinutes);
  let points = 0;
  for (let desk = desks + 1; desk < curve.length; desk++)
    points += Math.round(waitMinute * visits * (curve[desk - 1]! - curve[desk]!));
  return { minutes: visits * (curve[desks] ?? curve.at(-1)!), points };
}
