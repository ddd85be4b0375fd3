import { waitByDesks } from '../predicted-wait';
import { COVER_PRICES, type CoverNeed, type ShiftCoverTask } from './shift-cover-task';

/**
 * Points of a need with 0, 1, 2 … people present, up to a number of them; further people change nothing. Each person
 * saves no more than the one before, so that a program can count them in steps.
 */
export function needPoints(task: ShiftCoverTask, need: CoverNeed, mostCount: number): readonly number[] {
  const { belowFloor, belowTarget, waitMinute } = { ...COVER_PRICES, ...task.prices };
  const { floorCount, targetCount } = need;
  const waits = waitPoints(need, waitMinute, task.longestWaitMinutes ?? 60);
  const usefulCount = Math.min(mostCount, Math.max(targetCount, waits.length - 1));
  return Array.from(
    { length: usefulCount + 1 },
    (_, present) =>
      Math.max(0, floorCount - present) * belowFloor +
      Math.max(0, targetCount - Math.max(present, floorCount)) * belowTarget +
      (waits[present] ?? 0),
  );
}

/** Points of the wait with 0, 1, 2 … desks: what all further desks would save, each rounded to whole points. */
function waitPoints(
  { arrivals, startMinuteOfDay, endMinuteOfDay }: CoverNeed,
  price: number,
  longest: number,
): number[] {
  if (!arrivals) return [0];
  const visits = (arrivals.visitsPerHour * (endMinuteOfDay - startMinuteOfDay)) / 60;
  const curve = waitByDesks(arrivals, longest);
  const saved = curve.slice(1).map((wait, index) => Math.round(price * visits * (curve[index]! - wait)));
  const points = [0];
  for (const one of saved.reverse()) points.unshift(points[0]! + one);
  return points;
}
