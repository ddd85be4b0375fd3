/** @jest-environment node */
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { MILANO, runTurnario, SEGRATE, temporaryFolder } from '../support/run-turnario';

// Each test waits for whole processes, and a search may take its minute on a busy machine.
jest.setTimeout(180_000);

interface SiteJson {
  readonly siteId: string;
  readonly maxVisitorsInside: number | null;
  readonly loads: readonly LoadJson[];
  readonly moves: readonly { readonly count: number; readonly from: TimeJson; readonly to: TimeJson | null }[];
}

interface TimeJson {
  readonly on: string;
  readonly startMinuteOfDay: number;
}

interface LoadJson extends TimeJson {
  readonly bookedCount: number;
  readonly walkInCount: number;
  readonly neededDeskCount: number;
  readonly openDeskCount: number;
  readonly capacityCount: number;
  readonly excessCount: number;
  readonly visitorsInsideCount: number;
}

async function sitesOf(...args: readonly string[]): Promise<ReadonlyMap<string, SiteJson>> {
  const { status, stdout, stderr } = await runTurnario('appointments', ...args, '--format', 'json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return new Map((JSON.parse(stdout) as { sites: SiteJson[] }).sites.map((site) => [site.siteId, site]));
}

const loadAt = (site: SiteJson | undefined, on: string, startMinuteOfDay: number) =>
  site?.loads.find((load) => load.on === on && load.startMinuteOfDay === startMinuteOfDay);

describe('turnario appointments', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let own: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    own = join(folder.path, 'milano');
    await fs.cp(MILANO, own, { recursive: true });
  });
  afterAll(() => folder.remove());

  const change = async (file: string, edit: (text: string) => string): Promise<void> =>
    fs.writeFile(join(own, file), edit(await fs.readFile(join(MILANO, file), 'utf8')));

  it('finds a desk for each appointment of the start phase of Milan, in the contingents and in the roster', async () => {
    const planned = await sitesOf(MILANO);
    expect([...planned.keys()]).toHaveLength(10);
    const roster = join(folder.path, 'week.json');
    await runTurnario('plan', MILANO, '--format', 'json', '--out', roster);
    const rostered = await sitesOf(MILANO, roster);
    for (const { loads, moves } of [...planned.values(), ...rostered.values()]) {
      expect(moves).toEqual([]);
      for (const load of loads) expect(load.openDeskCount).toBeGreaterThanOrEqual(load.neededDeskCount);
    }
    // 8.30-9.00: 10 at 8.30 and 10 at 8.50; 160 of 95 % booked in the day, the rest spread over 13 half hours.
    expect(loadAt(planned.get('larga'), '2020-05-04', 510)).toMatchObject({
      ...{ bookedCount: 20, neededDeskCount: 11, openDeskCount: 11, capacityCount: 16.5, excessCount: 0 },
      walkInCount: expect.closeTo((160 * 0.05) / 0.95 / 13, 9) as number,
    });
    const bookedOfDay = (site: SiteJson) =>
      site.loads.filter(({ on }) => on === '2020-05-04').reduce((sum, { bookedCount }) => sum + bookedCount, 0);
    expect(bookedOfDay(planned.get('larga')!)).toBe(160);
    // The doors are open from 8.30 to 15.30, whenever people are there.
    const starts = rostered.get('larga')!.loads.map(({ startMinuteOfDay }) => startMinuteOfDay);
    expect([Math.min(...starts), Math.max(...starts)]).toEqual([510, 900]);
  });

  it('moves what exceeds the desks to the next free start, and prints it', async () => {
    await change('appointments.csv', (text) =>
      text.replace('larga,sportello-anagrafico,2020-05-04,09:10,10', 'larga,sportello-anagrafico,2020-05-04,09:10,13'),
    );
    const larga = (await sitesOf(own, '--on', '2020-05-04')).get('larga');
    expect(loadAt(larga, '2020-05-04', 540)).toMatchObject({ bookedCount: 13, excessCount: 3, openDeskCount: 11 });
    const from = { on: '2020-05-04', startMinuteOfDay: 550 };
    // Later starts are booked but for the desk of those without an appointment. 11.50 is free: nobody starts after 11.30,
    // and at noon 15 desks, whose breaks only a roster knows, have 6 bookings.
    expect(larga?.moves).toEqual([
      expect.objectContaining({ count: 3, from, to: { on: '2020-05-04', startMinuteOfDay: 710 } }),
    ]);
    const { stdout } = await runTurnario('appointments', own, '--on', '2020-05-04');
    expect(stdout).toContain('3 of Mon 4 May, 9.10, to 11.50');
    expect(stdout).toContain('587 appointments; 3 of them find no desk');
    await change('appointments.csv', (text) => text);
  });

  it('lets in no more visitors than the site says', async () => {
    await change('sites.csv', (text) =>
      text
        .replace(/^id,.*$/m, '$&,visitors_inside')
        .replace(/^larga,.*$/m, '$&,5')
        .replace(/2020-05-31$/gm, '$&,'),
    );
    const larga = (await sitesOf(own, '--on', '2020-05-04')).get('larga');
    expect(larga?.maxVisitorsInside).toBe(5);
    // One place is kept for those without an appointment, so four of ten come in at each start of the half hour.
    expect(loadAt(larga, '2020-05-04', 510)).toMatchObject({ visitorsInsideCount: 11, excessCount: 12 });
    const { stdout } = await runTurnario('appointments', own, '--on', '2020-05-04');
    expect(stdout).toContain('11 of 5');
    await change('sites.csv', (text) => text);
  });

  it('writes CSV of one row for each half hour', async () => {
    const { stdout } = await runTurnario('appointments', MILANO, '--on', '2020-05-04', '--format', 'csv');
    const [header, first] = stdout.split('\n');
    expect(header).toBe(
      'site,activity,on,start,booked,walk_ins,needed_desks,open_desks,capacity,excess,visitors_inside,max_visitors_inside',
    );
    expect(first).toBe('larga,sportello-anagrafico,2020-05-04,08:30,20,0.65,11,11,16.5,0,11,');
  });

  it('says so where nobody receives by appointment, and where an option is wrong', async () => {
    const none = await runTurnario('appointments', SEGRATE);
    expect(none.status).toBe(2);
    expect(none.stderr).toContain('appointment-slots.csv');
    expect((await runTurnario('appointments', MILANO, '--on', '2020-13-04')).status).toBe(2);
    expect((await runTurnario('appointments', MILANO, '--from', '2020-05-05')).status).toBe(2);
  });
});
