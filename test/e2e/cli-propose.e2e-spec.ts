/** @jest-environment node */
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { readScenario } from '../../src/modules/exchange/scenario/read-scenario';
import { resolvePhaseRule } from '../../src/modules/phases/resolve-phase-rule';
import { addDays, mondayOf } from '../../src/planner/problem/calendar';
import { MILANO, runTurnario, temporaryFolder } from '../support/run-turnario';

jest.setTimeout(180_000);

interface RowJson {
  readonly unitId: string;
  readonly staffCount: number;
  readonly siteId: string;
  readonly on: string;
  readonly targetCount: number;
  readonly reason: string;
  readonly gap: number;
}

const OFFICES = [
  ...['larga', 'quarenghi', 'debenedetti', 'oglio', 'tibaldi', 'padova', 'passerini', 'accursio', 'legioni', 'stovani'],
  ...['casacomunale', 'proto'],
];
const PRINTED = [17, 4, 4, 4, 5, 5, 3, 5, 4, 3, 2, 2];

async function proposalOf(folder: string, ...options: string[]): Promise<RowJson[]> {
  const { status, stdout, stderr } = await runTurnario('propose', folder, '--format', 'json', ...options);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return (JSON.parse(stdout) as { rows: RowJson[] }).rows;
}

const countsOf = (rows: readonly RowJson[], on: string) =>
  OFFICES.map((site) => rows.find((row) => row.siteId === site && row.on === on)?.targetCount);

describe('turnario propose', () => {
  it('proposes the printed contingents of the start phase of Milan, proved', async () => {
    const rows = await proposalOf(MILANO);
    for (const day of ['04', '05', '06', '07', '08']) expect(countsOf(rows, `2020-05-${day}`)).toEqual(PRINTED);
    expect(rows.every(({ gap }) => gap === 0)).toBe(true);
  });

  it('follows the demand and the places, and writes contingents that the folder can use', async () => {
    const folder = await temporaryFolder();
    try {
      const own = join(folder.path, 'milano');
      await fs.cp(MILANO, own, { recursive: true });
      const change = async (file: string, edit: (text: string) => string): Promise<void> =>
        fs.writeFile(join(own, file), edit(await fs.readFile(join(own, file), 'utf8')));
      await change('demand.csv', (text) => text.replace(/^(proto,protocollo-generale,.*?,\d+),2,/gm, '$1,4,'));
      const capped = await proposalOf(own);
      expect(capped.find(({ siteId }) => siteId === 'proto')).toMatchObject({ targetCount: 2, reason: 'cap' });
      await change('sites.csv', (text) => text.replace(/^(proto,.*),2,2020-05-31/m, '$1,9,2020-05-31'));
      const more = await proposalOf(own);
      expect(more.find(({ siteId }) => siteId === 'proto')).toMatchObject({ targetCount: 4, reason: 'demand' });
      const csv = join(own, 'contingents.csv');
      expect((await runTurnario('propose', own, '--format', 'csv', '--out', csv)).status).toBe(0);
      expect(await fs.readFile(csv, 'utf8')).toContain(
        'protocollo,proto,mon tue wed thu fri,2020-05-04,2020-05-10,4,9,4',
      );
      expect((await runTurnario('supplies', own)).status).toBe(0);
    } finally {
      await folder.remove();
    }
  });

  it('respects the ramp of the steady phase every day, and lets the agile share fall week by week', async () => {
    const { planning } = await readScenario(MILANO);
    const rows = await proposalOf(MILANO, '--from', '2020-06-01', '--weeks', '8');
    const total = (own: readonly RowJson[], of: 'targetCount' | 'staffCount') =>
      own.reduce((sum, row) => sum + row[of], 0);
    const inRamp = rows.filter(({ unitId, on }) => resolvePhaseRule(planning, unitId, on).ramp !== null);
    for (const { unitId, on } of inRamp) {
      const day = inRamp.filter((row) => row.unitId === unitId && row.on === on);
      const onSiteRatio = resolvePhaseRule(planning, unitId, on).ramp!.onSiteRatio;
      const isEnough = total(day, 'targetCount') >= onSiteRatio * total(day, 'staffCount');
      expect({ unitId, on, onSiteRatio, isEnough }).toEqual({ unitId, on, onSiteRatio, isEnough: true });
    }
    expect(new Set(inRamp.map(({ unitId }) => unitId)).size).toBe(4);
    expect(inRamp.some(({ reason }) => reason === 'ramp')).toBe(true);
    const agileShares = Array.from({ length: 8 }, (_, week) => {
      const own = inRamp.filter(({ on }) => mondayOf(on) === addDays('2020-06-01', 7 * week));
      return 1 - total(own, 'targetCount') / total(own, 'staffCount');
    });
    expect(agileShares[0]).toBeLessThanOrEqual(0.65);
    for (let week = 1; week < 8; week++) expect(agileShares[week]).toBeLessThan(agileShares[week - 1]!);
    expect(agileShares[7]).toBeLessThanOrEqual(0.25);
  });
});
