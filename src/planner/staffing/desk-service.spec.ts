import { deskServiceFigures, deskSplit, requiredDesks, type DeskService } from './desk-service';
import { erlangC } from './erlang-c';

const SEGRATE: DeskService = {
  visitsPerHour: 24,
  serviceMinutes: 10,
  targetWaitMinutes: 4,
  maxOccupancy: 0.85,
  appointmentShare: 0,
  priorityShare: 0,
  priorityLane: 'none',
};

describe('requiredDesks', () => {
  it('is the number of Erlang C where nothing else is asked', () => {
    expect(requiredDesks(SEGRATE)).toBe(6);
    expect(requiredDesks({ ...SEGRATE, visitsPerHour: 32.5 })).toBe(7);
    expect(requiredDesks({ ...SEGRATE, visitsPerHour: 0 })).toBe(0);
  });

  it('keeps desks below the cap on occupancy, where many desks would be busy all the time with a short wait', () => {
    const many = { ...SEGRATE, visitsPerHour: 360 };
    expect(requiredDesks({ ...many, maxOccupancy: null })).toBe(62);
    expect(requiredDesks(many)).toBe(71);
    expect(requiredDesks({ ...many, visitsPerHour: 306 })).toBe(60);
  });

  it('gives appointments the desks they keep busy, and the rest what a smaller queue needs', () => {
    const half = { ...SEGRATE, appointmentShare: 0.5, maxOccupancy: null };
    expect(deskSplit(half)).toEqual({
      appointmentDeskCount: 2,
      priorityDeskCount: 0,
      queue: { visitsPerHour: 12, serviceMinutes: 10 },
    });
    expect(requiredDesks(half)).toBe(6);
    expect(requiredDesks({ ...half, appointmentShare: 1 })).toBe(4);
  });

  it('holds the wait for those who let others pass', () => {
    const lane: DeskService = { ...SEGRATE, visitsPerHour: 25.7, serviceMinutes: 12, priorityLane: 'priority' };
    const wait = erlangC({ ...lane, desks: 7 }).averageWaitMinutes!;
    const tight = { ...lane, targetWaitMinutes: wait + 0.05, maxOccupancy: null };
    expect(requiredDesks(tight)).toBe(7);
    expect(requiredDesks({ ...tight, priorityShare: 0.2 })).toBe(8);
    expect(requiredDesks({ ...tight, priorityShare: 0.2, priorityLane: 'none' })).toBe(7);
  });

  it('adds the reserved desk to what the others need', () => {
    const reserved: DeskService = { ...SEGRATE, priorityShare: 0.05, priorityLane: 'reserved-desk' };
    expect(deskSplit(reserved).priorityDeskCount).toBe(1);
    // 22.8 an hour need five desks: the lane costs no desk here, but one where two more come each hour.
    expect(requiredDesks(reserved)).toBe(6);
    expect(requiredDesks({ ...reserved, visitsPerHour: 26 })).toBe(7);
    expect(requiredDesks({ ...reserved, visitsPerHour: 26, priorityLane: 'none' })).toBe(6);
  });
});

describe('deskServiceFigures', () => {
  it('is Erlang C for one queue', () => {
    const figures = deskServiceFigures(SEGRATE, 6);
    const { averageWaitMinutes, waitProbability, serviceLevel, occupancy } = erlangC({ ...SEGRATE, desks: 6 });
    expect(figures).toMatchObject({ averageWaitMinutes, waitProbability, serviceLevel, occupancy });
    expect(figures).toMatchObject({ priorityWaitMinutes: averageWaitMinutes, ordinaryWaitMinutes: averageWaitMinutes });
    expect(deskServiceFigures(SEGRATE, 4)).toMatchObject({ averageWaitMinutes: null, occupancy: null });
  });

  it('tells the two classes of a priority lane apart, and no service level', () => {
    const figures = deskServiceFigures({ ...SEGRATE, priorityShare: 0.1, priorityLane: 'priority' }, 6);
    expect(figures.averageWaitMinutes).toBeCloseTo(1.42, 2);
    expect(figures.priorityWaitMinutes).toBeLessThan(0.6);
    expect(figures.ordinaryWaitMinutes).toBeGreaterThan(1.42);
    expect(figures.serviceLevel).toBeNull();
  });

  it('reckons a reserved desk and the others as two queues', () => {
    const reserved: DeskService = { ...SEGRATE, priorityShare: 0.05, priorityLane: 'reserved-desk' };
    const figures = deskServiceFigures(reserved, 7);
    const lane = erlangC({ visitsPerHour: 1.2, serviceMinutes: 10, desks: 1 }).averageWaitMinutes!;
    const others = erlangC({ visitsPerHour: 22.8, serviceMinutes: 10, desks: 6 }).averageWaitMinutes!;
    expect(figures.priorityWaitMinutes).toBeCloseTo(lane, 12);
    expect(figures.ordinaryWaitMinutes).toBeCloseTo(others, 12);
    expect(figures.averageWaitMinutes).toBeCloseTo(0.05 * lane + 0.95 * others, 12);
    expect(figures.occupancy).toBeCloseTo(4 / 7, 12);
  });

  it('takes the desks of appointments off first', () => {
    const half = { ...SEGRATE, appointmentShare: 0.5, maxOccupancy: null };
    expect(deskServiceFigures(half, 6).averageWaitMinutes).toBeCloseTo(
      erlangC({ visitsPerHour: 12, serviceMinutes: 10, desks: 4 }).averageWaitMinutes!,
      12,
    );
    expect(deskServiceFigures(half, 2).averageWaitMinutes).toBeNull();
  });
});
