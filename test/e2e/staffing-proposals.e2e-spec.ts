import { DataSource } from 'typeorm';
import { StaffingProposalRunner } from '../../src/modules/staffing/proposals/staffing-proposal-runner';
import { PRINTED } from '../support/milano-rotation';
import { importFolder, listAll } from '../support/plan-over-http';
import { MILANO } from '../support/run-turnario';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

jest.setTimeout(180_000);

interface RowJson {
  readonly unitId: string;
  readonly siteId: string;
  readonly on: string;
  readonly targetCount: number;
  readonly maxCount: number | null;
  readonly reason: string;
  readonly isProved: boolean;
}

describe('The personnel office of Milan asks how many people to have on site, and proposes that', () => {
  let server: TestApp;
  let hr: string;
  let headOfRecords: string;

  const post = (path: string, token: string, body: object) =>
    server.http.post(path).set('Authorization', token).send(body);
  const get = (path: string, token: string) => server.http.get(path).set('Authorization', token);
  const proposed = async (body: object): Promise<string> => {
    const asked = await post('/v1/staffing-proposals', hr, { bodyId: 'milano', from: '2020-05-04', ...body });
    expect({ status: asked.status, of: asked.body.status }).toEqual({ status: 202, of: 'running' });
    const path = String(asked.headers['location']);
    await server.app.get(StaffingProposalRunner).whenIdle();
    expect((await get(path, hr)).body).toMatchObject({ status: 'completed', progress: 1, error: null });
    return path;
  };
  const rowsOf = (path: string, token = hr): Promise<RowJson[]> =>
    listAll<RowJson>(server, token, `${path}/rows?limit=50`);
  const atSites = (rows: readonly RowJson[], on: string): object =>
    Object.fromEntries(
      rows.filter((row) => row.on === on && row.siteId in PRINTED).map((row) => [row.siteId, row.targetCount]),
    );

  beforeAll(async () => {
    server = await startTestApp();
    await importFolder(server, 'milano', MILANO);
    hr = await server.signIn({ username: 'hr', role: 'hr_officer' });
    headOfRecords = await server.signIn({ username: 'head', role: 'unit_head', unitIds: ['protocollo'] });
  });
  afterAll(() => server.close());

  it('gets the people of the printed table on each open day of the start phase, each row with its reason', async () => {
    const path = await proposed({});
    const rows = await rowsOf(path);
    for (const day of ['04', '05', '06', '07', '08']) expect(atSites(rows, `2020-05-${day}`)).toEqual(PRINTED);
    expect(rows.every(({ isProved, reason }) => isProved && reason === 'demand')).toBe(true);
    expect(rows.find(({ siteId }) => siteId === 'larga')).toMatchObject({ maxCount: 17 });

    const own = await rowsOf(path, headOfRecords);
    expect(own).toHaveLength(5);
    expect(new Set(own.map(({ unitId }) => unitId))).toEqual(new Set(['protocollo']));
    expect((await get(path, headOfRecords)).body.unitIds).toEqual(['protocollo']);
  });

  it('turns the rows into contingents for the heads to decide, all of them and once', async () => {
    const path = await proposed({ from: '2020-05-11', unitIds: ['protocollo', 'casacomunale'] });
    const made = await post(`${path}/presence-contingents`, hr, {});
    expect({ status: made.status, count: made.body.count }).toEqual({ status: 201, count: 2 });
    const ofHead = await listAll<object>(server, headOfRecords, '/v1/presence-contingents?status=proposed');
    expect(ofHead).toMatchObject([
      {
        unitId: 'protocollo',
        siteId: 'proto',
        weekdays: [1, 2, 3, 4, 5],
        targetCount: 2,
        fromOn: '2020-05-11',
        origin: 'proposal',
      },
    ]);
    expect((await post(`${path}/presence-contingents`, hr, {})).status).toBe(409);
  });

  it('proposes something else once more is asked for, as far as the places go', async () => {
    const data = server.app.get(DataSource);
    await data.query(`UPDATE demand_requirements SET target_count = target_count + 1 WHERE site_id = 'proto'`);
    await data.query(`UPDATE demand_requirements SET target_count = target_count + 9 WHERE site_id = 'larga'`);
    await data.query(`UPDATE sites SET places_count = 3 WHERE id = 'proto'`);
    const rows = await rowsOf(await proposed({ from: '2020-05-18', unitIds: ['protocollo', 'anagrafe'] }));
    expect(rows.find(({ siteId }) => siteId === 'proto')).toMatchObject({ targetCount: 3, reason: 'demand' });
    expect(rows.find(({ siteId }) => siteId === 'larga')).toMatchObject({
      targetCount: 17,
      reason: 'cap',
      maxCount: 17,
    });
    expect(rows.find(({ siteId }) => siteId === 'oglio')).toMatchObject({ targetCount: 4, reason: 'demand' });
  });

  it('refuses a day that is no Monday, units of others, and whoever is not of the personnel office', async () => {
    const ask = { bodyId: 'milano', from: '2020-05-04' };
    expect((await post('/v1/staffing-proposals', hr, { ...ask, from: '2020-05-05' })).body.errors).toMatchObject([
      { pointer: '/from', rule: 'monday' },
    ]);
    const unknown = await post('/v1/staffing-proposals', hr, { ...ask, unitIds: ['nowhere'] });
    expect({ status: unknown.status, errors: unknown.body.errors }).toMatchObject({
      status: 422,
      errors: [{ pointer: '/unitIds' }],
    });
    expect((await post('/v1/staffing-proposals', headOfRecords, ask)).status).toBe(403);
  });

  it('hides proposals about other units, and gives up one whose process has died', async () => {
    const path = await proposed({ unitIds: ['casacomunale'] });
    expect((await get(path, headOfRecords)).status).toBe(404);
    expect((await get(`${path}/rows`, headOfRecords)).status).toBe(404);
    const data = server.app.get(DataSource);
    await data.query(`UPDATE staffing_proposals SET status = 'running', alive_at = alive_at - interval '1 hour'`);
    expect((await get(path, hr)).body).toMatchObject({ status: 'failed', error: expect.stringContaining('again') });
    expect((await post(`${path}/presence-contingents`, hr, {})).status).toBe(409);
  });
});
