import { erlangC, type DeskQueue } from './erlang-c';

/** Mean waits of the two classes of a queue in which some go first. Null: no steady state. */
export interface PriorityWaits {
  readonly priorityWaitMinutes: number | null;
  readonly ordinaryWaitMinutes: number | null;
}

/**
 * Mean waits where a share of the visitors goes to the head of the queue, but nobody at a desk is interrupted
 * (non-pre-emptive priority), and visits of both classes are as long. With W0 = Pw·AHT/N, the wait for the next desk that
 * becomes free: the first class waits W0 / (1 - s1), the second W0 / ((1 - s1)(1 - s)), s1 and s being the load of the first
 * class and of both on each desk. A. Cobham, "Priority assignment in waiting line problems", Operations Research 2, 1954;
 * O. Kella and U. Yechiali, "Waits in the M/M/c queue with nonpreemptive priority", ORSA Journal on Computing, 1985.
 *
 * The priority class can have a steady state where the ordinary one has none.
 *
 * @param queue `visitsPerHour` of both classes together
 * @throws RangeError where a figure is negative, not finite, or the share is not from 0 to 1
 */
export function priorityWaits(
  queue: DeskQueue & { readonly desks: number; readonly priorityShare: number },
): PriorityWaits {
  const { visitsPerHour, serviceMinutes, desks, priorityShare } = queue;
  if (!(priorityShare >= 0 && priorityShare <= 1))
    throw new RangeError(`priorityShare must be from 0 to 1, not ${priorityShare}`);
  const { waitProbability } = erlangC({ visitsPerHour, serviceMinutes, desks });
  const load = desks === 0 ? Infinity : (visitsPerHour * serviceMinutes) / 60 / desks;
  const priorityLoad = load * priorityShare;
  if (waitProbability === null) {
    // Every desk is always busy: the first class waits as long as the desks take to come free.
    const finite = visitsPerHour > 0 && desks > 0 && priorityLoad < 1;
    return {
      priorityWaitMinutes: finite ? serviceMinutes / desks / (1 - priorityLoad) : null,
      ordinaryWaitMinutes: null,
    };
  }
  if (desks === 0) return { priorityWaitMinutes: 0, ordinaryWaitMinutes: 0 };
  const nextFreeMinutes = (waitProbability * serviceMinutes) / desks;
  return {
    priorityWaitMinutes: nextFreeMinutes / (1 - priorityLoad),
    ordinaryWaitMinutes: nextFreeMinutes / ((1 - priorityLoad) * (1 - load)),
  };
}
