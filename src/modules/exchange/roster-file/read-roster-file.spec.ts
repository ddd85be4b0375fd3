import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TINY_SCENARIO } from '../../../../test/factories/broken-scenario';
import type { PlanResult } from '../../../planner/plan-result';
import type { Assignment } from '../../../planner/problem/assignment';
import { CivilTime } from '../../rosters/civil-time';
import type { AssignmentData, PlanningData } from '../../rosters/planning-data';
import { RosterFileError, type InputProblem } from '../input-error';
import { readScenario } from '../scenario/read-scenario';
import { readRosterFile } from './read-roster-file';
import { csvCell, rosterCsv } from './roster-csv';
import { rosterJson } from './roster-json';

const rome = new CivilTime('Europe/Rome');

const adaMonday: AssignmentData = {
  personId: 'ada',
  on: '2026-11-30',
  dutyId: 'm',
  siteId: 'hall',
  activityId: 'counter',
  mode: 'on-site',
  startMinuteOfDay: 465,
  endMinuteOfDay: 825,
  paidMinutes: 360,
  breakStartMinuteOfDay: null,
  breakMinutes: 0,
};
const ciroAgile: AssignmentData = {
  ...adaMonday,
  personId: 'ciro',
  dutyId: 'day',
  siteId: null,
  activityId: 'files',
  mode: 'agile',
  startMinuteOfDay: 480,
  endMinuteOfDay: 942,
  paidMinutes: 432,
  breakStartMinuteOfDay: 750,
  breakMinutes: 30,
};
/** A night of the autumn change, and a day of the template `day` on which the break was dropped by hand. */
const night: AssignmentData = {
  ...adaMonday,
  on: '2026-10-24',
  startMinuteOfDay: 1320,
  endMinuteOfDay: 1800,
  paidMinutes: 480,
};
const noBreak: AssignmentData = {
  ...ciroAgile,
  on: '2026-12-01',
  breakStartMinuteOfDay: null,
  breakMinutes: 0,
  paidMinutes: 462,
};
const ROSTER = [night, adaMonday, ciroAgile, noBreak];

const resultOf = (assignments: readonly Assignment[], changes: Partial<PlanResult> = {}): PlanResult => ({
  status: 'optimal',
  assignments,
  score: null,
  bound: 0,
  gap: 0,
  seconds: 0.5,
  findings: [],
  shortages: [],
  dataErrors: [],
  warnings: [],
  closingLedger: [],
  solver: 'none',
  ...changes,
});

