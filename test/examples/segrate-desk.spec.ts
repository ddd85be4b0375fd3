import { minuteOfDay, readTable, words } from './example-folder';
import { requiredDesks } from './required-desks';

const DAYS_OF = new Map([
  ['mon-sat', 6],
  ['mon-fri', 5],
  ['sat', 1],
]);
const table = (file: string) => readTable('segrate-desk', file);

describe.each([
  ['T3', ''],
  ['T1', '-t1'],
])('segrate-desk, timetable %s', (_name, suffix) => {
  const openingHours = table(`opening-hours${suffix}.csv`);
  const demand = table(`demand${suffix}.csv`).filter(({ activity }) => activity === 'sportello-polifunzionale');
  const lengthOf = (start: string, end: string, weekdays: string) =>
    (minuteOfDay(end) - minuteOfDay(start)) * DAYS_OF.get(weekdays)!;

  it('opens exactly 50 hours, and asks for desks in each of them', () => {
    const openMinutes = openingHours.map((row) => lengthOf(row.opens!, row.closes!, row.weekdays!));
    const coveredMinutes = demand.map((row) => lengthOf(row.start!, row.end!, row.weekdays!));
    const sum = (minutes: readonly number[]) => minutes.reduce((total, length) => total + length, 0);
    expect(sum(openMinutes)).toBe(50 * 60);
    expect(sum(coveredMinutes)).toBe(50 * 60);
  });

  it('asks for the desks that keep the average wait within four minutes', () => {
    for (const { start, target, floor } of demand) {
      expect([start, Number(target), Number(floor)]).toEqual([start, requiredDesks(minuteOfDay(start!)), 2]);
    }
  });

  it('needs no more people at once than a squad has where only one squad is on duty', () => {
    const welcome = 1;
    for (const { target } of demand) expect(Number(target) + welcome).toBeLessThanOrEqual(8);
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
