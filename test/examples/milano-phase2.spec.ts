import { addDays, weekdayOf } from '../../src/planner/problem/calendar';
import { minuteOfDay, readTable, words, type Row } from './example-folder';

const PRINTED = new Map([
  ['larga', 17],
  ['quarenghi', 4],
  ['debenedetti', 4],
  ['oglio', 4],
  ['tibaldi', 5],
  ['padova', 5],
  ['passerini', 3],
  ['accursio', 5],
  ['legioni', 4],
  ['stovani', 3],
  ['casacomunale', 2],
  ['proto', 2],
]);
const WEEKDAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri'];

const table = (file: string) => readTable('milano-phase2', file);
const people = table('people.csv');
const absences = table('absences.csv');
const activities = table('activities.csv');
const demand = table('demand.csv');
const contingents = table('contingents.csv');
const slots = table('appointment-slots.csv');
const appointments = table('appointments.csv');
const openDates = Array.from({ length: 28 }, (_, day) => addDays('2020-05-04', day)).filter((on) => weekdayOf(on) <= 5);

const holdsOn = (row: Row, on: string) => {
  const isInPeriod = row.from! <= on && (row.to === '' || on <= row.to!);
  const isOnWeekday = row.weekdays === 'mon-fri' || words(row.weekdays).includes(WEEKDAY_NAMES[weekdayOf(on) - 1]!);
  return isInPeriod && isOnWeekday;
};
const isAbsent = (person: Row, on: string) =>
  absences.some((absence) => absence.person === person.id && absence.from! <= on && on <= absence.to!);
const canDo = (person: Row, activity: Row) =>
  (activity.units === '' || words(activity.units).includes(person.unit!)) &&
  words(activity.qualifications).every((id) => words(person.qualifications).includes(id));
const staffOf = (site: string) => people.filter((person) => person.site === site);

/** Desks busy in a half hour: appointments under way at once, and one for those who come without. */
function desksAt(site: string, on: string, from: number): number {
  const starts = appointments
    .filter((row) => row.site === site && row.on === on)
    .map(({ start, count }) => ({ start: minuteOfDay(start!), count: Number(count) }));
  const underWay = (minute: number) =>
    starts.reduce((sum, { start, count }) => sum + (start <= minute && minute < start + 20 ? count : 0), 0);
  return 1 + Math.max(...Array.from({ length: 30 }, (_, minute) => underWay(from + minute)));
}

