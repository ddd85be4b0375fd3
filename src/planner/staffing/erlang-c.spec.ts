import fc from 'fast-check';
import { desksForAverageWait, erlangC } from './erlang-c';

describe('erlangC', () => {
  it('reproduces the documented example: 10 erlangs, 14 desks, 3 minutes of service, 20 seconds', () => {
    const figures = erlangC({ visitsPerHour: 200, serviceMinutes: 3, desks: 14, serviceLevelMinutes: 1 / 3 });
    expect(figures.waitProbability).toBeCloseTo(0.1741, 4);
    expect(figures.serviceLevel).toBeCloseTo(0.8884, 4);
    expect(figures.averageWaitMinutes! * 60).toBeCloseTo(7.84, 2);
    expect(figures.occupancy).toBeCloseTo(10 / 14, 12);
  });

  it('has no steady state where desks do not exceed the load', () => {
    const none = { waitProbability: null, averageWaitMinutes: null, serviceLevel: null, occupancy: null };
    expect(erlangC({ visitsPerHour: 24, serviceMinutes: 10, desks: 4 })).toEqual(none);
    expect(erlangC({ visitsPerHour: 24, serviceMinutes: 10, desks: 0 })).toEqual(none);
  });

  it('nobody waits where nobody comes', () => {
    expect(erlangC({ visitsPerHour: 0, serviceMinutes: 10, desks: 2 })).toEqual({
      waitProbability: 0,
      averageWaitMinutes: 0,
      serviceLevel: 1,
      occupancy: 0,
    });
  });

  it('agrees with the single desk, where the wait probability is the occupancy', () => {
    const { waitProbability, averageWaitMinutes } = erlangC({ visitsPerHour: 4, serviceMinutes: 10, desks: 1 });
    expect(waitProbability).toBeCloseTo(4 / 6, 12);
    expect(averageWaitMinutes).toBeCloseTo(20, 12);
  });

  it('stays finite with a thousand desks', () => {
    const { waitProbability } = erlangC({ visitsPerHour: 5_700, serviceMinutes: 10, desks: 1_000 });
    expect(waitProbability).toBeGreaterThan(0);
    expect(waitProbability).toBeLessThan(1);
  });

  it('one more desk always shortens the wait', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 5 }),
        (visitsPerHour, serviceMinutes, spare) => {
          const desks = Math.floor((visitsPerHour * serviceMinutes) / 60) + spare;
          const wait = (count: number) => erlangC({ visitsPerHour, serviceMinutes, desks: count }).averageWaitMinutes!;
          expect(wait(desks + 1)).toBeLessThan(wait(desks));
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it.each([
    [{ visitsPerHour: -1, serviceMinutes: 10, desks: 2 }, 'visitsPerHour must be a number from 0, not -1'],
    [{ visitsPerHour: 24, serviceMinutes: 0, desks: 2 }, 'serviceMinutes must be a number above 0, not 0'],
    [{ visitsPerHour: 24, serviceMinutes: 10, desks: 2.5 }, 'desks must be a whole number from 0, not 2.5'],
  ])('refuses %j', (queue, message) => {
    expect(() => erlangC(queue)).toThrow(new RangeError(message));
  });
});

describe('desksForAverageWait', () => {
  // 60,000 visits over 2,500 opening hours; service minutes, desks, average wait to the printed digit.
  it.each([
    [5, 3, 2.2],
    [8, 5, 1.3],
    [10, 6, 1.4],
    [12, 7, 1.5],
    [15, 8, 2.7],
    [20, 11, 1.6],
  ])('24 visits an hour of %d minutes: %d desks, %d minutes of wait', (serviceMinutes, desks, waitMinutes) => {
    const queue = { visitsPerHour: 24, serviceMinutes };
    expect(desksForAverageWait({ ...queue, maxAverageWaitMinutes: 4 })).toBe(desks);
    expect(erlangC({ ...queue, desks }).averageWaitMinutes).toBeCloseTo(waitMinutes, 1);
  });

  it.each([
    [5, 4],
    [8, 6],
    [10, 7],
    [12, 8],
  ])('the morning peak of 32.5 visits an hour of %d minutes: %d desks', (serviceMinutes, desks) => {
    const queue = { visitsPerHour: 32.5, serviceMinutes };
    expect(desksForAverageWait({ ...queue, maxAverageWaitMinutes: 4 })).toBe(desks);
    expect(erlangC({ ...queue, desks }).averageWaitMinutes).toBeLessThanOrEqual(4);
    const withOneLess = erlangC({ ...queue, desks: desks - 1 }).averageWaitMinutes;
    expect(withOneLess === null || withOneLess > 4).toBe(true);
  });

  it('needs no desk where nobody comes, and refuses a wait of nothing', () => {
    expect(desksForAverageWait({ visitsPerHour: 0, serviceMinutes: 10, maxAverageWaitMinutes: 4 })).toBe(0);
    const impossible = { visitsPerHour: 1, serviceMinutes: 10, maxAverageWaitMinutes: 0 };
    expect(() => desksForAverageWait(impossible)).toThrow(/maxAverageWaitMinutes must be above 0/);
  });
});
