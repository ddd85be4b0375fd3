import { erlangC } from './erlang-c';
import { waitByDesks } from './predicted-wait';

const queue = { visitsPerHour: 24, serviceMinutes: 10 };

describe('waitByDesks', () => {
  it('is the wait of Erlang C from the first desk that keeps the queue short', () => {
    const waits = waitByDesks(queue, 60);
    for (let desks = 5; desks < waits.length; desks++)
      expect(waits[desks]).toBe(erlangC({ ...queue, desks }).averageWaitMinutes);
    expect(waits[6]).toBeCloseTo(1.42, 2);
  });

  it('falls in a straight line from the longest wait where the queue has no steady state', () => {
    const waits = waitByDesks(queue, 60);
    expect(waits[0]).toBe(60);
    expect(waits[4]).toBeCloseTo(60 - (4 / 5) * (60 - waits[5]!), 9);
  });

  it('cuts off a wait that is finite but longer than anybody waits', () => {
    const almostFull = { visitsPerHour: 23.99, serviceMinutes: 10 };
    expect(erlangC({ ...almostFull, desks: 4 }).averageWaitMinutes).toBeGreaterThan(1000);
    expect(waitByDesks(almostFull, 60)[4]).toBeLessThan(20);
  });

  it.each([
    [0.5, 3],
    [6, 12],
    [24, 10],
    [32.5, 15],
    [120, 20],
    [600, 4],
  ])('saves less with each desk: %d visits an hour of %d minutes', (visitsPerHour, serviceMinutes) => {
    for (const longest of [10, 60, 240]) {
      const waits = waitByDesks({ visitsPerHour, serviceMinutes }, longest);
      const saved = waits.slice(1).map((wait, index) => waits[index]! - wait);
      for (const [index, minutes] of saved.entries()) {
        expect(minutes).toBeGreaterThan(0);
        if (index > 0) expect(minutes).toBeLessThanOrEqual(saved[index - 1]! + 1e-9);
      }
    }
  });

  it('needs no desk where nobody comes', () => {
    expect(waitByDesks({ visitsPerHour: 0, serviceMinutes: 10 }, 60)).toEqual([0]);
  });

  it('refuses a longest wait of nothing', () => {
    expect(() => waitByDesks(queue, 0)).toThrow(RangeError);
  });
});
