import { lasts, mostPeople } from './cover-options';
import type { CoverMeasure } from './measure-cover';
import type { CoverReason, ShiftCoverTask } from './shift-cover-task';

/**
 * Why a plan has as many people as it has. Where somebody is missing, the bound that stands in the way: the staff, unless
 * a tighter one does. Where more are there than are needed, the lower bound that asks for them. Otherwise the demand, or
 * the floor alone where no more than that is wanted.
 *
 * @param withoutMinimum solves the task without its lower bound
 */
export function coverReason(
  task: ShiftCoverTask,
  { peopleCount, belowFloorCount, belowTargetCount }: CoverMeasure,
  withoutMinimum: () => CoverMeasure,
): CoverReason {
  const isShort = belowFloorCount + belowTargetCount > outOfReach(task) || peopleCount < (task.minimum?.count ?? 0);
  if (isShort) return tightest(task, peopleCount);
  if (task.minimum !== null && peopleCount === task.minimum.count && peopleCount > 0)
    if (withoutMinimum().peopleCount < peopleCount) return task.minimum.reason;
  const wantsMore = task.needs.some(({ floorCount, targetCount, arrivals }) => targetCount > floorCount || arrivals);
  return wantsMore || peopleCount === 0 ? 'demand' : 'floor';
}

/** People missing whatever is done, because no shift lasts that long: nobody else on site would change it. */
function outOfReach({ needs, shifts }: ShiftCoverTask): number {
  return needs
    .filter((need) => !shifts.some((shift) => lasts(shift, need)))
    .reduce((sum, { targetCount }) => sum + targetCount, 0);
}

function tightest(task: ShiftCoverTask, peopleCount: number): CoverReason {
  const staffCount = mostPeople({ ...task, maximums: [] });
  const reached = task.maximums.filter(({ count }) => count <= peopleCount && count < staffCount);
  return reached.reduce<{ count: number; reason: CoverReason }>(
    (least, bound) => (bound.count < least.count ? bound : least),
    { count: staffCount, reason: 'staff' },
  ).reason;
}
