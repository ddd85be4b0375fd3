import { erlangC, type DeskQueue } from './erlang-c';

/** Below this nobody notices the wait; further desks are reckoned to save nothing. */
const UNNOTICED_MINUTES = 0.005;

/**
 * Mean wait of a visitor with 0, 1, 2 … desks, in minutes; further desks change nothing. Each desk saves less than the
 * one before (the curve is convex), so that a planner can count desk by desk.
 *
 * Where the queue is stable this is the wait of Erlang C, which is convex in the desks (Dyer and Proll, "On the validity
 * of marginal analysis for allocating servers in M/M/c queues", Management Science 23, 1977). With fewer desks the queue
 * has no steady state and its wait no value; within a half hour it stays finite all the same. So with no desk at all each
 * visitor waits `longestWaitMinutes`, and from there the curve falls in a straight line to the first number of desks from
 * which Erlang C lies above that line no more: that is the lower convex hull of both.
 *
 * @throws RangeError where a figure is negative or not finite, or the longest wait is not above 0
 */
export function waitByDesks(queue: DeskQueue, longestWaitMinutes: number): readonly number[] {
  if (!(longestWaitMinutes > 0) || !Number.isFinite(longestWaitMinutes))
    throw new RangeError(`longestWaitMinutes must be a number above 0, not ${longestWaitMinutes}`);
  if (queue.visitsPerHour === 0) return [0];
  const stable = stableWaits(queue);
  const slopeTo = ({ desks, waitMinutes }: StableWait): number => (waitMinutes - longestWaitMinutes) / desks;
  const foot = stable.reduce((steepest, point) => (slopeTo(point) < slopeTo(steepest) ? point : steepest));
  const line = Array.from({ length: foot.desks }, (_, desks) => longestWaitMinutes + desks * slopeTo(foot));
  return [...line, ...stable.filter(({ desks }) => desks >= foot.desks).map(({ waitMinutes }) => waitMinutes)];
}

interface StableWait {
  readonly desks: number;
  readonly waitMinutes: number;
}

function stableWaits(queue: DeskQueue): StableWait[] {
  const waits: StableWait[] = [];
  for (let desks = 1; (waits.at(-1)?.waitMinutes ?? Infinity) > UNNOTICED_MINUTES; desks++) {
    const { averageWaitMinutes } = erlangC({ ...queue, desks });
    if (averageWaitMinutes !== null) waits.push({ desks, waitMinutes: averageWaitMinutes });
  }
  return waits;
}
