import { desksForAverageWait, erlangC, type DeskQueue, type DeskQueueFigures } from './erlang-c';
import { priorityWaits, type PriorityWaits } from './priority-queue';

/**
 * How visitors with priority are served: like everybody, at the head of the queue (nobody at a desk is interrupted), or at
 * desks kept for them.
 */
export const PRIORITY_LANES = ['none', 'priority', 'reserved-desk'] as const;
export type PriorityLane = (typeof PRIORITY_LANES)[number];

/** What is asked of the desks of an activity while visitors come at an even rate. */
export interface DeskService extends DeskQueue {
  /** Average wait wanted of visitors without priority, above 0. */
  readonly targetWaitMinutes: number;
  /** Largest share of the time a desk is busy, above 0 to 1; null: no cap. */
  readonly maxOccupancy: number | null;
  /** Share of the visits that come by appointment, 0..1. */
  readonly appointmentShare: number;
  /** Share of the other visits that have priority, 0..1. */
  readonly priorityShare: number;
  readonly priorityLane: PriorityLane;
}

/** How visitors who queue fare with a number of desks. Null: no steady state somewhere. */
export interface DeskServiceFigures extends DeskQueueFigures, PriorityWaits {}

/** The desks of a service, by what they are for. */
export interface DeskSplit {
  /** Desks that appointments keep busy: those do not queue, so their desks need no reserve for chance. */
  readonly appointmentDeskCount: number;
  /** Desks kept for visitors with priority. */
  readonly priorityDeskCount: number;
  /** Visitors who queue for any other desk. */
  readonly queue: DeskQueue;
}

/** What the desks beside the queue are, and who is left in it. */
export function deskSplit(service: DeskService): DeskSplit {
  const { visitsPerHour, serviceMinutes, appointmentShare, priorityShare, priorityLane } = service;
  const erlangsByAppointment = (visitsPerHour * appointmentShare * serviceMinutes) / 60;
  const walkIns = walkInsOf(service);
  const reserved = priorityLane === 'reserved-desk' ? walkIns * priorityShare : 0;
  return {
    appointmentDeskCount: wholeDesks(erlangsByAppointment / (service.maxOccupancy ?? 1)),
    priorityDeskCount: enoughDesks({ visitsPerHour: reserved, serviceMinutes }, service),
    queue: { visitsPerHour: walkIns - reserved, serviceMinutes },
  };
}

/**
 * Smallest number of desks with which visitors without priority wait no longer than wanted on average, and no desk is
 * busier than the cap allows; 0 where nobody comes.
 *
 * @throws RangeError where a figure is out of its range
 */
export function requiredDesks(service: DeskService): number {
  const { appointmentDeskCount, priorityDeskCount, queue } = deskSplit(service);
  let desks = enoughDesks(queue, service);
  const hasLane = service.priorityLane === 'priority' && desks > 0;
  while (hasLane && ordinaryWait(service, queue, desks) > service.targetWaitMinutes) desks++;
  return appointmentDeskCount + priorityDeskCount + desks;
}

/**
 * How visitors without an appointment fare; the occupancy is that of all desks. With a priority lane the average, the share
 * who wait and the service level are those of both classes; the service level of a queue that is not served in order has no
 * simple form and is null.
 *
 * @param desks all desks open: those of appointments and of the lane are taken off first
 */
export function deskServiceFigures(service: DeskService, desks: number): DeskServiceFigures {
  const { appointmentDeskCount, priorityDeskCount, queue } = deskSplit(service);
  const walkInDesks = Math.max(0, desks - appointmentDeskCount);
  const laneDesks = Math.min(priorityDeskCount, walkInDesks);
  const own = erlangC({ ...queue, desks: walkInDesks - laneDesks });
  const ofLane = walkInsOf(service) - queue.visitsPerHour;
  const lane = erlangC({ visitsPerHour: ofLane, serviceMinutes: queue.serviceMinutes, desks: laneDesks });
  const figures = ofLane === 0 ? own : bothQueues(lane, ofLane, own, queue.visitsPerHour);
  const isServedInOrder = service.priorityLane !== 'priority' || service.priorityShare === 0;
  const erlangs = (service.visitsPerHour * service.serviceMinutes) / 60;
  return {
    ...figures,
    serviceLevel: isServedInOrder ? figures.serviceLevel : null,
    occupancy: figures.averageWaitMinutes === null ? null : desks === 0 ? 0 : erlangs / desks,
    ...classWaits(service, walkInDesks, own, ofLane === 0 ? own : lane),
  };
}

function classWaits(
  { priorityLane, priorityShare, ...service }: DeskService,
  walkInDesks: number,
  own: DeskQueueFigures,
  lane: DeskQueueFigures,
): PriorityWaits {
  if (priorityLane !== 'priority')
    return { priorityWaitMinutes: lane.averageWaitMinutes, ordinaryWaitMinutes: own.averageWaitMinutes };
  const visitsPerHour = service.visitsPerHour * (1 - service.appointmentShare);
  return priorityWaits({ visitsPerHour, serviceMinutes: service.serviceMinutes, desks: walkInDesks, priorityShare });
}

/** Visitors of two queues side by side, taken together. */
function bothQueues(
  first: DeskQueueFigures,
  visitsOfFirst: number,
  second: DeskQueueFigures,
  visitsOfSecond: number,
): Omit<DeskQueueFigures, 'occupancy'> {
  const mean = (key: 'waitProbability' | 'averageWaitMinutes' | 'serviceLevel'): number | null => {
    const [a, b] = [first[key], second[key]];
    return a === null || b === null
      ? null
      : (visitsOfFirst * a + visitsOfSecond * b) / (visitsOfFirst + visitsOfSecond);
  };
  return {
    waitProbability: mean('waitProbability'),
    averageWaitMinutes: mean('averageWaitMinutes'),
    serviceLevel: mean('serviceLevel'),
  };
}

/** Desks for a queue by itself: the wait wanted, and the cap on how busy they are. */
function enoughDesks(queue: DeskQueue, { targetWaitMinutes, maxOccupancy }: DeskService): number {
  const byWait = desksForAverageWait({ ...queue, maxAverageWaitMinutes: targetWaitMinutes });
  return Math.max(byWait, wholeDesks((queue.visitsPerHour * queue.serviceMinutes) / 60 / (maxOccupancy ?? 1)));
}

/** Mean wait of those who do not go first, with so many desks for the whole queue. */
function ordinaryWait({ priorityShare }: DeskService, queue: DeskQueue, desks: number): number {
  return priorityWaits({ ...queue, desks, priorityShare }).ordinaryWaitMinutes ?? Infinity;
}

const walkInsOf = ({ visitsPerHour, appointmentShare }: DeskService): number => visitsPerHour * (1 - appointmentShare);

/** Rounded up, but for what decimals add to a whole number. */
const wholeDesks = (desks: number): number => Math.ceil(desks - 1e-9);
