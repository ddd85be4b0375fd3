import fc from 'fast-check';
import { appointmentLoads, type ServiceDay } from './appointment-loads';

const at = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const rule = { slotMinutes: 20, walkInShare: 0, floorCount: 1 };

function day(
  on: string,
  booked: readonly (readonly [string, number])[],
  desks: readonly (readonly [string, number])[],
  activityId = 'desk',
): ServiceDay {
  return {
    ...{ on, activityId, rule },
    booked: booked.map(([clock, count]) => ({ startMinuteOfDay: at(clock), count })),
    openDesks: new Map(desks.map(([clock, count]) => [at(clock), count])),
  };
}

const MONDAY = '2020-05-04';
const TUESDAY = '2020-05-05';
const moment = (clock: string, on = MONDAY) => ({ on, startMinuteOfDay: at(clock) });

describe('appointmentLoads', () => {
  it('says which appointments find no desk through their whole slot', () => {
    const booked = [
      ['09:00', 2],
      ['09:20', 1],
    ] as const;
    const { loads, moves } = appointmentLoads([day(MONDAY, booked, [['09:00', 2]])], null);
    // The one of 9.20 would end at 9.40, when no desk is open any more.
    expect(moves).toEqual([{ activityId: 'desk', count: 1, from: moment('09:20'), to: null }]);
    expect(loads[0]).toMatchObject({ bookedCount: 3, openDeskCount: 2, capacityCount: 3, excessCount: 1 });
    const longer = [
      ['09:00', 2],
      ['09:30', 1],
    ] as const;
    expect(appointmentLoads([day(MONDAY, booked, longer)], null).moves).toEqual([]);
  });

  it('moves to the next free start of the day, then to an earlier one, then to the days after', () => {
    const desks = [
      ['09:00', 1],
      ['09:30', 1],
    ] as const;
    const days = [day(MONDAY, [['09:20', 4]], desks), day(TUESDAY, [], desks)];
    const { moves } = appointmentLoads(days, null);
    expect(moves).toEqual([
      { activityId: 'desk', count: 1, from: moment('09:20'), to: moment('09:40') },
      { activityId: 'desk', count: 1, from: moment('09:20'), to: moment('09:00') },
      { activityId: 'desk', count: 1, from: moment('09:20'), to: moment('09:00', TUESDAY) },
    ]);
  });

  it('counts the visitors of all services against the number let in', () => {
    const desks = [['09:00', 9]] as const;
    const days = [day(MONDAY, [['09:00', 3]], desks), day(MONDAY, [['09:00', 2]], desks, 'births')];
    const { loads } = appointmentLoads(days, 4);
    expect(loads.map(({ visitorsInsideCount }) => visitorsInsideCount)).toEqual([5, 5]);
    expect(loads.map(({ excessCount }) => excessCount)).toEqual([0, 1]);
    expect(appointmentLoads(days, null).loads.map(({ excessCount }) => excessCount)).toEqual([0, 0]);
  });

  it('keeps desks for visitors without an appointment', () => {
    const service = day(MONDAY, [['09:00', 3]], [['09:00', 3]]);
    const { moves } = appointmentLoads([{ ...service, rule: { ...rule, walkInShare: 0.05 } }], null);
    expect(moves).toEqual([{ activityId: 'desk', count: 1, from: moment('09:00'), to: null }]);
  });

  it('loses nobody, and after its moves no desk serves two at once', () => {
    const starts = fc.integer({ min: 0, max: 11 }).map((slot) => 540 + 10 * slot);
    const bookings = fc.array(fc.record({ startMinuteOfDay: starts, count: fc.integer({ min: 1, max: 5 }) }), {
      maxLength: 8,
    });
    const desks = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(bookings, desks, fc.option(fc.integer({ min: 1, max: 6 })), (booked, open, maxInside) => {
        const openDesks = new Map(open.map((count, index) => [540 + 30 * index, count]));
        const service: ServiceDay = { on: MONDAY, activityId: 'desk', rule, booked, openDesks };
        const { loads, moves } = appointmentLoads([service], maxInside);
        const total = (rows: readonly { readonly count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);
        expect(loads.reduce((sum, { excessCount }) => sum + excessCount, 0)).toBe(total(moves));
        const kept = [
          ...booked,
          ...moves.map(({ count, from }) => ({ startMinuteOfDay: from.startMinuteOfDay, count: -count })),
          ...moves.flatMap(({ count, to }) => (to === null ? [] : [{ startMinuteOfDay: to.startMinuteOfDay, count }])),
        ];
        for (let minute = 540; minute < 720; minute++) {
          const busy = total(
            kept.filter((one) => one.startMinuteOfDay <= minute && minute < one.startMinuteOfDay + 20),
          );
          const limit = Math.min(openDesks.get(minute - (minute % 30)) ?? 0, maxInside ?? Infinity);
          expect(busy).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });
});
