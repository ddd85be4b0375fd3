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

/** Visits of a year over 50 open hours a week: in 50 open weeks, in all 52, and in the busiest hours of the former (printed 32.5). */
const RATES = { usual: 24, allYear: 60_000 / 52 / 50, morning: 32.55 };

describe('desksForAverageWait', () => {
  // 60,000 visits a year and four minutes of average wait, every column to the printed digit. Service minutes; erlangs,
  // desks, wait, service level of ten minutes, occupancy and wait with one desk less at 24 an hour; desks at 23.08 an hour;
  // desks and wait at the morning peak; people of two squads with a fifth of them away.
  it.each([
    [5, 2.0, 3, 2.2, 0.94, 0.67, null, 3, 4, 1.5, 8],
    [8, 3.2, 5, 1.3, 0.97, 0.64, 6.0, 5, 6, 1.8, 13],
    [10, 4.0, 6, 1.4, 0.96, 0.67, 5.5, 6, 7, 2.8, 15],
    [12, 4.8, 7, 1.5, 0.96, 0.69, 5.2, 6, 8, 3.9, 18],
    [15, 6.0, 8, 2.7, 0.91, 0.75, 9.2, 8, 10, null, 20],
    [20, 8.0, 11, 1.6, 0.95, 0.73, 4.1, 10, 14, null, 28],
  ])(
    'visits of %d minutes',
    (serviceMinutes, erlangs, desks, wait, level, occupancy, waitWithOneLess, allYear, peak, peakWait, people) => {
      const required = (visitsPerHour: number) =>
        desksForAverageWait({ visitsPerHour, serviceMinutes, maxAverageWaitMinutes: 4 });
      const digits = (value: number | null, count: number) => (value === null ? null : Number(value.toFixed(count)));
      const figures = erlangC({ visitsPerHour: RATES.usual, serviceMinutes, desks });
      const oneLess = erlangC({ visitsPerHour: RATES.usual, serviceMinutes, desks: desks - 1 });
      expect([(RATES.usual * serviceMinutes) / 60, required(RATES.usual)]).toEqual([erlangs, desks]);
      expect(digits(figures.averageWaitMinutes, 1)).toBe(wait);
      expect([digits(figures.serviceLevel, 2), digits(figures.occupancy, 2)]).toEqual([level, occupancy]);
      expect(digits(oneLess.averageWaitMinutes, 1)).toBe(waitWithOneLess);
      expect([required(RATES.allYear), required(RATES.morning)]).toEqual([allYear, peak]);
      const atPeak = erlangC({ visitsPerHour: RATES.morning, serviceMinutes, desks: peak });
      if (peakWait !== null) expect(digits(atPeak.averageWaitMinutes, 1)).toBe(peakWait);
      expect(Math.ceil((2 * desks) / (1 - 0.2))).toBe(people);
    },
  );

  it('just holds four minutes with six desks for visits of twelve minutes at 23.08 an hour', () => {
    const queue = { visitsPerHour: RATES.allYear, serviceMinutes: 12, desks: 6 };
    expect(erlangC(queue).averageWaitMinutes).toBeCloseTo(3.96, 2);
  });

  it.each([
    [5, 4],
    [8, 6],
    [10, 7],
    [12, 8],
  ])('takes %d minutes at 32.5 visits an hour to %d desks', (serviceMinutes, desks) => {
    expect(desksForAverageWait({ visitsPerHour: 32.5, serviceMinutes, maxAverageWaitMinutes: 4 })).toBe(desks);
  });

  it('holds four minutes with the five desks of 2006 up to 9.6 minutes a visit, rounded', () => {
    const desks = (serviceMinutes: number) =>
      desksForAverageWait({ visitsPerHour: RATES.usual, serviceMinutes, maxAverageWaitMinutes: 4 });
    expect([desks(9.55), desks(9.65)]).toEqual([5, 6]);
  });

  it('needs no desk where nobody comes, and refuses a wait of nothing', () => {
    expect(desksForAverageWait({ visitsPerHour: 0, serviceMinutes: 10, maxAverageWaitMinutes: 4 })).toBe(0);
    const impossible = { visitsPerHour: 1, serviceMinutes: 10, maxAverageWaitMinutes: 0 };
    expect(() => desksForAverageWait(impossible)).toThrow(/maxAverageWaitMinutes must be above 0/);
  });
});
