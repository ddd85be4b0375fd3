import { DataSource } from 'typeorm';
import { FixedClock } from '../support/fixed-clock';
import { importSampleBody } from '../support/import-sample-body';
import { listAll, planOverHttp } from '../support/plan-over-http';
import type { AssignmentJson } from '../support/plan-over-http';
import { MERGE_PATCH } from '../support/reference-data-app';
import { RosterWay } from '../support/roster-way';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

jest.setTimeout(120_000);

interface StepJson {
  readonly action: string;
  readonly resourceId: string;
  readonly reason: string | null;
}

/** The sample body has the unit registry (Anna, Bruno) and the unit sport (Carla), which nobody leads at first. */
describe('from draft to publication', () => {
  const clock = new FixedClock('2020-04-20T08:00:00Z');
  let server: TestApp;
  let way: RosterWay;
  let hr: string;
  let otherHr: string;
  let head: string;
  let stranger: string;
  let anna: string;

  const plan = (from: string, ...unitIds: string[]) =>
    planOverHttp(server, hr, { unitIds, from, timeLimitSeconds: 20, weeks: 1 });
  const stepsOf = async (roster: string): Promise<string[]> => {
    const query = `resourceType=rosters&resourceId=${roster.split('/').at(-1)!}`;
    return (await listAll<StepJson>(server, hr, `/v1/audit-entries?${query}`)).map(({ action }) => action);
  };

  beforeAll(async () => {
    server = await startTestApp({ clock });
    way = new RosterWay(server);
    await importSampleBody(server.app.get(DataSource));
    hr = await server.signIn({ username: 'hr', role: 'hr_officer' });
    otherHr = await server.signIn({ username: 'other-hr', role: 'hr_officer' });
    head = await server.signIn({ username: 'head', role: 'unit_head', unitIds: ['registry'] });
    stranger = await server.signIn({ username: 'stranger', role: 'unit_head', unitIds: ['elsewhere'] });
    anna = await server.signIn({ username: 'anna', role: 'employee', personId: 'anna' });
  });
  afterAll(() => server.close());

  it('A7 skips no step, and is seen by each only from the step on that concerns them', async () => {
    const roster = await plan('2020-05-11', 'registry');
    expect((await way.get(roster, head)).status).toBe(404);
    for (const [action, body] of [
      ['publication', {}],
      ['decision', { decision: 'approved' }],
    ] as const) {
      const token = action === 'decision' ? head : hr;
      expect(await way.step(roster, action, token, body, hr)).toMatchObject({
        status: action === 'decision' ? 404 : 409,
      });
    }
    expect((await way.post(`${roster}/submission`, hr)).status).toBe(428);
    expect((await way.step(roster, 'submission', head, {}, hr)).status).toBe(403);
    const stale = server.http.post(`${roster}/submission`).set('Authorization', hr).set('If-Match', '"7"');
    expect((await stale.send({})).status).toBe(412);

    expect((await way.step(roster, 'submission', hr)).body).toMatchObject({ status: 'submitted' });
    expect((await way.step(roster, 'submission', hr)).body).toMatchObject({ code: 'roster-status' });
    expect((await way.step(roster, 'publication', hr)).body).toMatchObject({ status: 409, code: 'roster-status' });
    expect((await way.get(roster, head)).status).toBe(200);
    expect((await way.get(roster, anna)).status).toBe(404);
    expect((await way.step(roster, 'decision', stranger, { decision: 'approved' }, hr)).status).toBe(404);
    expect((await way.step(roster, 'decision', head, { decision: 'declined' })).body).toMatchObject({
      ...{ status: 422, errors: [{ pointer: '/reason' }] },
    });
    expect((await way.step(roster, 'decision', head, { decision: 'approved' })).body).toMatchObject({
      status: 'approved',
    });
    expect((await way.get(roster, anna)).status).toBe(404);

    const published = await way.publish(roster, hr);
    expect(published.body).toMatchObject({ roster: { status: 'published' }, lateChanges: [], supersededRosterIds: [] });
    expect((await way.get(roster, anna)).status).toBe(200);
    expect((await way.step(roster, 'publication', hr)).body).toMatchObject({ status: 409, code: 'already-published' });
    expect((await way.step(roster, 'withdrawal', hr)).body).toMatchObject({ status: 409, code: 'roster-status' });
    expect(await stepsOf(roster)).toEqual(['submitted', 'approved', 'published']);
  });

  it('A6 is never approved by whoever submitted it, unless the body says so and the trail shows it', async () => {
    const roster = await plan('2020-05-11', 'sport');
    await way.step(roster, 'submission', otherHr);
    const self = await way.step(roster, 'decision', otherHr, { decision: 'approved' });
    expect(self.body).toMatchObject({ status: 409, code: 'four-eyes' });
    const author = await way.step(roster, 'decision', hr, { decision: 'approved' });
    expect(author.body).toMatchObject({ status: 409, code: 'four-eyes' });

    const settings = '/v1/bodies/milano/publication-settings';
    expect((await way.get(settings, hr)).body).toEqual({ bodyId: 'milano', fourEyes: true, noticeDays: 7 });
    const change = (token: string) =>
      server.http.patch(settings).set('Authorization', token).set('If-Match', '"1"').set('Content-Type', MERGE_PATCH);
    expect((await change(head).send({ fourEyes: false })).status).toBe(403);
    expect((await change(hr).send({ fourEyes: false })).body).toEqual({
      bodyId: 'milano',
      fourEyes: false,
      noticeDays: 7,
    });
    expect((await change(hr).send({ fourEyes: true })).status).toBe(412);
    const trail = await listAll<object>(server, hr, '/v1/audit-entries?resourceType=publication-settings');
    expect(trail).toMatchObject([{ action: 'changed', before: { fourEyes: true }, after: { fourEyes: false } }]);

    expect((await way.step(roster, 'decision', hr, { decision: 'approved' })).body).toMatchObject({
      status: 'approved',
    });
    const back = server.http.patch(settings).set('Authorization', hr).set('If-Match', '"2"');
    expect((await back.set('Content-Type', MERGE_PATCH).send({ fourEyes: true })).status).toBe(200);
    await way.step(roster, 'withdrawal', hr, { reason: 'a test of four eyes' });
    expect(await stepsOf(roster)).toEqual(['submitted', 'approved', 'withdrawn']);
  });

  it('over several units needs the sign-off of each', async () => {
    const headOfSport = await server.signIn({ username: 'head-of-sport', role: 'unit_head', unitIds: ['sport'] });
    const roster = await plan('2020-05-25', 'registry', 'sport');
    await way.step(roster, 'submission', hr);
    expect((await way.step(roster, 'decision', otherHr, { decision: 'approved' })).body.code).toBe('nothing-to-sign');
    expect((await way.step(roster, 'decision', head, { decision: 'approved' })).body).toMatchObject({
      status: 'submitted',
    });
    expect((await way.step(roster, 'decision', head, { decision: 'approved' })).body.code).toBe('nothing-to-sign');
    expect((await way.step(roster, 'publication', hr)).body.code).toBe('roster-status');
    expect(await listAll(server, headOfSport, `${roster}/sign-offs`)).toMatchObject([
      { unitId: 'registry', decision: 'approved', decidedBy: 'head' },
      { unitId: 'sport', decision: null },
    ]);
    expect((await way.get(`${roster}/sign-offs`, anna)).status).toBe(403);
    const signed = await way.step(roster, 'decision', headOfSport, { decision: 'approved' });
    expect(signed.body).toMatchObject({ status: 'approved' });
    await way.publish(roster, hr);
    const people = async (token: string) =>
      (await listAll<{ personId: string }>(server, token, `${roster}/differences`)).map(({ personId }) => personId);
    expect(await people(hr)).toEqual(['anna', 'bruno', 'carla']);
    expect(await people(headOfSport)).toEqual(['carla']);
    expect(await people(anna)).toEqual(['anna']);
  });

  it('is checked again when it is published, on the data of that moment', async () => {
    const roster = await plan('2020-06-08', 'registry');
    await way.approve(roster, hr, head);
    const [first] = await listAll<AssignmentJson>(server, hr, `${roster}/assignments?personId=bruno`);
    const absence = { fromOn: first!.on, toOn: first!.on, reason: 'a canary of reasons' };
    expect((await way.post('/v1/employees/bruno/absences', hr, absence)).status).toBe(201);
    const refused = await way.step(roster, 'publication', hr);
    expect(refused.body).toMatchObject({ status: 409, code: 'roster-breaks-law' });
    expect(refused.body.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'availability', pointer: `/assignments/bruno/${first!.on}` }),
      ]),
    );
    expect(refused.text).not.toContain('canary');
    expect((await way.get(roster, hr)).body).toMatchObject({ status: 'approved' });
  });

  it('carries a law somebody answered for to publication, and is stopped by one nobody can answer for', async () => {
    const REASON = 'asked for by Bruno himself';
    const overrides = [{ rule: 'contract-hours', reason: REASON }];
    /** A draft in which Bruno's first day is taken away, which his contract is against. */
    const withoutADay = async (from: string): Promise<string> => {
      const roster = await plan(from, 'registry');
      const operations = [{ operation: 'remove', personId: 'bruno', on: from }];
      expect((await way.step(roster, 'edits', hr, { operations })).body).toMatchObject({
        ...{ status: 422, code: 'roster-law-broken', errors: [{ rule: 'contract-hours' }] },
      });
      const rest = [...overrides, { rule: 'minimum-daily-rest', reason: REASON }];
      expect((await way.step(roster, 'edits', hr, { operations, overrides: rest })).body).toMatchObject({
        ...{ status: 422, code: 'override-refused', errors: [{ pointer: '/overrides/1/rule' }] },
      });
      expect((await way.step(roster, 'edits', hr, { operations, overrides })).body).toMatchObject({
        overriddenFindings: [{ rule: 'contract-hours', personIds: ['bruno'], reason: REASON }],
      });
      await way.approve(roster, hr, head);
      return roster;
    };

    const roster = await withoutADay('2020-06-22');
    await way.publish(roster, hr);
    expect(await stepsOf(roster)).toEqual(['submitted', 'approved', 'published']);
    const trail = await listAll<StepJson>(server, hr, '/v1/audit-entries?resourceType=roster&limit=200');
    expect(trail.filter(({ resourceId }) => resourceId === roster.split('/').at(-1))).toMatchObject([
      {
        ...{ action: 'edited', reason: `contract-hours: ${REASON}` },
        after: { overridden: [{ rule: 'contract-hours', people: ['bruno'] }] },
      },
    ]);
    const days = await listAll<AssignmentJson>(server, anna, `${roster}/assignments?personId=anna`);
    expect(days.length).toBeGreaterThan(0);

    const stopped = await withoutADay('2020-06-29');
    const [first] = await listAll<AssignmentJson>(server, hr, `${stopped}/assignments?personId=anna`);
    const absence = { fromOn: first!.on, toOn: first!.on, reason: 'a canary of reasons' };
    expect((await way.post('/v1/employees/anna/absences', hr, absence)).status).toBe(201);
    const refused = await way.step(stopped, 'publication', hr);
    expect(refused.status).toBe(409);
    const broken = refused.body.errors as { rule: string; detail: string }[];
    expect(broken.map(({ rule }) => rule)).toContain('availability');
    expect(broken.filter(({ detail }) => detail.includes('bruno'))).toEqual([]);
  });

  it('is refused where a contingent it kept to is another one now', async () => {
    const roster = await plan('2020-06-15', 'registry');
    await way.approve(roster, hr, head);
    const [contingent] = await listAll<{ id: string }>(server, hr, '/v1/presence-contingents?unitId=registry');
    const path = `/v1/presence-contingents/${contingent!.id}`;
    await way.step(path, 'reopening', hr, { reason: 'one more desk' });
    expect((await way.step(roster, 'publication', hr)).body).toMatchObject({
      ...{ status: 409, code: 'contingents-not-approved', errors: [{ rule: 'proposed' }] },
    });
    const amended = await way.step(path, 'decision', head, { decision: 'amended', targetCount: 2, reason: 'summer' });
    expect(amended.body).toMatchObject({ status: 'amended' });
    const refused = await way.step(roster, 'publication', hr);
    expect(refused.body).toMatchObject({ status: 409, code: 'contingents-changed', errors: [{ rule: 'unchanged' }] });
    expect(refused.body.errors[0].detail).toContain('2020-06-15');
  });
});
