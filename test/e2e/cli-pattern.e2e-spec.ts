import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { runTurnario, SEGRATE, temporaryFolder } from '../support/run-turnario';

const ROOM = `name: Guard room
shifts:
  D: { name: Giorno, start: '08:00', end: '20:00', block: 2-3, need: { mon-sun: 1 } }
  N: { name: Notte, start: '20:00', end: '08:00', block: 2-3, need: { mon-sun: 1 } }
daysWorked: 2-4
daysOff: 2-5
staff:
  from: 2026-11-30
  people:
    - { id: rossi, name: Anna Rossi, startWeek: 3 }
    - { id: bianchi, name: Bruno Bianchi, lastDays: D D N N }
    - { id: verdi, name: Carla Verdi, wishes: [2026-12-25 off, 2026-12-26 off] }
    - { id: neri, name: Dario Neri }
`;

interface PatternJson {
  readonly status: string;
  readonly weeks: readonly { readonly days: readonly string[]; readonly minutes: number }[];
  readonly starts: {
    readonly people: readonly {
      readonly person: string;
      readonly week: number;
      readonly refusedWishes: readonly string[];
      readonly breaches: readonly string[];
    }[];
    readonly calendar: readonly { readonly person: string; readonly on: string; readonly shift: string }[];
  };
  readonly mends: readonly { readonly subject: string; readonly from: string; readonly to: string }[];
}

describe('An officer who plans a rotation', () => {
  let folder: { path: string; remove: () => Promise<void> };
  let room: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
    room = join(folder.path, 'room.yaml');
    await fs.writeFile(room, ROOM);
  });
  afterAll(() => folder.remove());

  it('gets a pattern for four people round the clock, each in a week of their own', async () => {
    const { status, stdout } = await runTurnario('pattern', room, '--format', 'json', '--weeks', '8');
    expect(status).toBe(0);
    const { weeks, starts, ...pattern } = JSON.parse(stdout) as PatternJson;
    expect(pattern).toMatchObject({ status: 'feasible', people: 4, averageWeekMinutes: 2520, mends: [] });
    const word = weeks.flatMap(({ days }) => days);
    for (let weekday = 0; weekday < 7; weekday++) {
      const there = weeks.map(({ days }) => days[weekday]).sort();
      expect(there).toEqual(['-', '-', 'D', 'N']);
    }
    expect(`${word.join('')}${word.join('')}`).not.toMatch(/DDDD|NNNN|ND/);
    expect(starts.people.map(({ week }) => week).sort()).toEqual([1, 2, 3, 4]);
    expect(starts.people[0]).toMatchObject({ person: 'rossi', week: 3 });
    expect(starts.people[2]).toMatchObject({ person: 'verdi', refusedWishes: [] });
    expect(starts.people.flatMap(({ breaches }) => breaches)).toEqual([]);
    // Two people at work on each of 56 days, and every one of four does the whole round twice.
    expect(starts.calendar).toHaveLength(112);
    expect(starts.calendar.filter(({ person }) => person === 'neri')).toHaveLength(28);
  });

  it('reads it as a table, and takes the calendar away as CSV', async () => {
    const { stdout } = await runTurnario('pattern', room);
    expect(stdout).toMatch(/^Guard room: rotating pattern for 4 people\n/);
    expect(stdout).toMatch(/D 8\.00-20\.00 Giorno \| N 20\.00-8\.00 Notte \| - day off/);
    expect(stdout).toMatch(/never on the next day, for too short a rest: N D/);
    expect(stdout).toMatch(/^ +3 .* Anna Rossi$/m);
    expect(stdout).toMatch(/Hours a week: 42:00 on average/);
    expect(stdout).toMatch(/Wishes refused: none/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    const csv = (await runTurnario('pattern', room, '--format', 'csv', '--weeks', '1')).stdout.trimEnd().split('\r\n');
    expect(csv[0]).toBe('person,on,shift,start,end,minutes');
    expect(csv).toHaveLength(1 + 14);
    expect(csv.filter((row) => /,2026-11-30,N,20:00,08:00,720$/.test(row))).toHaveLength(1);
  });

  it('is told what is missing where no pattern can be', async () => {
    const tight = join(folder.path, 'tight.yaml');
    await fs.writeFile(
      tight,
      "people: 1\nshifts:\n  M: { start: '8:00', end: '14:00', need: { mon-sat: 1 } }\ndaysOff: 2-3\n",
    );
    const { status, stdout } = await runTurnario('pattern', tight);
    expect(status).toBe(1);
    expect(stdout).toMatch(/Proved: no pattern satisfies all of this/);
    expect(stdout).toMatch(/days off in a row +1-3 instead of 2-3/);
    const json = JSON.parse((await runTurnario('pattern', tight, '--format', 'json')).stdout) as PatternJson;
    expect(json).toMatchObject({ status: 'infeasible', weeks: [], starts: null });
    expect(json.mends).toContainEqual({ subject: 'M on Saturday', from: '1', to: '0' });
  });

  it("turns Segrate's sixteen operators, mornings and afternoons, every Saturday (S1)", async () => {
    const { status, stdout } = await runTurnario('pattern', SEGRATE, '--format', 'json', '--weeks', '2');
    expect(status).toBe(0);
    const { weeks, starts } = JSON.parse(stdout) as PatternJson;
    expect(weeks.map(({ days, minutes }) => [days.join(''), minutes])).toEqual(
      Array.from({ length: 8 }, () => [
        ['MMMMMM-', 2160],
        ['PPPPPP-', 2160],
      ]).flat(),
    );
    expect(starts.people.map(({ person }) => person)).toContain('op-01');
    expect(starts.people).toHaveLength(16);
  });

  it('reads the public format as well', async () => {
    const path = join(folder.path, 'Example.txt');
    await fs.writeFile(path, '7\n2\n1\n1 1 1 1 1 0 0\nD 480 480 5 5\n2 9\n5 5\n0 0\n');
    const { status, stdout } = await runTurnario('pattern', path, '--format', 'csv');
    expect(status).toBe(0);
    const weeks = stdout
      .split('\r\n')
      .slice(1, 3)
      .map((row) => row.slice(2));
    expect(weeks.sort()).toEqual(['-,-,-,-,-,-,-,0', 'D,D,D,D,D,-,-,2400']);
  });

  it.each([
    [['pattern'], /PATH is missing/],
    [['pattern', '/no/such/file.yaml'], /\/no\/such\/file\.yaml/],
    [['pattern', __filename], /neither \.yaml nor \.txt/],
    [['pattern', SEGRATE, '--pattern', 'other.yaml'], /other\.yaml does not exist/],
    [['pattern', SEGRATE, '--from', '2026-12-01'], /not a Monday/],
  ])('%j is refused with what to do', async (args, message) => {
    const { status, stdout, stderr } = await runTurnario(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n +at /);
  });
});
