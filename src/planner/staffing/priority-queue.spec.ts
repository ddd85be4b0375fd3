import { meanWithConfidence, simulateQueue } from '../../../test/support/simulate-queue';
import { SeededRandom } from '../search/seeded-random';
import { erlangC } from './erlang-c';
import { priorityWaits } from './priority-queue';

const WARM_UP_MINUTES = 1_000;
const MINUTES = 22_000;
const REPLICATIONS = 30;

interface Queue {
  readonly visitsPerHour: number;
  readonly serviceMinutes: number;
  readonly desks: number;
  readonly priorityShare: number;
}

/** Mean waits of a long time, in many independent replications, with their confidence. */
function simulated(queue: Queue, seed: number) {
  const random = new SeededRandom(seed);
  const runs = Array.from({ length: REPLICATIONS }, () =>
    simulateQueue([{ ...queue, minutes: MINUTES }], queue, random).filter(
      ({ arrivedAtMinute }) => arrivedAtMinute >= WARM_UP_MINUTES,
    ),
  );
  const waits = (isCounted: (hasPriority: boolean) => boolean) =>
    meanWithConfidence(
      runs.map((visits) => {
        const counted = visits.filter(({ hasPriority }) => isCounted(hasPriority));
        return counted.reduce((sum, { waitMinutes }) => sum + waitMinutes, 0) / counted.length;
      }),
    );
  return { all: waits(() => true), priority: waits((has) => has), ordinary: waits((has) => !has) };
}

describe('priorityWaits', () => {
  it('is the wait of everybody where nobody, or everybody, goes first', () => {
    const queue = { visitsPerHour: 24, serviceMinutes: 10, desks: 6 };
    const { averageWaitMinutes } = erlangC(queue);
    expect(priorityWaits({ ...queue, priorityShare: 0 }).ordinaryWaitMinutes).toBeCloseTo(averageWaitMinutes!, 12);
    expect(priorityWaits({ ...queue, priorityShare: 1 }).priorityWaitMinutes).toBeCloseTo(averageWaitMinutes!, 12);
  });

  it.each([0.02, 0.2, 0.5, 0.9])('leaves the mean wait of all as it is, with a share of %d', (priorityShare) => {
    const queue = { visitsPerHour: 29, serviceMinutes: 10, desks: 6 };
    const { priorityWaitMinutes, ordinaryWaitMinutes } = priorityWaits({ ...queue, priorityShare });
    const mean = priorityShare * priorityWaitMinutes! + (1 - priorityShare) * ordinaryWaitMinutes!;
    expect(mean).toBeCloseTo(erlangC(queue).averageWaitMinutes!, 10);
  });

  it('is that of one desk by Cobham: W0 / (1 - s1) and W0 / ((1 - s1)(1 - s))', () => {
    const waits = priorityWaits({ visitsPerHour: 4, serviceMinutes: 12, desks: 1, priorityShare: 0.25 });
    // s = 0.8, s1 = 0.2, W0 = 0.8 x 12 = 9.6 minutes.
    expect(waits.priorityWaitMinutes).toBeCloseTo(9.6 / 0.8, 12);
    expect(waits.ordinaryWaitMinutes).toBeCloseTo(9.6 / (0.8 * 0.2), 12);
  });

  it('keeps the priority class served where the queue of the others grows without end', () => {
    const waits = priorityWaits({ visitsPerHour: 30, serviceMinutes: 10, desks: 4, priorityShare: 0.1 });
    expect(waits.ordinaryWaitMinutes).toBeNull();
    expect(waits.priorityWaitMinutes).toBeCloseTo(2.5 / (1 - 0.125), 12);
    expect(priorityWaits({ visitsPerHour: 30, serviceMinutes: 10, desks: 0, priorityShare: 0.1 })).toEqual({
      priorityWaitMinutes: null,
      ordinaryWaitMinutes: null,
    });
  });

  it.each([
    [{ visitsPerHour: 24, serviceMinutes: 10, desks: 6, priorityShare: 0.1 }, 11],
    [{ visitsPerHour: 29.5, serviceMinutes: 10, desks: 6, priorityShare: 0.3 }, 12],
    [{ visitsPerHour: 8, serviceMinutes: 10, desks: 2, priorityShare: 0.5 }, 13],
  ])('agrees with a simulation: %j', (queue, seed) => {
    const seen = simulated(queue, seed);
    const said = priorityWaits(queue);
    const distance = (mean: number, value: number | null) => Math.abs(mean - value!);
    expect(distance(seen.all.mean, erlangC(queue).averageWaitMinutes)).toBeLessThan(seen.all.halfWidth);
    expect(distance(seen.priority.mean, said.priorityWaitMinutes)).toBeLessThan(seen.priority.halfWidth);
    expect(distance(seen.ordinary.mean, said.ordinaryWaitMinutes)).toBeLessThan(seen.ordinary.halfWidth);
    // The interval says something: a few per cent of what it is about.
    expect(seen.all.halfWidth / seen.all.mean).toBeLessThan(0.1);
  });

  it('refuses a share beyond 1', () => {
    const queue = { visitsPerHour: 1, serviceMinutes: 1, desks: 1, priorityShare: 1.1 };
    expect(() => priorityWaits(queue)).toThrow(new RangeError('priorityShare must be from 0 to 1, not 1.1'));
  });
});
