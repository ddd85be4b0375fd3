import { join } from 'node:path';
import { USUAL_OPENING_NEEDS } from '../../planner/staffing/timetable/opening-coverage';
import { readScenario } from '../exchange/scenario/read-scenario';
import type { PlanningData } from '../rosters/planning-data';
import { judgeTimetables } from './judge-timetables';

const SEGRATE = join(__dirname, '../../../examples/segrate-desk');

describe('judgeTimetables', () => {
  let t3: PlanningData;
  let t1: PlanningData;
  beforeAll(async () => {
    t3 = (await readScenario(SEGRATE)).planning;
    t1 = (await readScenario(SEGRATE, { file: 'scenario-t1.yaml' })).planning;
  });

  const judged = (planning: PlanningData, days = ['2026-11-30', '2026-12-01']) =>
    judgeTimetables(
      planning,
      days.map((on) => ({ on })),
      USUAL_OPENING_NEEDS,
    );

  it('judges the two timetables of the desk: T3 is a shift rotation, T1 disputed', () => {
    expect(judged(t3)).toMatchObject([
      { from: '2026-11-30', to: '2026-12-06', rotations: [{ unitId: 'sportello', siteId: 'sac', result: 'turno' }] },
    ]);
    expect(judged(t3)[0]!.sites).toEqual([
      {
        ...{ siteId: 'sac', weeklyMinutes: 3000, weeklyDifference: 0, findings: [] },
        service: { source: 'derived', weeklyMinutes: 3600, findings: [] },
      },
    ]);
    expect(judged(t1)[0]!.rotations).toMatchObject([{ unitId: 'sportello', result: 'disputed' }]);
    expect(judged(t1)[0]!.rotations[0]!.overlaps).toHaveLength(5);
  });

  it('takes the service hours that the body states, and says so', () => {
    const nine = ([1, 2, 3, 4, 5, 6] as const).map((weekday) => ({
      ...{ siteId: 'sac', unitId: null, weekday, fromMinuteOfDay: 510, toMinuteOfDay: 1050 },
      ...{ from: null, to: null },
    }));
    const { sites, rotations } = judged({ ...t3, serviceHours: nine })[0]!;
    expect(rotations).toMatchObject([
      {
        ...{ result: 'staggered', serviceSource: 'stated' },
        reasons: [{ kind: 'short-service', weekdays: [1, 2, 3, 4, 5, 6] }, { kind: 'few-days' }],
      },
    ]);
    expect(sites[0]!.service).toMatchObject({ source: 'stated', weeklyMinutes: 3240 });
    // Shifts from 7.45 to 17.45 stick out of 8.30-17.30 at both ends, on six days.
    expect(sites[0]!.service.findings).toHaveLength(12);
    const others = nine.map((row) => ({ ...row, unitId: 'back-office' }));
    expect(judged({ ...t3, serviceHours: others })[0]!.rotations).toMatchObject([{ serviceSource: 'derived' }]);
  });

  it('joins weeks that fare alike, and parts those that do not', () => {
    const weeks = ['2026-11-30', '2026-12-07', '2026-12-14'];
    expect(judged(t3, weeks)).toMatchObject([{ from: '2026-11-30', to: '2026-12-20' }]);
    const shorter = t3.openingHours.map((row) => (row.weekday === 6 ? { ...row, to: '2026-12-10' } : row));
    expect(judged({ ...t3, openingHours: shorter }, weeks)).toMatchObject([
      { from: '2026-11-30', to: '2026-12-06', sites: [{ weeklyMinutes: 3000 }] },
      { from: '2026-12-07', to: '2026-12-20', sites: [{ weeklyMinutes: 2500 }] },
    ]);
  });

  it('counts only desks: archives and back offices keep no door open', () => {
    const twoDesks = {
      ...{ siteId: 'sac', activityId: 'sportello-polifunzionale', weekdays: [1, 2, 3, 4, 5, 6] as const },
      ...{ fromMinuteOfDay: 510, toMinuteOfDay: 1010, floorCount: 2, targetCount: 7, from: null, to: null },
    };
    const ofClass = (activityClass: 'administrative' | 'non-deferrable') => ({
      ...t3,
      visitProfiles: [],
      demand: [twoDesks],
      activities: t3.activities.map((activity) => ({ ...activity, activityClass })),
    });
    expect(judged(ofClass('non-deferrable'))[0]!.sites[0]!.findings).toEqual([]);
    expect(judged(ofClass('administrative'))[0]!.sites[0]!.findings).toHaveLength(6);
  });

  it('asks whose contract allows both bands', () => {
    const mornings = t3.contracts.map((contract) => ({ ...contract, shiftTemplateIds: ['mattina', 'ufficio-712'] }));
    expect(judged({ ...t3, contracts: mornings })[0]!.rotations).toMatchObject([
      { result: 'staggered', rotates: false },
    ]);
  });

  it('holds agile shifts against the shortest mean day of the contracts that allow them', () => {
    expect(judged(t3)[0]!.agile).toEqual([]);
    const office = t3.contracts.find(({ id }) => id === 'cinque-giorni')!;
    const thirty = { ...office, cycle: { minutesOfWeeks: [2160, 1440], anchorOn: '2026-11-30' } };
    const contracts = t3.contracts.map((contract) => (contract === office ? thirty : contract));
    const { agile } = judged({ ...t3, contracts })[0]!;
    expect(agile.map(({ unitId }) => unitId)).toEqual(['back-office']);
    // 7 h 12 against a mean of 6 h, from Monday to Friday.
    expect(agile[0]!.findings.map(({ kind, minutes }) => [kind, minutes])).toEqual(
      Array.from({ length: 5 }, () => ['above-mean-hours', 72]),
    );
  });
});
