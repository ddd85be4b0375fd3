import { solveRelaxation } from '../../milp/solvers/javascript-lp-solver/solve-relaxation';
import { coverByShifts } from '../shift-cover/cover-by-shifts';
import type { CoverNeed } from '../shift-cover/shift-cover-task';
import { proposePresence, type CoverAll, type ProposedPresence } from './propose-presence';
import { shareEqualParts } from './share-equal-parts';
import type { ProposalInput, SiteDay } from './site-day';

const coverAll: CoverAll = (tasks) => Promise.resolve(tasks.map((task) => coverByShifts(task, solveRelaxation)));

const MONDAY = '2026-11-30';
const NEXT_MONDAY = '2026-12-07';
const MORNING = {
  id: 'morning',
  startMinuteOfDay: 480,
  endMinuteOfDay: 840,
  breakMinutes: 0,
  breakStartMinutesOfDay: [],
};

const need = (activityId: string, targetCount: number): CoverNeed => ({
  activityId,
  startMinuteOfDay: 540,
  endMinuteOfDay: 570,
  floorCount: 1,
  targetCount,
});

/** A unit's day at a site: so many people who can do everything needed there, and so many wanted. */
function siteDay(unitId: string, siteId: string, staffCount: number, wantedCount: number, own: Partial<SiteDay> = {}) {
  const day: SiteDay = {
    ...{ unitId, siteId, on: MONDAY, shifts: [MORNING], minimum: null, maximums: [] },
    needs: [need('desk', wantedCount)],
    groups: [{ count: staffCount, shiftIds: ['morning'], activityIds: ['desk'] }],
  };
  return { ...day, ...own };
}

const propose = (siteDays: readonly SiteDay[], unitBounds: ProposalInput['unitBounds'] = []) =>
  proposePresence({ siteDays, unitBounds }, coverAll);

const counts = (rows: readonly ProposedPresence[]) =>
  rows.map(({ unitId, siteId, targetCount, reason }) => `${unitId} ${siteId} ${targetCount} ${reason}`);

describe('proposePresence', () => {
  it('proposes the people who are wanted, with what they start', async () => {
    const [row] = await propose([siteDay('unit', 'site', 9, 4)]);
    expect(row).toMatchObject({ minCount: 4, targetCount: 4, maxCount: null, staffCount: 9, isProved: true, gap: 0 });
    expect(row!.starts).toEqual([{ shiftTemplateId: 'morning', activityId: 'desk', count: 4 }]);
  });

  it('leaves a need of a site with the unit that has most people for it', async () => {
    const rows = await propose([siteDay('one', 'site', 5, 3), siteDay('two', 'site', 6, 3)]);
    expect(counts(rows)).toEqual(['one site 0 demand', 'two site 3 demand']);
  });

  it('raises the sites of a unit to its bound in proportion to the people they still have', async () => {
    const bound = { unitId: 'unit', on: MONDAY, minCount: 9, maxCount: null, reason: 'ramp' as const };
    const rows = await propose([siteDay('unit', 'a', 10, 2), siteDay('unit', 'b', 6, 2)], [bound]);
    expect(counts(rows)).toEqual(['unit a 5 ramp', 'unit b 4 ramp']);
  });

  it('raises as far as there are people and places', async () => {
    const bound = { unitId: 'unit', on: MONDAY, minCount: 50, maxCount: null, reason: 'phase-bound' as const };
    const capped = siteDay('unit', 'a', 10, 2, { maximums: [{ count: 4, reason: 'cap' }] });
    expect((await propose([capped, siteDay('unit', 'b', 6, 2)], [bound])).map((row) => row.targetCount)).toEqual([
      4, 6,
    ]);
  });

  it('takes people off in proportion where a unit has too many', async () => {
    const bound = { unitId: 'unit', on: MONDAY, minCount: 0, maxCount: 6, reason: 'phase-bound' as const };
    const rows = await propose([siteDay('unit', 'a', 10, 8), siteDay('unit', 'b', 10, 4)], [bound]);
    expect(counts(rows)).toEqual(['unit a 4 phase-bound', 'unit b 2 phase-bound']);
    expect(rows.map(({ maxCount, belowTargetCount }) => [maxCount, belowTargetCount])).toEqual([
      [4, 4],
      [2, 2],
    ]);
  });

  it('shares the places of a site between its units', async () => {
    const own = (activityId: string): Partial<SiteDay> => ({
      needs: [need(activityId, 6)],
      groups: [{ count: 9, shiftIds: ['morning'], activityIds: [activityId] }],
      maximums: [{ count: 8, reason: 'cap' }],
    });
    const rows = await propose([siteDay('one', 'site', 9, 6, own('desk')), siteDay('two', 'site', 9, 6, own('files'))]);
    expect(counts(rows)).toEqual(['one site 4 cap', 'two site 4 cap']);
  });

  it('lets no bound of one day reach into another, and pauses between weeks', async () => {
    const bound = { unitId: 'unit', on: NEXT_MONDAY, minCount: 7, maxCount: null, reason: 'ramp' as const };
    const siteDays = [siteDay('unit', 'site', 9, 2), siteDay('unit', 'site', 9, 2, { on: NEXT_MONDAY })];
    let pauseCount = 0;
    const pause = (): Promise<void> => Promise.resolve(void pauseCount++);
    const rows = await proposePresence({ siteDays, unitBounds: [bound] }, coverAll, pause);
    expect(rows.map(({ on, targetCount }) => [on, targetCount])).toEqual([
      [MONDAY, 2],
      [NEXT_MONDAY, 7],
    ]);
    expect(pauseCount).toBeGreaterThanOrEqual(4);
  });
});

describe('shareEqualParts', () => {
  it('says the same with one object for equal parts', async () => {
    const input = { siteDays: [siteDay('one', 'a', 5, 3), siteDay('one', 'b', 5, 3)], unitBounds: [] };
    const shared = shareEqualParts(input);
    expect(shared).toEqual(input);
    expect(shared.siteDays[1]!.needs).toBe(shared.siteDays[0]!.needs);
    expect(await proposePresence(shared, coverAll)).toEqual(await proposePresence(input, coverAll));
  });
});
