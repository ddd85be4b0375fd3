import { join } from 'node:path';
import { requiredDesksOn, type RequiredDesks } from '../../src/modules/demand/required-desks';
import { readScenario } from '../../src/modules/exchange/scenario/read-scenario';
import { weekdayOf } from '../../src/planner/problem/calendar';
import { minuteOfDay, readTable, words } from './example-folder';

const EXAMPLES = join(__dirname, '../../examples');

const DAYS_OF = new Map([
  ['mon-sat', 6],
  ['mon-fri', 5],
  ['sat', 1],
]);
const table = (file: string) => readTable('segrate-desk', file);

const DESK = 'sportello-polifunzionale';
const WEEK = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05'];

describe.each([
  ['T3', '', 'scenario.yaml'],
  ['T1', '-t1', 'scenario-t1.yaml'],
])('segrate-desk, timetable %s', (_name, suffix, file) => {
  const openingHours = table(`opening-hours${suffix}.csv`);
  let needs: readonly RequiredDesks[];

  beforeAll(async () => {
    const { planning } = await readScenario(join(EXAMPLES, 'segrate-desk'), { file });
    needs = WEEK.flatMap((on) => requiredDesksOn(planning, { on, weekday: weekdayOf(on) }));
  });

  it('opens exactly 50 hours, and asks for desks in each of them', () => {
    const lengthOf = ({ opens, closes, weekdays }: Record<string, string>) =>
      (minuteOfDay(closes!) - minuteOfDay(opens!)) * DAYS_OF.get(weekdays!)!;
    const sum = (minutes: readonly number[]) => minutes.reduce((total, length) => total + length, 0);
    expect(sum(openingHours.map(lengthOf))).toBe(50 * 60);
    expect(sum(needs.map((need) => need.endMinuteOfDay - need.startMinuteOfDay))).toBe(50 * 60);
    expect(new Set(needs.map(({ activityId }) => activityId))).toEqual(new Set([DESK]));
  });

  it('spreads 60,000 visits a year: 1,200 in each of 50 weeks, most in the morning', () => {
    expect(needs.reduce((sum, { visits }) => sum + visits, 0)).toBeCloseTo(1_200, 6);
    const rateAt = (time: string) =>
      needs.find(({ startMinuteOfDay }) => startMinuteOfDay === minuteOfDay(time))!.visitsPerHour;
    expect(rateAt('09:00') / rateAt('12:30')).toBeCloseTo(1.36 / 0.92, 9);
    expect(rateAt('14:00') / rateAt('12:30')).toBeCloseTo(0.93 / 0.92, 9);
  });

  it('asks for the desks that keep the average wait within four minutes: 7 until noon, 5 afterwards', () => {
    for (const need of needs) {
      expect([need.startMinuteOfDay, need.desksRequired]).toEqual([
        need.startMinuteOfDay,
        need.startMinuteOfDay < 720 ? 7 : 5,
      ]);
      expect(need.averageWaitMinutes!).toBeLessThanOrEqual(4);
      expect(need.averageWaitMinutesWithOneLess ?? Infinity).toBeGreaterThan(4);
    }
  });

  it('finds them free, also beside the guest of Tuesday and Thursday', () => {
    const positions = needs.map(({ positionsAvailable }) => positionsAvailable);
    expect(new Set(positions)).toEqual(new Set([7, 8]));
    expect(needs.every(({ note }) => note === null)).toBe(true);
  });

  it('needs no more people at once than a squad has where only one squad is on duty', () => {
    const welcome = 1;
    for (const { desks } of needs) expect(desks + welcome).toBeLessThanOrEqual(8);
  });
});

describe('segrate-desk', () => {
  const operators = table('people.csv').filter(({ unit }) => unit === 'sportello');

  it('has sixteen operators of 6 x 6 hours in two squads of eight, none of them absent', () => {
    expect(operators).toHaveLength(16);
    expect(operators.filter(({ squad }) => squad === 'squadra-a')).toHaveLength(8);
    expect(operators.filter(({ squad }) => squad === 'squadra-b')).toHaveLength(8);
    expect(new Set(operators.map(({ contract }) => contract))).toEqual(new Set(['sei-per-sei']));
    const contract = table('contracts.csv').find(({ id }) => id === 'sei-per-sei')!;
    expect([contract.weekly_hours, contract.days_per_week, contract.weekdays]).toEqual(['36:00', '6', 'mon-sat']);
    expect(table('absences.csv').filter(({ person }) => person!.startsWith('op-'))).toEqual([]);
  });

  it('offers eighty services in eight skill groups, each known by three people or more of both squads', () => {
    const services = table('services.csv');
    expect(services).toHaveLength(80);
    const groups = new Set(services.map(({ skill_group }) => skill_group!));
    expect(groups.size).toBe(8);
    for (const group of groups) {
      for (const squad of ['squadra-a', 'squadra-b']) {
        const skilled = operators.filter(
          (person) => person.squad === squad && words(person.qualifications).includes(group),
        );
        expect({ group, squad, enough: skilled.length >= 3 }).toEqual({ group, squad, enough: true });
      }
    }
  });

  it('has twenty back-office people with an agile agreement each', () => {
    const clerks = table('people.csv').filter(({ unit }) => unit === 'back-office');
    expect(clerks).toHaveLength(20);
    expect(table('agile-agreements.csv').map(({ person }) => person)).toEqual(clerks.map(({ id }) => id));
  });
});