describe('milano-phase2', () => {
  it('asks on each of the twenty open days of the start for exactly the printed 58 people', () => {
    for (const on of openDates) {
      const rows = contingents.filter((row) => PRINTED.has(row.site!) && holdsOn(row, on));
      const found = rows.map((row) => [row.site, Number(row.min), Number(row.max), Number(row.target)]);
      expect(found).toEqual([...PRINTED].map(([site, count]) => [site, count, count, count]));
    }
    expect([...PRINTED.values()].reduce((sum, count) => sum + count)).toBe(58);
  });

  it('has 150 registry staff, and at every office 2.4 available people for each place', () => {
    expect(people.filter(({ unit }) => unit === 'anagrafe')).toHaveLength(150);
    for (const on of openDates) {
      for (const [site, count] of PRINTED) {
        const available = staffOf(site).filter((person) => !isAbsent(person, on));
        expect({ on, site, enough: available.length >= 2.4 * count }).toEqual({ on, site, enough: true });
      }
    }
  });

  it('spreads the people on site over the products, so that with the booked desks they sum to the contingent', () => {
    const atDesks = (site: string) => (slots.some((slot) => slot.site === site) ? desksAt(site, '2020-05-04', 510) : 0);
    for (const [site, count] of PRINTED) {
      const rows = demand.filter((row) => row.site === site && row.from === '2020-05-04' && row.start === '08:30');
      const written = rows.reduce((sum, { target }) => sum + Number(target), 0);
      expect([site, written + atDesks(site)]).toEqual([site, count]);
    }
    const larga = demand.filter((row) => row.site === 'larga' && row.from === '2020-05-04' && row.start === '08:30');
    expect(larga.map(({ activity, target }) => [activity, Number(target)])).toEqual([
      ['registrazione-nascite', 2],
      ['registrazione-decessi', 1],
      ['gestione-indifferibile', 1],
      ['back-office-programmato', 2],
    ]);
    expect(atDesks('larga')).toBe(11);
  });

  it('books every desk of the start but one, and two thirds of them during the breaks and after 14.30', () => {
    const desks = new Map(
      [...PRINTED].slice(0, 10).map(([site, count]) => [site, site === 'larga' ? count - 6 : count]),
    );
    for (const on of openDates) {
      for (const [site, full] of desks) {
        const fewer = full - Math.ceil(full / 3);
        const expected = [...Array<number>(7).fill(full), ...[fewer, fewer, fewer], ...[full, full], fewer];
        const found = expected.map((_, index) => desksAt(site, on, 510 + 30 * index));
        expect({ on, site, found }).toEqual({ on, site, found: expected });
      }
    }
    expect(new Set(appointments.map(({ on }) => on))).toEqual(new Set(openDates));
  });

  it('never asks for more people during the breaks than three turns of half an hour leave', () => {
    const peaks = new Map<string, number>();
    const key = (row: Row) => [row.site, row.activity, row.from].join();
    for (const row of demand) peaks.set(key(row), Math.max(peaks.get(key(row)) ?? 0, Number(row.target)));
    const duringBreaks = demand.filter((row) => row.start === '12:00');
    for (const row of duringBreaks) {
      const peak = peaks.get(key(row))!;
      expect(Number(row.target)).toBeLessThanOrEqual(peak - Math.ceil(peak / 3));
    }
    for (const row of demand) expect(Number(row.floor)).toBeLessThanOrEqual(Number(row.target));
  });

  it('has twice the qualified people each product of a site needs on each open day', () => {
    for (const on of openDates) {
      const written = demand.filter((candidate) => candidate.site !== '' && holdsOn(candidate, on));
      const atDesks = slots.map((slot): Row => ({ ...slot, target: String(desksAt(slot.site!, on, 510)) }));
      for (const row of [...written, ...atDesks]) {
        const activity = activities.find(({ id }) => id === row.activity)!;
        const able = staffOf(row.site!).filter((person) => !isAbsent(person, on) && canDo(person, activity));
        const wanted = Math.min(2 * Number(row.target), staffOf(row.site!).length - 1);
        expect({ on, row, enough: able.length >= wanted }).toEqual({ on, row, enough: true });
      }
    }
  });

  it('gives every person something to do on site and something to do in agile work', () => {
    for (const person of people) {
      const own = activities.filter((activity) => canDo(person, activity));
      for (const site of [person.site!, ...words(person.other_sites)]) {
        const onSite = own.filter(({ sites, remote }) => remote === 'no' && words(sites).includes(site));
        expect({ person, site, activities: onSite.length > 0 }).toEqual({ person, site, activities: true });
      }
      expect({ person, agile: own.some(({ remote }) => remote === 'yes') }).toEqual({ person, agile: true });
    }
  });

  it('owes more person-days than presence takes, so that agile work fills the contracts', () => {
    for (const [site, count] of PRINTED) {
      const owedDays = staffOf(site).reduce(
        (sum, { contract }) => sum + (contract === 'parziale-verticale' ? 3 : 5),
        0,
      );
      expect(5 * count).toBeLessThan(0.5 * owedDays);
    }
    const minutes = table('contracts.csv').map(({ id, weekly_hours, days_per_week }) => {
      const [hours, rest] = weekly_hours!.split(':').map(Number);
      return [id, (hours! * 60 + rest!) / Number(days_per_week)];
    });
    expect(minutes).toEqual([
      ['tempo-pieno', 432],
      ['parziale-orizzontale', 360],
      ['parziale-verticale', 432],
    ]);
  });

  it('lets presence grow week by week with the ramp, from the table to three quarters of the staff', () => {
    const rows = contingents.filter(({ unit }) => unit === 'anagrafe');
    const totals = new Map<string, number>();
    for (const { from, min } of rows) totals.set(from!, (totals.get(from!) ?? 0) + Number(min));
    const shares = [...totals].map(([from, count]) => [from, Math.round((100 * count) / 150)]);
    expect(shares).toEqual([
      ['2020-05-04', 36],
      ['2020-06-01', 36],
      ['2020-06-08', 44],
      ['2020-06-15', 51],
      ['2020-06-22', 56],
      ['2020-06-29', 62],
      ['2020-07-06', 65],
      ['2020-07-13', 72],
      ['2020-07-20', 78],
    ]);
    for (const [index, [, count]] of [...totals].slice(1).entries())
      expect(count).toBeGreaterThanOrEqual(150 * (0.35 + (0.4 * index) / 7));
  });
});
