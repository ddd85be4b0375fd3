import { RosterBoards } from '../../src/modules/rosters/checking/roster-boards.service';
import { RosterProblemAssembler } from '../../src/modules/rosters/roster-problem-assembler';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';
import { importFolder, listAll, planOverHttp } from '../support/plan-over-http';
import type { AssignmentJson, FindingJson } from '../support/plan-over-http';
import { presenceOn, PRINTED } from '../support/milano-rotation';
import { weekdaysFrom } from '../support/planned-duty';
import { MILANO } from '../support/run-turnario';

jest.setTimeout(180_000);

interface AppointmentLoad {
  readonly startMinuteOfDay: number;
  readonly bookedCount: number;
  readonly neededDeskCount: number;
  readonly openDeskCount: number;
}

describe('The personnel office of Milan plans the first week of the start phase over HTTP', () => {
  let server: TestApp;
  let token: string;
  let roster: string;

  beforeAll(async () => {
    server = await startTestApp();
    const { planning, horizon } = await importFolder(server, 'milano', MILANO);
    token = await server.signIn({ username: 'hr', role: 'hr_officer' });
    const unitIds = planning.units.map(({ id }) => id);
    roster = await planOverHttp(server, token, { unitIds, from: horizon.from, weeks: 1, timeLimitSeconds: 120 });
  });
  afterAll(() => server.close());

  it('gets exactly the people of the printed table on site on every open day: 58', async () => {
    for (const on of weekdaysFrom('2020-05-04', 1)) {
      const assignments = await listAll<AssignmentJson>(server, token, `${roster}/assignments?on=${on}&limit=200`);
      expect({ on, ...presenceOn(assignments, on) }).toEqual({ on, ...PRINTED });
    }
    const atLarga = `${roster}/assignments?on=2020-05-04&siteId=larga&limit=5`;
    expect(await listAll<AssignmentJson>(server, token, atLarga)).toHaveLength(17);
  });

  it('is told that it is proved optimal and breaks no law', async () => {
    const { body } = await server.http.get(roster).set('Authorization', token);
    expect(body).toMatchObject({ status: 'draft', planStatus: 'optimal', gap: 0, from: '2020-05-04', weeks: 1 });
    const findings = await listAll<FindingJson>(server, token, `${roster}/findings?limit=200`);
    expect(findings.filter(({ level }) => level === 'law')).toEqual([]);
    const score = await server.http.get(`${roster}/score`).set('Authorization', token);
    expect(score.body).toMatchObject({ total: body.score, levels: { 'cover-floor': 0, contingents: 0 } });
  });

  it('has a desk for each appointment, breaks taken off, and nobody to move', async () => {
    const rosterId = roster.split('/').at(-1) ?? '';
    const path = `/v1/appointment-loads?siteId=larga&from=2020-05-04&to=2020-05-08&rosterId=${rosterId}`;
    const { body } = await server.http.get(path).set('Authorization', token).expect(200);
    const { loads, moves } = body as { loads: AppointmentLoad[]; moves: object[] };
    expect(moves).toEqual([]);
    const noon = loads.filter(({ startMinuteOfDay }) => startMinuteOfDay === 720);
    expect(noon.map(({ bookedCount, neededDeskCount }) => [bookedCount, neededDeskCount])).toEqual(
      Array.from({ length: 5 }, () => [12, 7]),
    );
    for (const load of loads) expect(load.openDeskCount).toBeGreaterThanOrEqual(load.neededDeskCount);
    // Contingents know no breaks: 17 people less the two others who stay at noon.
    const planned = await server.http
      .get(path.replace(/&rosterId=.*/, ''))
      .set('Authorization', token)
      .expect(200);
    const ofPlans = (planned.body as { loads: AppointmentLoad[] }).loads;
    expect(ofPlans.find(({ startMinuteOfDay }) => startMinuteOfDay === 720)?.openDeskCount).toBe(15);
    for (const { openDeskCount } of noon) expect(openDeskCount).toBeLessThan(15);
    const elsewhere = path.replace(rosterId, '00000000-0000-4000-8000-000000000000');
    await server.http.get(elsewhere).set('Authorization', token).expect(404);
  });

  it('gives each office the supplies of the people rostered there', async () => {
    const rosterId = roster.split('/').at(-1) ?? '';
    const week = 'bodyId=milano&from=2020-05-04&to=2020-05-10';
    const ofOffices = async (query: string): Promise<object[]> => {
      const { body } = await server.http.get(`/v1/supply-needs?${query}`).set('Authorization', token).expect(200);
      const { items } = body as { items: { siteId: string; itemId: string }[] };
      const offices = items.filter(({ siteId }) => siteId in PRINTED);
      return offices.sort((a, b) => `${a.siteId} ${a.itemId}`.localeCompare(`${b.siteId} ${b.itemId}`));
    };
    const rostered = await ofOffices(`${week}&rosterId=${rosterId}`);
    expect(rostered).toEqual(await ofOffices(week));
    expect(rostered).toContainEqual(
      expect.objectContaining({ siteId: 'larga', itemId: 'masks', peopleCount: 17, quantity: 170, packs: 4 }),
    );
  });

  it('lays the roster out while the officer reads it, so that the first edit only measures', async () => {
    const ahead = jest.spyOn(server.app.get(RosterBoards), 'openAhead');
    const auditor = await server.signIn({ username: 'auditor', role: 'auditor' });
    await server.http.get(roster).set('Authorization', auditor).expect(404);
    expect(ahead).not.toHaveBeenCalled();
    const { headers } = await server.http.get(roster).set('Authorization', token).expect(200);
    expect(ahead).toHaveBeenCalledTimes(1);
    await ahead.mock.results[0]!.value;

    const assembled = jest.spyOn(server.app.get(RosterProblemAssembler), 'assembleAgain');
    // Nothing a plan is made of: somebody signs in, and somebody tries to.
    await server.signIn({ username: 'another', role: 'hr_officer' });
    await server.http.post('/v1/login').send({ username: 'another', password: 'not the password' }).expect(401);
    const [duty] = await listAll<AssignmentJson>(server, token, `${roster}/assignments?limit=200&on=2020-05-04`);
    const { body } = await server.http
      .post(`${roster}/edit-previews`)
      .set({ Authorization: token, 'If-Match': headers['etag'] })
      .send({ operations: [{ operation: 'remove', personId: duty!.personId, on: duty!.on }] })
      .expect(200);
    expect(body.blockingFindings.map(({ rule }: FindingJson) => rule)).toEqual(['contract-hours']);
    expect(assembled).not.toHaveBeenCalled();
  });

  it('reads no age, no commute, no reason of an absence and no priority anywhere', async () => {
    const answers = await Promise.all(
      ['', '/assignments?limit=200', '/findings?limit=200', '/shortages', '/score'].map((path) =>
        server.http.get(`${roster}${path}`).set('Authorization', token),
      ),
    );
    const text = answers.map((answer) => answer.text).join('\n');
    expect(text).not.toMatch(/birth|commut|transport|reason|priority/i);
  });
});
