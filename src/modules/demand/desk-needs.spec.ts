import type { VisitProfileData } from './visit-profile-data';
import { deskNeedsOn, type VisitData } from './desk-needs';
import { requiredDesksOn } from './required-desks';

const PROFILE: VisitProfileData = {
  siteId: 'sac',
  activityId: 'desk',
  weekdays: [1, 2, 3, 4, 5],
  fromMinuteOfDay: 0,
  toMinuteOfDay: 1440,
  visitsPerHour: 29,
  yearlyVisits: null,
  openWeeksPerYear: 50,
  hourlyFactors: [],
  serviceMinutes: 10,
  targetWaitMinutes: 4,
  maxOccupancy: 0.85,
  minDeskCount: 2,
  appointmentShare: 0,
  priorityShare: 0,
  priorityLane: 'none',
  from: null,
  to: null,
};
const OPEN = { siteId: 'sac', opensMinuteOfDay: 510, closesMinuteOfDay: 620, from: null, to: null };
const MONDAY = { on: '2026-11-30', weekday: 1 } as const;

const body = (more: Partial<VisitData> = {}): VisitData => ({
  visitProfiles: [PROFILE],
  guestDesks: [],
  sites: [{ id: 'sac', name: 'S@C', address: '', deskCount: 8 }],
  openingHours: [
    { ...OPEN, weekday: 1 },
    { ...OPEN, weekday: 2 },
  ],
  ...more,
});
const guest = (deskCount: number, fromMinuteOfDay = 540, toMinuteOfDay = 570) => ({
  ...{ siteId: 'sac', name: 'Poste', weekdays: [1] as const, fromMinuteOfDay, toMinuteOfDay, deskCount },
  ...{ from: null, to: null },
});
const targets = (data: VisitData) => deskNeedsOn(data, MONDAY).map(({ targetCount }) => targetCount);

describe('deskNeedsOn', () => {
  it('asks for desks while doors are open, cut at the half hours', () => {
    const needs = deskNeedsOn(body(), MONDAY);
    expect(needs.map((need) => [need.startMinuteOfDay, need.endMinuteOfDay])).toEqual([
      [510, 540],
      [540, 570],
      [570, 600],
      [600, 620],
    ]);
    expect(targets(body())).toEqual([7, 7, 7, 7]);
    expect(deskNeedsOn(body(), { on: '2026-12-02', weekday: 3 })).toEqual([]);
  });

  it('keeps a floor where hardly anybody comes', () => {
    const quiet = { ...PROFILE, visitsPerHour: 1 };
    expect(targets(body({ visitProfiles: [quiet] }))).toEqual([2, 2, 2, 2]);
    expect(targets(body({ visitProfiles: [{ ...quiet, minDeskCount: 1 }] }))).toEqual([1, 1, 1, 1]);
  });

  it('takes guests off the positions, and says what is wanting', () => {
    const data = body({ guestDesks: [guest(2)] });
    expect(targets(data)).toEqual([7, 6, 7, 7]);
    const rows = requiredDesksOn(data, MONDAY);
    expect(rows.map(({ note }) => note)).toEqual([null, 'wants 7, 6 positions free', null, null]);
    expect(rows.map(({ positionsAvailable }) => positionsAvailable)).toEqual([8, 6, 8, 8]);
    expect(rows[1]!.averageWaitMinutes).toBeGreaterThan(4);
    expect(targets(body({ guestDesks: [guest(9)] }))).toEqual([7, 0, 7, 7]);
  });

  it('lets no desk beyond the positions shorten the wait', () => {
    const [need] = deskNeedsOn(body({ guestDesks: [guest(2, 510, 540)] }), MONDAY);
    expect(need!.arrivals).toMatchObject({ visitsPerHour: 29, maxDeskCount: 6 });
  });

  it('shares positions among the activities of a site: floors first, then where a desk saves most', () => {
    const other = { ...PROFILE, activityId: 'taxes', visitsPerHour: 6 };
    const needs = deskNeedsOn(body({ visitProfiles: [PROFILE, other] }), MONDAY);
    const first = needs
      .slice(0, 2)
      .map(({ activityId, wantedCount, targetCount }) => [activityId, wantedCount, targetCount]);
    expect(first).toEqual([
      ['desk', 7, 6],
      ['taxes', 2, 2],
    ]);
  });

  it('needs no opening hours for visits given by the hour, and has nothing to spread a year over', () => {
    const closed = body({ openingHours: [] });
    const givenTimes = { ...PROFILE, fromMinuteOfDay: 540, toMinuteOfDay: 600 };
    expect(targets({ ...closed, visitProfiles: [givenTimes] })).toEqual([7, 7]);
    expect(targets(body({ visitProfiles: [{ ...PROFILE, visitsPerHour: null, yearlyVisits: 6_000 }] }))).toHaveLength(
      4,
    );
  });
});
