import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../input-error';
import type { PatternFile } from './pattern-file';
import { readPatternFile } from './read-pattern-file';

const ROOM = `name: Control room
people: 4
shifts:
  D: { start: '06:00', end: '14:00', break: '0:30', block: 2-5, need: { mon-fri: 2, "sat sun": 1 } }
  N: { name: Notte, start: '22:00', end: '06:00', need: { mon-sun: 1 } }
daysWorked: 3-6
daysOff: 2
weekHours: 30:00-45:00
forbidden: [D N, N - D]
staff:
  from: 2026-11-30
  people:
    - { id: rossi, name: Anna Rossi, startWeek: 2 }
    - { id: verdi, lastDays: D D -, wishes: [2026-12-24 off, 2026-12-08 work, 2026-12-09 N] }
`;

describe('readPatternFile', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await fs.mkdtemp(join(tmpdir(), 'turnario-'));
  });
  afterAll(() => fs.rm(folder, { recursive: true }));

  const read = async (text: string): Promise<PatternFile> => {
    const path = join(folder, 'room.yaml');
    await fs.writeFile(path, text);
    return readPatternFile(path);
  };
  const refusal = async (text: string): Promise<string> => {
    const error: unknown = await read(text).catch((reason: unknown) => reason);
    if (error instanceof InputError) return error.message;
    throw new Error('nothing was refused');
  };

  it('reads shifts, needs, limits and people', async () => {
    const { problem, ...file } = await read(ROOM);
    expect(problem).toEqual({
      peopleCount: 4,
      shifts: [
        {
          name: 'D',
          startMinuteOfDay: 360,
          lengthMinutes: 450,
          requiredCounts: [2, 2, 2, 2, 2, 1, 1],
          block: { min: 2, max: 5 },
        },
        {
          name: 'N',
          startMinuteOfDay: 1320,
          lengthMinutes: 480,
          requiredCounts: [1, 1, 1, 1, 1, 1, 1],
          block: { min: 1, max: 3650 },
        },
      ],
      workRun: { min: 3, max: 6 },
      offRun: { min: 2, max: 2 },
      weekMinutes: { min: 1800, max: 2700 },
      forbiddenSuccessions: [
        [1, 2],
        [2, 1],
      ],
      forbiddenAcrossDayOff: [[2, 1]],
    });
    expect(file).toEqual({
      title: 'Control room',
      shifts: [
        { key: 'D', name: 'D', startMinuteOfDay: 360, endMinuteOfDay: 840, templateId: null },
        { key: 'N', name: 'Notte', startMinuteOfDay: 1320, endMinuteOfDay: 1800, templateId: null },
      ],
      tooCloseShifts: ['N D'],
      people: [
        { id: 'rossi', name: 'Anna Rossi', fixedWeek: 2, lastDays: [], wishes: [] },
        {
          id: 'verdi',
          name: 'verdi',
          fixedWeek: null,
          lastDays: [1, 1, 0],
          wishes: [
            { on: '2026-12-24', kinds: [0] },
            { on: '2026-12-08', kinds: [1, 2] },
            { on: '2026-12-09', kinds: [2] },
          ],
        },
      ],
      from: '2026-11-30',
    });
  });

  it('counts the people listed where the file names no number', async () => {
    expect((await read(ROOM.replace('people: 4\n', ''))).problem.peopleCount).toBe(2);
  });

  it('allows what the rest allows', async () => {
    const { tooCloseShifts, problem } = await read(`${ROOM}minRest: '8:00'\n`);
    expect(tooCloseShifts).toEqual(['N D']);
    expect((await read(`${ROOM}minRest: '0:00'\n`)).tooCloseShifts).toEqual([]);
    expect(problem.forbiddenSuccessions).toHaveLength(2);
  });

  it.each<[string, string, string, RegExp]>([
    ['an unknown key', 'daysOff: 2', 'dayOff: 2', /row 7, column dayOff: a known key.*Did you mean "daysOff"/],
    ['no shifts', ROOM.slice(ROOM.indexOf('shifts'), ROOM.indexOf('daysWorked')), '', /at least one shift/],
    ['a shift without end', "end: '14:00', ", '', /row 4, column shifts\.D\.end: a key that must be there/],
    [
      'a range the wrong way round',
      'block: 2-5',
      'block: 5-2',
      /row 4, column shifts\.D\.block: days, the least first/,
    ],
    ['an unknown weekday', 'mon-sun', 'mon-sab', /row 5, column shifts\.N\.need\.mon-sab: weekdays mon to sun/],
    ['a weekday twice', '"sat sun": 1', 'fri-sun: 1', /row 4, column shifts\.D\.need: each weekday once/],
    ['a bad key', '  N: {', '  Nightshift: {', /row 5, column shifts\.Nightshift: a key of one to six letters/],
    ['hours without a colon', '30:00-45:00', '30-45-50', /row 8, column weekHours: hours of a week/],
    ['a succession of one', 'D N, ', 'D, ', /row 9, column forbidden\[0\]: two shifts/],
    ['a succession of strangers', 'D N, ', 'D X, ', /row 9, column forbidden\[0\]: a key of shifts \(found "X"\)/],
    ['a start that is no Monday', '2026-11-30', '2026-12-01', /row 11, column staff\.from: a Monday/],
    [
      'a start week beyond the last',
      'startWeek: 2',
      'startWeek: 5',
      /row 13.*startWeek: a week of the pattern, 1 to 4/,
    ],
    ['a start week twice', 'lastDays: D D -', 'startWeek: 2', /row 14.*a start week of their own/],
    ['a person twice', 'id: verdi', 'id: rossi', /row 14.*each person once/],
    ['too many people', 'people: 4', 'people: 1', /row 10, column staff: at most 1 people/],
    ['unknown last days', 'D D -', 'D D M', /row 14, column staff\.people\[1\]\.lastDays: a key of shifts, or -/],
    ['a wish without a date', '2026-12-24 off', 'off', /row 14, column staff\.people\[1\]\.wishes\[0\]: a date, then/],
    ['a wish for nothing known', '2026-12-24 off', '2026-12-24 of', /wishes\[0\]: off, work or.*Did you mean "off"/],
    ['no YAML', 'people: 4', 'people: [4', /YAML that can be read/],
  ])('refuses %s, and says where and how to mend it', async (_name, text, changed, message) => {
    expect(ROOM).toContain(text);
    expect(await refusal(ROOM.replace(text, changed))).toMatch(message);
  });

  it('wants to know how many people there are', async () => {
    const text = ROOM.slice(0, ROOM.indexOf('staff')).replace('people: 4\n', '');
    expect(await refusal(text)).toMatch(/column people: how many people rotate/);
  });
});
