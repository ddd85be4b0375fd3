/** A queue in front of several desks that serve the same people in the order they came. */
export interface DeskQueue {
  /** Mean arrivals an hour, at random (Poisson). */
  readonly visitsPerHour: number;
  /** Mean minutes a visit keeps a desk busy. */
  readonly serviceMinutes: number;
}

/** How a queue fares with a number of desks. Null fields: no steady state, the queue grows as long as doors are open. */
export interface DeskQueueFigures {
  /** Share of visitors who find every desk busy, 0..1. */
  readonly waitProbability: number | null;
  /** Mean wait of all visitors, those served at once included. */
  readonly averageWaitMinutes: number | null;
  /** Share of visitors served within the service level's wait, 0..1. */
  readonly serviceLevel: number | null;
  /** Share of the time a desk is busy, 0..1. */
  readonly occupancy: number | null;
}

const UNSTABLE: DeskQueueFigures = Object.freeze({
  waitProbability: null,
  averageWaitMinutes: null,
  serviceLevel: null,
  occupancy: null,
});

/**
 * Waiting at desks by Erlang C (M/M/N: random arrivals, exponential service, nobody leaves, every desk does everything).
 * Real desks do worse where services need different skills, so a number of desks found this way is a floor.
 *
 * @param queue `serviceLevelMinutes` is the wait the service level asks about, 10 by default
 * @throws RangeError where a figure is negative, not finite, or `desks` is not a whole number
 */
export function erlangC(
  queue: DeskQueue & { readonly desks: number; readonly serviceLevelMinutes?: number },
): DeskQueueFigures {
  const { serviceMinutes, desks, serviceLevelMinutes = 10 } = queue;
  const erlangs = erlangsOf(queue);
  if (!Number.isInteger(desks) || desks < 0) throw new RangeError(`desks must be a whole number from 0, not ${desks}`);
  if (!(serviceLevelMinutes >= 0))
    throw new RangeError(`serviceLevelMinutes must be 0 or more, not ${serviceLevelMinutes}`);
  if (desks <= erlangs) return UNSTABLE;
  const blocked = blockingProbability(erlangs, desks);
  const waitProbability = (desks * blocked) / (desks - erlangs * (1 - blocked));
  const spareDesks = desks - erlangs;
  return {
    waitProbability,
    averageWaitMinutes: (waitProbability * serviceMinutes) / spareDesks,
    serviceLevel: 1 - waitProbability * Math.exp((-spareDesks * serviceLevelMinutes) / serviceMinutes),
    occupancy: erlangs / desks,
  };
}

/**
 * Smallest number of desks with an average wait within a limit; 0 where nobody comes.
 *
 * @throws RangeError where a figure is negative or not finite, or the limit is not above 0: some wait always remains
 */
export function desksForAverageWait(queue: DeskQueue & { readonly maxAverageWaitMinutes: number }): number {
  const { visitsPerHour, serviceMinutes, maxAverageWaitMinutes } = queue;
  const erlangs = erlangsOf(queue);
  if (!(maxAverageWaitMinutes > 0)) {
    throw new RangeError(`maxAverageWaitMinutes must be above 0, not ${maxAverageWaitMinutes}`);
  }
  if (erlangs === 0) return 0;
  let desks = 0;
  for (const waitMinutes of averageWaits({ visitsPerHour, serviceMinutes })) {
    desks++;
    if (waitMinutes !== null && waitMinutes <= maxAverageWaitMinutes) break;
  }
  return desks;
}

/**
 * Mean wait with 1, 2, 3 … desks, without end; null while there is no steady state. Each step costs the same, while asking
 * `erlangC` for every number of desks would go through all the smaller ones again.
 */
export function* averageWaits(queue: DeskQueue): Generator<number | null, never> {
  const erlangs = erlangsOf(queue);
  let blocked = 1;
  for (let desks = 1; ; desks++) {
    blocked = (erlangs * blocked) / (desks + erlangs * blocked);
    const waitProbability = (desks * blocked) / (desks - erlangs * (1 - blocked));
    yield desks <= erlangs ? null : (waitProbability * queue.serviceMinutes) / (desks - erlangs);
  }
}

/** Offered load: the desks that would be busy on average if there were always a free one. */
function erlangsOf({ visitsPerHour, serviceMinutes }: DeskQueue): number {
  if (!Number.isFinite(visitsPerHour) || visitsPerHour < 0) {
    throw new RangeError(`visitsPerHour must be a number from 0, not ${visitsPerHour}`);
  }
  if (!Number.isFinite(serviceMinutes) || serviceMinutes <= 0) {
    throw new RangeError(`serviceMinutes must be a number above 0, not ${serviceMinutes}`);
  }
  return (visitsPerHour * serviceMinutes) / 60;
}

/**
 * Erlang B by its recursion over the desks. The textbook quotient of powers and factorials overflows beyond some 170
 * desks and loses digits long before; each step here stays between 0 and 1.
 */
function blockingProbability(erlangs: number, desks: number): number {
  let blocked = 1;
  for (let count = 1; count <= desks; count++) blocked = (erlangs * blocked) / (count + erlangs * blocked);
  return blocked;
}
