import { DataSource } from 'typeorm';
import { importSampleBody } from '../support/import-sample-body';
import { listAll, planOverHttp } from '../support/plan-over-http';
import type { AssignmentJson, FindingJson } from '../support/plan-over-http';
import { CANARY } from '../support/sample-body';
import { RosterWay } from '../support/roster-way';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

jest.setTimeout(120_000);

const CURSOR_OF_NO_DATE = Buffer.from('["never","anna"]').toString('base64url');

/** The sample body has the unit registry (Anna, Bruno) and the unit sport (Carla). */
describe('who may read a published roster', () => {
  let server: TestApp;
  let hr: string;
  let headOfRegistry: string;
  let headOfSport: string;
  let anna: string;
  let carla: string;
  let registryRoster: string;
  let jointRoster: string;

  beforeAll(async () => {
    server = await startTestApp();
    await importSampleBody(server.app.get(DataSource));
    hr = await server.signIn({ username: 'hr', role: 'hr_officer' });
    headOfRegistry = await server.signIn({ username: 'head-1', role: 'unit_head', unitIds: ['registry'] });
    headOfSport = await server.signIn({ username: 'head-2', role: 'unit_head', unitIds: ['sport'] });
    anna = await server.signIn({ username: 'anna', role: 'employee', personId: 'anna' });
    carla = await server.signIn({ username: 'carla', role: 'employee', personId: 'carla' });
    const week = { from: '2020-05-11', timeLimitSeconds: 20 };
    registryRoster = await planOverHttp(server, hr, { ...week, unitIds: ['registry'] });
    jointRoster = await planOverHttp(server, hr, { ...week, unitIds: ['registry', 'sport'] });
    const way = new RosterWay(server);
    expect((await get(jointRoster, headOfSport)).status).toBe(404);
    expect((await get(jointRoster, anna)).status).toBe(404);
    await way.approve(registryRoster, hr, headOfRegistry);
    await way.publish(registryRoster, hr);
    await way.approve(jointRoster, hr, headOfRegistry, headOfSport);
    await way.publish(jointRoster, hr, { reason: 'planned together with the sport unit' });
  });
  afterAll(() => server.close());

  const get = (path: string, token: string) => server.http.get(path).set('Authorization', token);
  const peopleIn = async (path: string, token: string) => {
    const assignments = await listAll<AssignmentJson>(server, token, `${path}/assignments`);
    return [...new Set(assignments.map(({ personId }) => personId))].sort();
  };

  it('the personnel office reads every roster', async () => {
    expect(await peopleIn(registryRoster, hr)).toEqual(['anna', 'bruno']);
    expect(await peopleIn(jointRoster, hr)).toEqual(['anna', 'bruno', 'carla']);
    expect(await listAll(server, hr, '/v1/rosters?limit=1')).toHaveLength(2);
  });

  it('a head reads the rosters of the own units; any other does not exist', async () => {
    expect((await get(registryRoster, headOfRegistry)).status).toBe(200);
    for (const path of ['', '/assignments', '/findings', '/shortages', '/score']) {
      const answer = await get(`${registryRoster}${path}`, headOfSport);
      expect({ path, status: answer.status, code: answer.body.code }).toEqual({
        path,
        status: 404,
        code: 'roster-not-found',
      });
    }
    expect(await listAll(server, headOfSport, '/v1/rosters')).toMatchObject([{ unitIds: ['registry', 'sport'] }]);
  });

  it('a head reads only the own people of a roster of several units', async () => {
    expect(await peopleIn(jointRoster, headOfSport)).toEqual(['carla']);
    const findings = await listAll<FindingJson>(server, headOfSport, `${jointRoster}/findings`);
    const named = findings.flatMap(({ personIds }) => personIds);
    expect(named.filter((personId) => personId !== 'carla')).toEqual([]);
  });

  it('an employee reads the own duties and nothing else', async () => {
    expect(await peopleIn(jointRoster, anna)).toEqual(['anna']);
    expect(await listAll(server, anna, `${jointRoster}/assignments?personId=bruno`)).toEqual([]);
    expect((await get(`${registryRoster}/assignments`, carla)).status).toBe(404);
    for (const path of ['/findings', '/shortages', '/score']) {
      expect((await get(`${jointRoster}${path}`, anna)).status).toBe(403);
    }
  });

  it('only the personnel office plans', async () => {
    for (const token of [headOfRegistry, anna]) {
      const request = { unitIds: ['registry'], from: '2020-05-11' };
      const answer = await server.http.post('/v1/roster-runs').set('Authorization', token).send(request);
      expect(answer.status).toBe(403);
    }
    expect((await server.http.get('/v1/rosters')).status).toBe(401);
  });

  it('a filter or cursor that says nothing is refused, not a failure', async () => {
    for (const query of ['on=2020-02-31', 'on=monday', 'cursor=abc', 'limit=0', `cursor=${CURSOR_OF_NO_DATE}`]) {
      expect({ query, status: (await get(`${jointRoster}/assignments?${query}`, hr)).status }).toEqual({
        query,
        status: 422,
      });
    }
  });

  it('nobody reads age, commute, reason of an absence or priority', async () => {
    const paths = ['', '/assignments', '/findings', '/shortages', '/score'].map((path) => `${jointRoster}${path}`);
    const answers = await Promise.all(paths.map((path) => get(path, hr)));
    const text = answers.map((answer) => answer.text).join('\n');
    for (const secret of Object.values(CANARY)) expect(text).not.toContain(secret);
    expect(text).not.toContain('0.625');
  });
});
