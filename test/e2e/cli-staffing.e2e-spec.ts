import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { MILANO, runTurnario, SEGRATE, temporaryFolder } from '../support/run-turnario';

// Each test waits for whole processes.
jest.setTimeout(120_000);

interface Study {
  readonly variants: readonly {
    readonly name: string;
    readonly sites: readonly {
      readonly siteId: string;
      readonly openMinutes: number;
      readonly meanWaitMinutes: number | null;
      readonly people: { readonly neededCount: number; readonly dutyCount: number };
      readonly worked: Readonly<Record<string, number>>;
      readonly turno: { readonly result: string };
    }[];
  }[];
  readonly differences: readonly { readonly sites: readonly { readonly turno: readonly string[] }[] }[];
}

/** T2, late on Tuesday and Thursday, written into a copy of the desk's folder. */
const T2_FILES = {
  'scenario-t2.yaml':
    'extends: scenario.yaml\nfiles:\n  openingHours: opening-hours-t2.csv\n  shiftTemplates: shift-templates-t2.csv\n',
  'opening-hours-t2.csv':
    'site,weekdays,opens,closes\nsac,mon wed fri,8.30,17.00\nsac,tue thu,8.30,18.30\nsac,sat,8.30,13.00\n',
  'shift-templates-t2.csv': [
    'id,name,weekdays,start,end,band,turno,modes,units,sites,break_minutes,break_from,break_to',
    'mattina,Mattina,mon-fri,08:00,14:00,morning,yes,on-site,sportello,sac,0,,',
    'sabato,Sabato,sat,07:45,13:45,morning,yes,on-site,sportello,sac,0,,',
    'pomeriggio,Pomeriggio,mon wed fri,11:30,17:30,afternoon,yes,on-site,sportello,sac,0,,',
    'pomeriggio-lungo,Pomeriggio lungo,tue thu,13:00,19:00,afternoon,yes,on-site,sportello,sac,0,,',
    'ufficio-712,Ufficio,mon-fri,08:00,15:42,full-day,no,on-site,back-office,municipio,30,12:00,13:00',
    'ufficio-agile-712,Agile,mon-fri,08:00,15:42,full-day,no,agile,back-office,,30,12:00,13:00',
    '',
  ].join('\n'),
};

/** What do two timetables ask for? */
describe('turnario staffing', () => {
  it('sets the three timetables of 50 hours side by side', async () => {
    const folder = await temporaryFolder();
    await fs.cp(SEGRATE, folder.path, { recursive: true });
    for (const [file, text] of Object.entries(T2_FILES)) await fs.writeFile(join(folder.path, file), text);
    const scenarios = ['scenario-t1.yaml', 'scenario-t2.yaml', 'scenario.yaml'].map((file) => join(folder.path, file));
    const { status, stdout, stderr } = await runTurnario('staffing', ...scenarios, '--site', 'sac', '--format', 'json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { variants, differences } = JSON.parse(stdout) as Study;
    const sites = variants.map((variant) => variant.sites[0]!);
    expect(sites.map(({ openMinutes }) => openMinutes)).toEqual([3000, 3000, 3000]);
    expect(sites.map(({ turno }) => turno.result)).toEqual(['disputed', 'staggered', 'turno']);
    for (const { worked } of sites) {
      const { paidMinutes, ...parts } = worked;
      expect(Object.values(parts).reduce((sum, minutes) => sum + minutes, 0)).toBe(paidMinutes);
    }
    expect(differences.map((one) => one.sites[0]!.turno)).toEqual([
      ['disputed', 'staggered'],
      ['disputed', 'turno'],
    ]);
    await folder.remove();
  });

  it('prints them to read, with the desks through the week', async () => {
    const { status, stdout } = await runTurnario('staffing', SEGRATE, join(SEGRATE, 'scenario-t1.yaml'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/doors open a week +50 h +50 h\n/);
    expect(stdout).toMatch(/turno +turno +disputed\n/);
    expect(stdout).toMatch(/setting up +\d+ h.* +\d+ h.*\n/);
    expect(stdout).toMatch(/segrate-desk\/scenario-t1.yaml: desks wanted \/ people there\n +Mon-Fri: 8.30-\d/);
  });

  it('studies one site of Milano in a week of another phase, with more people away', async () => {
    const ask = async (...more: readonly string[]) => {
      const { stdout } = await runTurnario('staffing', MILANO, '--site', 'larga', '--format', 'json', ...more);
      return (JSON.parse(stdout) as Study).variants[0]!.sites;
    };
    const usual = await ask();
    expect(usual.map(({ siteId }) => siteId)).toEqual(['larga']);
    expect(usual[0]).toMatchObject({ openMinutes: 35 * 60, turno: { result: 'staggered' } });
    const [away] = await ask('--shrinkage', '0.5');
    expect(away!.people.neededCount).toBeGreaterThan(usual[0]!.people.neededCount);
  });

  it.each([
    [['--site', 'nowhere'], /--site nowhere is no site/],
    [['--shrinkage', '1'], /--shrinkage 1 is not a number from 0 to 0.9/],
    [['--from', '2026-02-30'], /--from 2026-02-30/],
  ])('refuses %s', async (options, message) => {
    const { status, stderr } = await runTurnario('staffing', SEGRATE, ...options);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});