describe('roster files', () => {
  let planning: PlanningData;
  let folder: string;
  beforeAll(async () => {
    planning = (await readScenario(TINY_SCENARIO)).planning;
    folder = await fs.mkdtemp(join(tmpdir(), 'roster-'));
  });
  afterAll(() => fs.rm(folder, { recursive: true }));

  async function read(content: string | Uint8Array, name = 'roster.csv'): Promise<readonly AssignmentData[]> {
    await fs.writeFile(join(folder, name), content);
    return readRosterFile(join(folder, name), planning);
  }

  async function problemsOf(content: string | Uint8Array): Promise<readonly InputProblem[]> {
    const error: unknown = await read(content).catch((caught: unknown) => caught);
    if (error instanceof RosterFileError) return error.problems;
    throw new Error('the roster was read');
  }

  const assignments = ROSTER.map((assignment) => rome.assignment(assignment));

  it('gives back the roster it wrote as JSON', async () => {
    const text = JSON.stringify(rosterJson(resultOf(assignments), 'Europe/Rome'));
    expect(await read(text, 'roster.json')).toEqual(ROSTER);
    expect(await read(JSON.stringify(rosterJson(resultOf(assignments), 'Europe/Rome').assignments))).toEqual(ROSTER);
  });

  it('gives back the roster it wrote as CSV', async () => {
    expect(await read(rosterCsv(assignments, 'Europe/Rome'))).toEqual(ROSTER);
  });

  it('writes instants with the offset of their day, and a break only where there is one', () => {
    const { assignments: written } = rosterJson(resultOf(assignments), 'Europe/Rome');
    expect(written[0]).toMatchObject({ startAt: '2026-10-24T22:00:00+02:00', endAt: '2026-10-25T06:00:00+01:00' });
    expect(written[1]).toEqual({
      person: 'ada',
      on: '2026-11-30',
      duty: 'm',
      site: 'hall',
      activity: 'counter',
      mode: 'on-site',
      startAt: '2026-11-30T07:45:00+01:00',
      endAt: '2026-11-30T13:45:00+01:00',
      paidMinutes: 360,
    });
    expect(written[2]).toMatchObject({ site: null, breakStartAt: '2026-11-30T12:30:00+01:00', breakMinutes: 30 });
  });

  it('names data errors only where there are some', () => {
    expect(rosterJson(resultOf([]), 'Europe/Rome')).not.toHaveProperty('dataErrors');
    const dataErrors = [{ rule: 'minimum-daily-rest', people: ['ada'], on: '2026-12-01', detail: 'x' }];
    expect(rosterJson(resultOf([], { dataErrors }), 'Europe/Rome').dataErrors).toEqual(dataErrors);
  });

  it('reads a roster typed by hand, and takes what is left out from the shift template', async () => {
    const text =
      '\ufeffperson;on;duty;site;activity;mode;startAt;endAt\r\n' +
      'ada;30/11/2026;m;hall;counter;on-site;;\r\nciro;30/11/2026;day;;files;agile;8.00;15.42\r\n';
    expect(await read(text)).toEqual([adaMonday, { ...ciroAgile, breakStartMinuteOfDay: 720 }]);
  });

  it('reads instants of any offset', async () => {
    const text =
      'person,on,duty,site,activity,mode,startAt,endAt\nada,2026-11-30,m,hall,counter,on-site,2026-11-30T06:45:00Z,2026-11-30T06:45:00-06:00\n';
    expect(await read(text)).toEqual([adaMonday]);
  });

  it('reports everything wrong with it at once', async () => {
    const text = [
      'person,on,duty,site,activity,mode,startAt,endAt,breakStartAt,breakMinutes',
      'adda,2026-11-30,m,hall,counter,on-site,,,,',
      'ada,2026-11-30,mm,hal,counter,on-site,,,,',
      'ada,2026-11-31,m,hall,counter,office,,,,',
      'ada,2026-11-30,m,,counter,on-site,,,,',
      'ciro,2026-11-30,day,,files,agile,08:00,15:42,15:30,30',
      'ciro,2026-11-30,day,,files,agile,2026-12-01T08:00:00+01:00,,,',
    ].join('\n');
    expect((await problemsOf(text)).map(({ row, column, value }) => `${row} ${column} ${value}`)).toEqual([
      '2 person adda',
      '3 duty mm',
      '3 site hal',
      '4 on 2026-11-31',
      '4 mode office',
      '5 site null',
      '6 break_start 15:30',
      '7 start 2026-12-01T08:00:00+01:00',
    ]);
  });

  it('numbers the assignments of a JSON roster in its errors', async () => {
    const good = rosterJson(resultOf(assignments), 'Europe/Rome').assignments[1];
    const text = JSON.stringify({ assignments: [good, { ...good, person: 'eva' }, { ...good, persn: 'ada' }, 7] });
    expect((await problemsOf(text)).map(({ row, column }) => `${row} ${column}`)).toEqual([
      '2 person',
      '3 persn',
      '4 null',
    ]);
  });

  it.each([
    ['broken JSON', '{"assignments": ['],
    ['JSON of something else', '{"people": []}'],
    ['an empty file', ''],
    ['a header only of unknown columns', 'a,b\n1,2\n'],
  ])('refuses %s', async (_title, text) => {
    expect(await problemsOf(text)).not.toHaveLength(0);
  });

  it('reads keys of a prototype as unknown keys', async () => {
    const problems = await problemsOf('{"assignments":[{"__proto__":{"polluted":1},"constructor":"x"}]}');
    expect(problems.map(({ column }) => column)).toEqual(expect.arrayContaining(['__proto__', 'constructor']));
    expect('polluted' in {}).toBe(false);
  });

  it('leaves a missing file to the system', async () => {
    await expect(readRosterFile(join(folder, 'none.csv'), planning)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('csvCell', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['=SUM(A1)', "'=SUM(A1)"],
    ['+39', "'+39"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
  ])('writes %j as %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});
