import { averageWaits, type DeskQueue } from './erlang-c';

/** Below this nobody notices the wait; further desks are reckoned to save nothing. */
const UNNOTICED_MINUTES = 0.005;

/** A queue beside which desks are taken up otherwise, in a room that holds so many desks. */
export interface BoundedQueue extends DeskQueue {
  /** Desks that do not serve the queue: those of appointments, or of a priority lane; 0 where left out. */
  readonly otherDeskCount?: number;
  /** Desks that can be open at all, the others included; as many as wanted where left out. */
  readonly maxDeskCount?: number;
}

/**
 * Mean wait of a visitor with 0, 1, 2 … desks, in minutes; further desks change nothing. Each desk saves less than the
 * one before (the curve is convex), so that a planner can count desk by desk.
 *
 * Where the queue is stable this is the wait of Erlang C, which is convex in the desks (Dyer and Proll, "On the validity
 * of marginal analysis for allocating servers in M/M/c queues", Management Science 23, 1977). With fewer desks the queue
 * has no steady state and its wait no value; within a half hour it stays finite all the same. So with no desk at all each
 * visitor waits `longestWaitMinutes`, and from there the curve falls in a straight line to the first number of desks from
 * which Erlang C lies above that line no more: that is the lower convex hull of both. Desks of others come before the
 * first one of the queue, on the same line; the curve ends with the last desk that can be open.
 *
 * @throws RangeError where a figure is negative or not finite, or the longest wait is not above 0
 */
export function waitByDesks(queue: BoundedQueue, longestWaitMinutes: number): readonly number[] {
  if (!(longestWaitMinutes > 0) || !Number.isFinite(longestWaitMinutes))
    throw new RangeError(`longestWaitMinutes must be a number above 0, not ${longestWaitMinutes}`);
  if (queue.visitsPerHour === 0) return [0];
  const { otherDeskCount = 0, maxDeskCount = Infinity } = queue;
  const stable = stableWaits(queue).map(({ desks, ...wait }) => ({ desks: desks + otherDeskCount, ...wait }));
  const slopeTo = ({ desks, waitMinutes }: StableWait): number => (waitMinutes - longestWaitMinutes) / desks;
  const foot = stable.reduce((steepest, point) => (slopeTo(point) < slopeTo(steepest) ? point : steepest));
  const line = Array.from({ length: foot.desks }, (_, desks) => longestWaitMinutes + desks * slopeTo(foot));
  const waits = [...line, ...stable.filter(({ desks }) => desks >= foot.desks).map(({ waitMinutes }) => waitMinutes)];
  return waits.slice(0, maxDeskCount + 1);
}

interface StableWait {
  readonly desks: number;
  readonly waitMinutes: number;
}

function stableWaits(queue: DeskQueue): StableWait[] {
  const waits: StableWait[] = [];
  let desks = 0;
  for (const waitMinutes of averageWaits(queue)) {
    desks++;
    if (waitMinutes !== null) waits.push({ desks, waitMinutes });
    if (waitMinutes !== null && waitMinutes <= UNNOTICED_MINUTES) break;
  }
  return waits;
}
