import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { MILANO, runTurnario, SEGRATE, temporaryFolder } from '../support/run-turnario';

interface BandsJson {
  readonly people: number;
  readonly curve: readonly {
    readonly maxBands: number;
    readonly status: string;
    readonly personalisedCount: number;
    readonly missingMinutes: number;
    readonly gap: Readonly<Record<string, number>>;
  }[];
  readonly menu: readonly {
    readonly id: string;
    readonly flexMinutes: number;
    readonly personIds: readonly string[];
    readonly days: readonly Hours[];
  }[];
  readonly timetables: readonly {
    readonly personId: string;
    readonly bandId: string | null;
    readonly personalisedBecause: string | null;
    readonly breaches: readonly string[];
    readonly days: readonly (Hours & { readonly breakStartMinuteOfDay: number | null })[];
  }[];
  readonly cover: readonly { readonly missingCount: number; readonly presentCount: number }[];
}

interface Hours {
  readonly weekday: number;
  readonly startMinuteOfDay: number;
  readonly endMinuteOfDay: number;
}

describe('An officer who wants fewer personalised timetables in the back office', () => {
  let copy: { path: string; remove: () => Promise<void> };
  beforeAll(async () => {
    copy = await temporaryFolder();
    await fs.cp(SEGRATE, copy.path, { recursive: true });
  });
  afterAll(() => copy.remove());

  it('sees how many each further band saves, and a lawful week for everybody', async () => {
    const { status, stdout } = await runTurnario('bands', SEGRATE, '--max-bands', '4', '--format', 'json');
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as BandsJson;
    expect(report.people).toBe(20);
    const left = report.curve.map(({ personalisedCount }) => personalisedCount);
    expect(left).toEqual([14, 8, 6, 5]);
    for (const point of report.curve) {
      expect(point).toMatchObject({ status: 'optimal', missingMinutes: 0 });
      expect(Object.values(point.gap)).toEqual([0, 0, 0]);
    }
    expect(report.menu).toHaveLength(4);
    expect(report.menu.flatMap(({ personIds }) => personIds)).toHaveLength(15);
    expect(report.cover.filter(({ missingCount }) => missingCount > 0)).toEqual([]);
    for (const { days } of report.timetables) {
      const worked = days.reduce(
        (sum, day) => sum + day.endMinuteOfDay - day.startMinuteOfDay - (day.breakStartMinuteOfDay === null ? 0 : 30),
        0,
      );
      expect(worked).toBe(2160);
    }
    for (const { id, days, flexMinutes } of report.menu) {
      for (const timetable of report.timetables.filter(({ bandId }) => bandId === id)) {
        const moved = timetable.days.map((day, index) =>
          Math.abs(day.startMinuteOfDay - days[index]!.startMinuteOfDay),
        );
        expect(Math.max(...moved)).toBeLessThanOrEqual(flexMinutes);
      }
    }
    // bo-01 wishes to come before anybody may enter, bo-02 an hour less than the contract.
    expect(report.timetables.find(({ personId }) => personId === 'bo-01')).toMatchObject({ bandId: null });
  });

  it('reads it as a table with names', async () => {
    const { stdout } = await runTurnario('bands', SEGRATE, '--max-bands', '2');
    expect(stdout).toMatch(/^Comune di Segrate: standard time bands for 20 people\n/);
    expect(stdout).toMatch(/^ +1 +14 +0:00 +\d+:\d\d +proved best$/m);
    expect(stdout).toMatch(/^band-1: .*entry \+-45 minutes, \d+ people$/m);
    expect(stdout).toMatch(/Giorgio Santoro: no band of the menu within the tolerance/);
    expect(stdout).toMatch(/Cover: nobody is missing in any half hour/);
  });

  it('is told where people are missing, and why a wish cannot stand', async () => {
    await fs.writeFile(
      join(copy.path, 'office-cover.csv'),
      'unit,weekdays,start,end,required\nback-office,mon,08:30,09:00,25\n',
    );
    await fs.writeFile(
      join(copy.path, 'wished-hours.csv'),
      'person,weekdays,start,end,tolerance_minutes\nbo-02,mon-fri,08:00,14:00,0\n',
    );
    const { status, stdout } = await runTurnario('bands', copy.path, '--max-bands', '1');
    expect(status).toBe(0);
    expect(stdout).toMatch(/back-office Mon 8\.30-9\.00: 20 of 25, 5 missing/);
    expect(stdout).toMatch(/Lucia Lombardi: the wished hours are not lawful \(30:00 a week instead of 36:00\)/);
  });

  it.each([
    [
      'person,weekdays,start,end\nbo-02,mon-fri,15:00,08:00\n',
      'wished-hours.csv',
      /wished-hours\.csv.*2.*end[\s\S]*after the start/,
    ],
    [
      'person,weekdays,start,end\nbo-02,mon-fri,08:00,15:42\nbo-02,fri,08:00,14:00\n',
      'wished-hours.csv',
      /no overlap with row 2/,
    ],
    [
      'person,weekdays,start,end,importance\nbo-02,mon,08:00,15:42,low\nbo-02,fri,08:00,14:00,high\n',
      'wished-hours.csv',
      /as in row 2 of bo-02, low/,
    ],
    ['unit,weekdays,start,end,required\nback-office,mon,08:15,09:00,2\n', 'office-cover.csv', /a whole or half hour/],
  ])('is told what to mend in %j', async (text, file, message) => {
    const folder = await temporaryFolder();
    await fs.cp(SEGRATE, folder.path, { recursive: true });
    await fs.writeFile(join(folder.path, file), text);
    const { status, stderr } = await runTurnario('bands', folder.path);
    await folder.remove();
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('is told when there is nobody to choose for', async () => {
    const nobody = await runTurnario('bands', MILANO);
    expect(nobody.status).toBe(2);
    expect(nobody.stderr).toMatch(/nobody with wished hours and no office cover[\s\S]*wished-hours\.csv/);
    const unknown = await runTurnario('bands', SEGRATE, '--unit', 'archive');
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toMatch(/known: sportello, back-office/);
  });
});
