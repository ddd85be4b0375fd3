import { TINY_SCENARIO } from '../../../test/factories/broken-scenario';
import { readScenario } from '../exchange/scenario/read-scenario';
import { assembleRosterProblem } from './assemble-roster-problem';
import { CivilTime } from './civil-time';
import type { PlanningData } from './planning-data';

const rome = new CivilTime('Europe/Rome');

describe('assembleRosterProblem', () => {
  let tiny: PlanningData;
  beforeAll(async () => {
    tiny = (await readScenario(TINY_SCENARIO)).planning;
  });

  const assembled = (changes: Partial<PlanningData> = {}, from = '2026-11-30', weeks = 2) =>
    assembleRosterProblem({ ...tiny, ...changes }, { from, weeks });
  const person = (id: string, problem = assembled()) => problem.people.find((one) => one.id === id);

  it('makes whole weeks of days with their holidays', () => {
    const { days } = assembled();
    expect(days).toHaveLength(14);
    expect(days[0]).toEqual({ on: '2026-11-30', weekday: 1, weekIndex: 0, isHoliday: false });
    expect(days.filter(({ isHoliday }) => isHoliday).map(({ on }) => on)).toEqual(['2026-12-07', '2026-12-08']);
    expect(days.at(-1)).toMatchObject({ on: '2026-12-13', weekday: 7, weekIndex: 1 });
  });

  it.each([
    ['2026-12-01', 1],
    ['30/11/2026', 1],
    ['2026-11-30', 0],
    ['2026-11-30', 1.5],
  ])('refuses a horizon from %s of %d weeks', (from, weeks) => {
    expect(() => assembled({}, from, weeks)).toThrow(RangeError);
  });

  it('offers each shift template on its open weekdays', () => {
    const { duties } = assembled();
    expect(duties.filter(({ id }) => id === 'p').map(({ on }) => on.slice(8))).toEqual([
      '30',
      '01',
      '02',
      '03',
      '04',
      '09',
      '10',
      '11',
    ]);
    expect(duties.find(({ id }) => id === 'day')).toMatchObject({
      startAtMinute: rome.atMinute('2026-11-30', 480),
      paidMinutes: 432,
      breakStartAtMinutes: [720, 750, 780].map((minute) => rome.atMinute('2026-11-30', minute)),
    });
  });

  it('cuts demand at half hours and clips its ends; holidays have none', () => {
    const { demand } = assembled();
    const monday = demand.filter(({ on, siteId }) => on === '2026-11-30' && siteId === 'hall');
    expect(monday.map(({ startAtMinute, endAtMinute }) => [startAtMinute, endAtMinute])).toEqual(
      [
        [510, 540],
        [540, 570],
        [570, 600],
        [600, 615],
      ].map((pair) => pair.map((minute) => rome.atMinute('2026-11-30', minute))),
    );
    expect(demand.some(({ on }) => on === '2026-12-08')).toBe(false);
    const ragged = tiny.demand.slice(0, 1).map((row) => ({ ...row, fromMinuteOfDay: 500, toMinuteOfDay: 545 }));
    const pieces = assembled({ demand: ragged }).demand.filter(({ on }) => on === '2026-11-30');
    expect(pieces.map(({ startAtMinute, endAtMinute }) => endAtMinute - startAtMinute)).toEqual([10, 30, 5]);
  });

  it('gives contingents on open days of their weekdays', () => {
    const { contingents } = assembled();
    expect(contingents.filter(({ unitId }) => unitId === 'back').map(({ on }) => on.slice(8))).toEqual([
      '30',
      '01',
      '02',
      '03',
      '04',
      '09',
      '10',
      '11',
    ]);
  });

  it("says for every unit and day which phase holds, and 'ordinary' rules where none does", () => {
    const { phaseDays } = assembled();
    expect(phaseDays).toHaveLength(2 * 14);
    expect(phaseDays.find(({ on }) => on === '2026-12-06')).toMatchObject({ phaseId: 'ordinary', maxAgileRatio: 0.5 });
    expect(phaseDays.find(({ on }) => on === '2026-12-07')).toMatchObject({
      phaseId: 'ordinary',
      maxAgileRatio: 1,
      maxAgileDaysPerWeek: 5,
      agreementRequired: true,
      agileOnShiftDays: false,
    });
  });

  it("reads '*' as every unit the phase does not name", () => {
    const [phase] = tiny.phases;
    if (phase === undefined) throw new Error('the tiny scenario has a phase');
    const phases = [
      { ...phase, unitId: '*', maxAgileDaysPerWeek: 1 },
      { ...phase, unitId: 'back', maxAgileDaysPerWeek: 3 },
    ];
    const days = assembled({ phases }).phaseDays.filter(({ on }) => on === '2026-11-30');
    expect(days.map(({ unitId, maxAgileDaysPerWeek }) => [unitId, maxAgileDaysPerWeek])).toEqual([
      ['desk', 1],
      ['back', 3],
    ]);
  });

  it('plans midweek holidays where they are of the service, and credits nothing for them', () => {
    const asked = { holidays: [...tiny.holidays, { on: '2026-12-10', name: 'Chiusura', kind: 'closure' as const }] };
    const excluded = assembled(asked);
    const service = assembled({ ...asked, midweekHolidays: 'service' });
    const closedOn = ({ days }: typeof service) => days.filter(({ isHoliday }) => isHoliday).map(({ on }) => on);
    expect(closedOn(excluded)).toEqual(['2026-12-07', '2026-12-08', '2026-12-10']);
    expect(closedOn(service)).toEqual(['2026-12-10']);
    const credited = ({ people }: typeof service) => people.find(({ id }) => id === 'ada')!.creditedMinutesPerWeek[1];
    // Two days of six hours more are lost where the holidays are excluded.
    expect(credited(excluded)! - credited(service)!).toBe(2 * 360);
    expect(service.duties.filter(({ on }) => on === '2026-12-08').length).toBeGreaterThan(0);
  });

  it('makes people available on contract days of their employment that are no holidays nor absences', () => {
    expect([...(person('ciro')?.availableOn ?? [])].map((on) => on.slice(8))).toEqual([
      '02',
      '03',
      '04',
      '09',
      '10',
      '11',
    ]);
    expect(person('dea')?.availableOn.has('2026-12-03')).toBe(false);
    expect([...(person('dea')?.absentOn ?? [])]).toEqual(['2026-12-03', '2026-12-04']);
    expect(person('ciro')?.agileAgreementOn.has('2026-11-30')).toBe(false);
    expect(person('ciro')?.agileAgreementOn.has('2026-12-01')).toBe(true);
  });

  it('credits lost contract days, less the spare weekdays of the contract', () => {
    expect(person('ada')?.creditedMinutesPerWeek).toEqual([0, 2 * 360]);
    // Ciro starts on the Wednesday: two days before employment; then two holidays.
    expect(person('ciro')?.creditedMinutesPerWeek).toEqual([2 * 432, 2 * 432]);
    // Dea does five days of six: two days of absence cost one, two holidays cost one.
    expect(person('dea')?.creditedMinutesPerWeek).toEqual([360, 360]);
  });

  it('alternates squads on days with both bands: a Saturday of mornings alone is free', () => {
    const [a, b] = assembled().squads;
    expect([...(a?.bandOn ?? [])]).toEqual([
      ...['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'].map((on) => [on, 'morning']),
      ...['2026-12-09', '2026-12-10', '2026-12-11'].map((on) => [on, 'afternoon']),
    ]);
    expect([...(b?.bandOn.keys() ?? [])]).toEqual([...(a?.bandOn.keys() ?? [])]);
    expect([...(b?.bandOn.values() ?? [])].filter((band) => band === 'morning')).toHaveLength(3);
  });

  it('takes wishes and fixed assignments of the horizon and history before it', () => {
    const first = assembled();
    expect([first.wishes.length, first.pinned.length, first.history.assignments.length]).toEqual([1, 1, 2]);
    const later = assembled({}, '2026-12-07', 1);
    expect([later.wishes.length, later.pinned.length, later.history.assignments.length]).toEqual([0, 0, 2]);
    expect(assembled({}, '2026-11-23', 1).history.assignments).toEqual([]);
    expect(first.history.assignments[0]?.endAtMinute).toBe(rome.atMinute('2026-11-28', 825));
  });

  describe.each([
    ['autumn', '2026-10-19', '2026-10-25', 60],
    ['spring', '2027-03-22', '2027-03-28', -60],
  ])('in a week with the %s clock change', (_season, from, on, extraMinutes) => {
    const night = () => {
      const templates = tiny.shiftTemplates.slice(0, 1).map((template) => ({
        ...template,
        weekdays: [6 as const, 7 as const],
        startMinuteOfDay: 22 * 60,
        endMinuteOfDay: 28 * 60,
      }));
      const demand = tiny.demand
        .slice(0, 1)
        .map((row) => ({ ...row, weekdays: [7 as const], fromMinuteOfDay: 0, toMinuteOfDay: 360 }));
      return assembled({ shiftTemplates: templates, demand, pinned: [], history: [], holidays: [] }, from, 1);
    };

    it('lets a night last as long as it does and pays it as the contract says', () => {
      const [saturday] = night().duties;
      expect(saturday).toMatchObject({ paidMinutes: 360 });
      expect((saturday?.endAtMinute ?? 0) - (saturday?.startAtMinute ?? 0)).toBe(360 + extraMinutes);
    });

    it('cuts demand into elapsed half hours', () => {
      const pieces = night().demand;
      expect(pieces).toHaveLength((360 + extraMinutes) / 30);
      expect(pieces.every(({ startAtMinute, endAtMinute }) => endAtMinute - startAtMinute === 30)).toBe(true);
      expect(pieces.every((piece) => piece.on === on)).toBe(true);
    });
  });
});
