import type { SeededRandom } from '../../src/planner/search/seeded-random';

/** A stretch of time with an even rate of visitors and so many desks. */
export interface QueueStretch {
  readonly minutes: number;
  readonly visitsPerHour: number;
  readonly desks: number;
}

export interface SimulatedVisit {
  readonly arrivedAtMinute: number;
  readonly waitMinutes: number;
  readonly hasPriority: boolean;
}

interface Waiting {
  readonly arrivedAtMinute: number;
  readonly hasPriority: boolean;
}

/**
 * A discrete-event simulation of desks, one after the other event in time, that shares nothing with the formulas it judges:
 * visitors come at random (exponential gaps), stay at a desk for an exponential time, are served in the order they came, those
 * with priority first, and nobody at a desk is interrupted or leaves. A desk that closes finishes the visit it has. The queue
 * goes on from stretch to stretch; after the last one everybody still there is served.
 */
export function simulateQueue(
  stretches: readonly QueueStretch[],
  { serviceMinutes, priorityShare = 0 }: { readonly serviceMinutes: number; readonly priorityShare?: number },
  random: SeededRandom,
): readonly SimulatedVisit[] {
  const exponential = (mean: number): number => -mean * Math.log(1 - random.next());
  const visits: SimulatedVisit[] = [];
  const queues: { readonly first: Waiting[]; readonly others: Waiting[] } = { first: [], others: [] };
  const endOfVisits: number[] = [];
  let desks = 0;

  const serve = (now: number): void => {
    while (endOfVisits.length < desks) {
      const next = queues.first.shift() ?? queues.others.shift();
      if (next === undefined) return;
      visits.push({ ...next, waitMinutes: now - next.arrivedAtMinute });
      endOfVisits.push(now + exponential(serviceMinutes));
    }
  };
  const finishUntil = (time: number): void => {
    for (;;) {
      const soonest = Math.min(...endOfVisits);
      if (endOfVisits.length === 0 || soonest > time) return;
      endOfVisits.splice(endOfVisits.indexOf(soonest), 1);
      serve(soonest);
    }
  };

  let start = 0;
  for (const stretch of stretches) {
    finishUntil(start);
    desks = stretch.desks;
    serve(start);
    const end = start + stretch.minutes;
    // No memory: a gap cut off by the end of a stretch is drawn anew at the next one's rate.
    for (
      let now = start + exponential(60 / stretch.visitsPerHour);
      now < end;
      now += exponential(60 / stretch.visitsPerHour)
    ) {
      finishUntil(now);
      const hasPriority = random.chance(priorityShare);
      (hasPriority ? queues.first : queues.others).push({ arrivedAtMinute: now, hasPriority });
      serve(now);
    }
    start = end;
  }
  finishUntil(Infinity);
  return visits;
}

/** Mean of independent replications with the half-width of its confidence interval (normal, 99.9 %). */
export function meanWithConfidence(samples: readonly number[]): { readonly mean: number; readonly halfWidth: number } {
  const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
  const variance = samples.reduce((sum, sample) => sum + (sample - mean) ** 2, 0) / (samples.length - 1);
  return { mean, halfWidth: 3.29 * Math.sqrt(variance / samples.length) };
}
