import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { runTurnario, SEGRATE, temporaryFolder } from '../support/run-turnario';

jest.setTimeout(120_000);

interface ShiftsDocument {
  readonly designs: readonly {
    readonly siteId: string;
    readonly activityId: string;
    readonly status: string;
    readonly score: Readonly<Record<string, number>>;
    readonly gap: Readonly<Record<string, number>>;
    readonly shifts: readonly {
      readonly startMinuteOfDay: number;
      readonly endMinuteOfDay: number;
      readonly workMinutes: number;
      readonly staff: readonly {
        readonly weekday: number;
        readonly count: number;
        readonly breaks: readonly { readonly startMinuteOfDay: number; readonly count: number }[];
      }[];
    }[];
  }[];
}

async function designsOf(...args: readonly string[]): Promise<ShiftsDocument['designs']> {
  const { status, stdout, stderr } = await runTurnario('shifts', ...args, '--format', 'json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return (JSON.parse(stdout) as ShiftsDocument).designs;
}

describe('An officer who looks for the shifts that fit a desk', () => {
  let copy: { path: string; remove: () => Promise<void> };
  beforeAll(async () => {
    copy = await temporaryFolder();
    await fs.cp(SEGRATE, copy.path, { recursive: true });
  });
  afterAll(() => copy.remove());

  it('gets two shifts for one person from 8.30 to 16.50, with the overlap nobody can avoid', async () => {
    const [design, ...others] = await designsOf(SEGRATE, '--activity', 'accoglienza');
    expect(others).toEqual([]);
    expect(design).toMatchObject({ siteId: 'sac', activityId: 'accoglienza', status: 'optimal' });
    expect(design?.shifts.map(({ startMinuteOfDay, endMinuteOfDay }) => [startMinuteOfDay, endMinuteOfDay])).toEqual([
      [480, 840],
      [675, 1035],
    ]);
    for (const { staff } of design!.shifts)
      expect(staff).toEqual([1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, count: 1, breaks: [] })));
    // By hand: 8.30 to 14.00 and 11.15 to 16.50 are 330 and 335 minutes of a need of 500, on six days.
    expect(design?.score).toMatchObject({ missingMinutes: 0, surplusMinutes: 6 * (330 + 335 - 500), fitPoints: 990 });
    expect(design?.gap).toEqual({ floorMissingMinutes: 0, fitPoints: 0 });
  });

  it('may let a long shift do with breaks covered by the others, and nobody below the floor', async () => {
    await fs.writeFile(
      join(copy.path, 'demand.csv'),
      'site,activity,weekdays,start,end,floor,target\nsac,accoglienza,mon wed,09:00,16:30,1,2\n',
    );
    const [design] = await designsOf(copy.path, '--activity', 'accoglienza', '--lengths', '7:12,9:00');
    expect(design?.score).toMatchObject({ floorMissingMinutes: 0 });
    for (const { workMinutes, startMinuteOfDay, endMinuteOfDay, staff } of design!.shifts) {
      expect(endMinuteOfDay - startMinuteOfDay).toBe(workMinutes + 30);
      for (const { count, breaks } of staff) {
        expect(breaks.reduce((sum, one) => sum + one.count, 0)).toBe(count);
        // A break in the same half hour for everybody would leave nobody at the door.
        expect(breaks.length).toBeGreaterThan(count > 1 ? 1 : 0);
      }
    }
    const people = design!.shifts.flatMap(({ staff }) => staff.map(({ weekday }) => weekday));
    expect([...new Set(people)].sort()).toEqual([1, 3]);
  });

  it('reads them as a table', async () => {
    const { stdout, status } = await runTurnario('shifts', SEGRATE, '--site', 'sac');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Comune di Segrate: shifts that fit the needs of a week\n/);
    expect(stdout).toMatch(/^ +11\.15-17\.15 +6:00 +5 +5 +5 +5 +5 +5 +-$/m);
    expect(stdout).toMatch(/0:00 missing, 106:30 too many, 432:00 worked; proved best/);
  });

  it.each([
    [['--site', 'town-hall'], /needs nobody there[\s\S]*sac accoglienza, .*sac sportello-polifunzionale/],
    [['--lengths', '6:00,11:00'], /"11:00" is no length of 1:00 to 9:00/],
    [['--max-shifts', '0'], /max-shifts/],
    [['--from', '2026-12-01'], /Monday/],
  ])('is told what is wrong with %j', async (options, message) => {
    const { status, stderr } = await runTurnario('shifts', SEGRATE, ...options);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});
