import fc from 'fast-check';
import { appointmentDay, type BookedStart } from './appointment-day';

const rule = { slotMinutes: 20, walkInShare: 0, floorCount: 1 };
const at = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const booked = (...starts: readonly (readonly [string, number])[]): BookedStart[] =>
  starts.map(([clock, count]) => ({ startMinuteOfDay: at(clock), count }));
const desks = (starts: readonly BookedStart[], changes: Partial<typeof rule> = {}) =>
  appointmentDay(starts, { ...rule, ...changes }).map(({ startMinuteOfDay, neededDeskCount }) => [
    startMinuteOfDay,
    neededDeskCount,
  ]);

describe('appointmentDay', () => {
  it('gives 17 desks for a day on which 17 visitors start every 20 minutes: 357 slots in seven hours', () => {
    const starts = Array.from({ length: 21 }, (_, slot) => ({ startMinuteOfDay: at('08:30') + 20 * slot, count: 17 }));
    expect(starts.reduce((sum, { count }) => sum + count, 0)).toBe(357);
    const halfHours = appointmentDay(starts, rule);
    expect(halfHours.map(({ neededDeskCount }) => neededDeskCount)).toEqual(Array.from({ length: 14 }, () => 17));
    expect(halfHours.at(-1)?.startMinuteOfDay).toBe(at('15:00'));
  });

  it('counts an appointment in every half hour it reaches into', () => {
    expect(desks(booked(['08:50', 2]))).toEqual([
      [at('08:30'), 2],
      [at('09:00'), 2],
    ]);
  });

  it('adds the appointments that are under way at once, not those of a half hour', () => {
    expect(desks(booked(['09:00', 2], ['09:20', 3]))[0]).toEqual([at('09:00'), 3]);
    expect(desks(booked(['09:00', 2], ['09:10', 3]))[0]).toEqual([at('09:00'), 5]);
  });

  it('rounds booked and urgent visitors up together: ten desks and half a desk are eleven', () => {
    const starts = booked(['09:00', 10], ['09:20', 10], ['09:40', 10]);
    const [halfHour] = appointmentDay(starts, { ...rule, walkInShare: 0.05 });
    // 30 booked are 95 of 100 visitors; 1.58 others in two half hours, each 20 minutes.
    expect(halfHour?.walkInCount).toBeCloseTo(30 / 0.95 / 20 / 2, 12);
    expect(halfHour?.neededDeskCount).toBe(11);
  });

  it('never goes below the floor while somebody is expected, and asks for nothing on a day without appointments', () => {
    expect(desks(booked(['09:00', 1], ['10:00', 1]), { floorCount: 2 })).toEqual(
      [at('09:00'), at('09:30'), at('10:00')].map((start) => [start, 2]),
    );
    expect(desks(booked(['09:00', 0]), { floorCount: 2 })).toEqual([]);
  });

  it('serves everybody: the needed desks hold each visitor at each minute, and one desk less does not', () => {
    const day = fc.array(
      fc.record({ startMinuteOfDay: fc.integer({ min: 480, max: 900 }), count: fc.integer({ min: 1, max: 9 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(day, fc.integer({ min: 5, max: 90 }), (starts, slotMinutes) => {
        for (const { startMinuteOfDay, neededDeskCount } of appointmentDay(starts, {
          ...rule,
          slotMinutes,
          floorCount: 0,
        })) {
          const present = Array.from({ length: 30 }, (_, minute) => startMinuteOfDay + minute).map((minute) =>
            starts
              .filter((start) => start.startMinuteOfDay <= minute && minute < start.startMinuteOfDay + slotMinutes)
              .reduce((sum, { count }) => sum + count, 0),
          );
          expect(neededDeskCount).toBe(Math.max(...present));
        }
      }),
    );
  });
});
