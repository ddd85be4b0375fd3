import { DataSource } from 'typeorm';
import { FixedClock } from '../support/fixed-clock';
import { importSampleBody } from '../support/import-sample-body';
import { listAll, planOverHttp } from '../support/plan-over-http';
import type { AssignmentJson } from '../support/plan-over-http';
import { CANARY } from '../support/sample-body';
import { RosterWay } from '../support/roster-way';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

jest.setTimeout(120_000);

interface DifferenceJson {
  readonly personId: string;
  readonly changes: readonly { readonly on: string; readonly after: object | null; readonly isLate: boolean }[];
}

/**
 * Monday the 4th of May 2020, in the registry of Milan: Marta leads it, Anna and Bruno work there, Paolo is of the
 * personnel office. The week of the 11th is to be decided.
 */
describe("the unit head's Monday", () => {
  const clock = new FixedClock('2020-05-04T06:30:00Z');
  const request = { unitIds: ['registry'], from: '2020-05-11', timeLimitSeconds: 20 };
  let server: TestApp;
  let way: RosterWay;
  let paolo: string;
  let marta: string;
  let anna: string;
  let firstDraft: string;
  let secondDraft: string;
  let correction: string;

  beforeAll(async () => {
    server = await startTestApp({ clock, config: { tokenMinutes: 30 * 24 * 60 } });
    way = new RosterWay(server);
    await importSampleBody(server.app.get(DataSource));
    paolo = await server.signIn({ username: 'paolo', role: 'hr_officer', bodyId: 'milano' });
    marta = await server.signIn({ username: 'marta', role: 'unit_head', unitIds: ['registry'] });
    anna = await server.signIn({ username: 'anna', role: 'employee', personId: 'anna' });
  });
  afterAll(() => server.close());

  it('08:30: Paolo asks for more people at the desk, and nothing is planned before Marta has decided', async () => {
    const [contingent] = await listAll<{ id: string }>(server, marta, '/v1/presence-contingents');
    const path = `/v1/presence-contingents/${contingent!.id}`;
    await way.step(path, 'reopening', paolo, { reason: 'the queue of April' });
    expect((await way.post('/v1/roster-runs', paolo, request)).body).toMatchObject({
      code: 'contingents-not-approved',
    });
    const waiting = await listAll<{ id: string }>(server, marta, '/v1/presence-contingents?status=proposed');
    expect(waiting).toMatchObject([{ id: contingent!.id, unitId: 'registry', siteId: 'larga' }]);
    const approved = await way.step(path, 'decision', marta, { decision: 'approved' });
    expect(approved.body).toMatchObject({ status: 'approved' });
  });

  it('09:00: Paolo plans the week; a draft is his own paper until he submits it', async () => {
    firstDraft = await planOverHttp(server, paolo, request);
    expect(await listAll(server, marta, '/v1/rosters')).toEqual([]);
    await way.step(firstDraft, 'submission', paolo);
    expect(await listAll(server, marta, '/v1/rosters')).toMatchObject([{ status: 'submitted', unitIds: ['registry'] }]);
  });

  it('09:30: Marta reads who would work when, and declines: the day of the council needs both', async () => {
    const days = await listAll<AssignmentJson>(server, marta, `${firstDraft}/assignments?limit=200`);
    expect([...new Set(days.map(({ personId }) => personId))].sort()).toEqual(['anna', 'bruno']);
    const reason = 'On Wednesday the council meets: I need both at via Larga.';
    const declined = await way.step(firstDraft, 'decision', marta, { decision: 'declined', reason });
    expect(declined.body).toMatchObject({ status: 'declined' });
    expect(await listAll(server, paolo, `${firstDraft}/sign-offs`)).toMatchObject([
      { unitId: 'registry', decision: 'declined', decidedBy: 'marta', reason },
    ]);
    expect((await way.step(firstDraft, 'publication', paolo)).body).toMatchObject({ code: 'roster-status' });
    expect((await way.get(firstDraft, anna)).status).toBe(404);
  });

  it('10:30: the next draft suits her; Paolo publishes it, and Anna finds her week', async () => {
    secondDraft = await planOverHttp(server, paolo, { ...request, seed: 2 });
    await way.step(secondDraft, 'submission', paolo, { reason: 'planned again after the council was moved' });
    expect((await way.step(secondDraft, 'decision', paolo, { decision: 'approved' })).body).toMatchObject({
      status: 409,
    });
    const approved = await way.step(secondDraft, 'decision', marta, { decision: 'approved' });
    expect(approved.body).toMatchObject({ status: 'approved' });
    expect(await listAll(server, anna, '/v1/rosters')).toEqual([]);
    const published = await way.publish(secondDraft, paolo);
    expect(published.body).toMatchObject({ roster: { status: 'published' }, lateChanges: [] });
    expect(await listAll(server, anna, '/v1/rosters')).toMatchObject([{ from: '2020-05-11', status: 'published' }]);
    const own = await listAll<AssignmentJson>(server, anna, `${secondDraft}/assignments`);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ personId }) => personId === 'anna')).toBe(true);
  });

  it('a week on, Bruno falls ill: what was published does not hold any more, and is planned again', async () => {
    clock.moveTo('2020-05-11T06:30:00Z');
    const absence = { fromOn: '2020-05-13', toOn: '2020-05-15', reason: CANARY.reason };
    expect((await way.post('/v1/employees/bruno/absences', paolo, absence)).status).toBe(201);
    correction = await planOverHttp(server, paolo, { ...request, seed: 3 });
    await way.step(correction, 'submission', paolo, { reason: 'an absence' });
    const changes = await listAll<DifferenceJson>(server, marta, `${correction}/differences`);
    const ofBruno = changes
      .find(({ personId }) => personId === 'bruno')!
      .changes.filter(({ on }) => on >= '2020-05-13');
    expect(ofBruno.map(({ on }) => on)).toEqual(['2020-05-13', '2020-05-14', '2020-05-15']);
    for (const { after, isLate } of ofBruno) expect({ after, isLate }).toEqual({ after: null, isLate: true });
    const text = (await way.get(`${correction}/differences`, marta)).text;
    expect(text).not.toContain(CANARY.reason);
  });

  it('Marta approves; published late it needs a reason, and the trail tells the whole story', async () => {
    await way.step(correction, 'decision', marta, { decision: 'approved' });
    const refused = await way.step(correction, 'publication', paolo);
    expect(refused.body).toMatchObject({ status: 422, code: 'late-changes' });
    expect(refused.body.errors[0].detail).toContain('2020-05-1');
    const published = await way.publish(correction, paolo, { reason: 'a colleague is absent from Wednesday on' });
    expect(published.body).toMatchObject({ supersededRosterIds: [secondDraft.split('/').at(-1)] });
    expect((await way.get(secondDraft, anna)).body).toMatchObject({ status: 'superseded' });

    const steps = await listAll<{ action: string; resourceId: string }>(
      ...([server, paolo, '/v1/audit-entries?resourceType=rosters&limit=200'] as const),
    );
    expect(steps.map(({ action }) => action)).toEqual([
      ...['submitted', 'declined', 'submitted', 'approved', 'published'],
      ...['submitted', 'approved', 'published'],
    ]);
    expect((await way.get('/v1/audit-entries/verification', paolo)).body).toMatchObject({ isWhole: true });
  });
});
