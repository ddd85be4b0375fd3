import { DataSource } from 'typeorm';
import { RepairLeases } from '../../src/modules/rosters/repairs/repair-lease.store';
import { RepairWork } from '../../src/modules/rosters/repairs/repair-work.service';
import { RosterRepairs } from '../../src/modules/rosters/repairs/roster-repairs.service';
import { importFolder, listAll, planOverHttp, type AssignmentJson } from '../support/plan-over-http';
import { startTestApp, type TestApp } from '../support/test-app';

const SATURDAY = '2026-12-05';
const REASON = 'Chiesto da entrambe le persone';

interface Problem {
  readonly status: number;
  readonly errors: readonly { readonly pointer: string }[];
}

type Duty = AssignmentJson & { readonly id: string };

describe('drafts edited by hand', () => {
  let server: TestApp;
  let officer: string;
  let head: string;
  let otherHead: string;
  let employee: string;
  let draft: string;
  let duties: readonly Duty[];

  beforeAll(async () => {
    server = await startTestApp();
    officer = await server.signIn({ username: 'officer', role: 'hr_officer' });
    await importFolder(server, 'segrate', 'examples/segrate-desk');
    head = await server.signIn({ username: 'head', role: 'unit_head', unitIds: ['sportello'] });
    otherHead = await server.signIn({ username: 'other', role: 'unit_head', unitIds: ['back-office'] });
    employee = await server.signIn({ username: 'employee', role: 'employee', personId: 'op-01' });
    const week = { unitIds: ['sportello'], from: '2026-11-30', weeks: 1, timeLimitSeconds: 60 };
    draft = await planOverHttp(server, officer, week);
    duties = await listAll<Duty>(server, officer, `${draft}/assignments?limit=200`);
  }, 120_000);

  afterAll(() => server.close());

  it('refuse what breaks a law, by rule, person and day, and keep nothing of it', async () => {
    const refused = await edit([swapOfBands()]);
    expect(refused.body).toMatchObject({ status: 422, code: 'roster-law-broken' });
    const [one] = refused.body.errors;
    expect(one).toMatchObject({ rule: 'six-by-six' });
    expect(one.detail).toContain('2026-11-30');
    expect(one.detail).toContain('Change the duties');
    expect(refused.headers['content-language']).toBe('en');
    expect(await version()).toBe(1);
  });

  it('speak of the law in the language that is asked for', async () => {
    const languages = 'it-IT, it;q=0.9, en;q=0.8';
    const refused = await edit([swapOfBands()], { languages });
    expect(refused.headers).toMatchObject({
      'content-language': 'it',
      vary: expect.stringContaining('Accept-Language'),
    });
    expect(refused.body.detail).toBe('La modifica viola la legge in 2 punti; nulla è stato salvato.');
    expect(refused.body.errors[0].detail).toMatch(/Cambiare i turni/);
    const seen = await edit([swapOfBands()], { preview: true, languages });
    expect(seen.headers['content-language']).toBe('it');
    const english = await edit([swapOfBands()], { preview: true });
    const said = (answer: typeof seen) =>
      (answer.body.blockingFindings as { detail: string }[]).map(({ detail }) => detail);
    expect(said(seen)).not.toEqual(said(english));
    expect(said(seen)[0]).toMatch(/squadra|fascia|turno/);
  });

  it('tell in a preview what would block', async () => {
    const seen = await edit([swapOfBands()], { preview: true });
    expect(seen.status).toBe(200);
    expect(seen.body.blockingFindings.map(({ rule }: { rule: string }) => rule)).toEqual(['six-by-six', 'six-by-six']);
    expect(await version()).toBe(1);
  });

  it('let nobody answer for a law that protects people, or that is none', async () => {
    const overrides = ['minimum-daily-rest', 'availability', 'one-duty-a-day', 'demand-cover'].map((rule) => ({
      ...{ rule, reason: REASON },
    }));
    const refused = await edit([swapOfBands()], { overrides });
    expect(refused.body).toMatchObject({ status: 422, code: 'override-refused' });
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      overrides.map((_, index) => `/overrides/${index}/rule`),
    );
  });

  it('do all operations of a request or none', async () => {
    const nonsense = { operation: 'change', personId: 'nobody', on: '2026-11-30', dutyId: 'mattina' };
    const unknownDuty = { operation: 'change', personId: 'op-01', on: '2026-11-30', dutyId: 'no-such-duty' };
    const twice = {
      operation: 'add',
      personId: 'op-01',
      on: '2026-11-30',
      dutyId: 'mattina',
      activityId: 'accoglienza',
    };
    const outside = { operation: 'pin', personId: 'op-01', on: '2026-12-07' };
    const refused = await edit([
      { operation: 'pin', personId: 'op-01', on: '2026-11-30' },
      nonsense,
      unknownDuty,
      twice,
      outside,
    ]);
    expect(refused.body).toMatchObject({ status: 422, code: 'edit-refused' });
    expect(refused.body.errors.map(({ pointer, rule }: { pointer: string; rule: string }) => [pointer, rule])).toEqual([
      ['/operations/1/personId', 'exists'],
      ['/operations/2/dutyId', 'exists'],
      ['/operations/3/on', 'one-duty-a-day'],
      ['/operations/4/on', 'day-of-roster'],
    ]);
    const pinned = (
      await listAll<Duty & { pinned: boolean }>(server, officer, `${draft}/assignments?limit=200`)
    ).filter((duty) => duty.pinned);
    expect(pinned).toEqual([]);
  });

  it('need the version that was read', async () => {
    const unread = await server.http
      .post(`${draft}/edits`)
      .set('Authorization', officer)
      .send({ operations: [swapOfBands()] });
    expect(unread.status).toBe(428);
    expect((await edit([swapOfBands()], { version: 7 })).status).toBe(412);
  });

  it('exist for the personnel office alone', async () => {
    for (const [token, status] of [
      [head, 403],
      [employee, 403],
    ] as const)
      expect((await edit([swapOfBands()], { token })).status).toBe(status);
    // A draft is nobody's but the personnel office's until it is submitted.
    const comparison = `${draft}/comparison?with=${draft.split('/').at(-1)}`;
    const statusFor = async (token: string) => (await server.http.get(comparison).set('Authorization', token)).status;
    expect([await statusFor(head), await statusFor(otherHead), await statusFor(employee)]).toEqual([404, 404, 403]);
    const candidates = `/v1/assignments/${duties[0]!.id}/replacement-candidates`;
    expect((await server.http.get(candidates).set('Authorization', otherHead)).status).toBe(404);
  });

  it('break a law that somebody answers for, and keep the reason until the law is kept again', async () => {
    const edited = await edit([swapOfBands()], { overrides: [{ rule: 'six-by-six', reason: REASON }] });
    expect(edited.body).toMatchObject({ version: 2, blockingFindings: [] });
    expect(edited.body.overriddenFindings).toHaveLength(2);
    expect(edited.body.overriddenFindings[0]).toMatchObject({ rule: 'six-by-six', reason: REASON });

    const trail = await server.http
      .get('/v1/audit-entries?resourceType=roster&limit=200')
      .set('Authorization', officer);
    expect(trail.body.items.at(-1)).toMatchObject({ action: 'edited', reason: `six-by-six: ${REASON}` });

    const back = await edit([swapOfBands()], { version: 2 });
    expect(back.body).toMatchObject({ version: 3, overriddenFindings: [] });
    const after = await listAll<Duty>(server, officer, `${draft}/assignments?limit=200`);
    expect(after).toEqual(duties);
  });

  it('are mended around a lost site, whose people are released with their hours credited', async () => {
    const asked = await server.http
      .post(`${draft}/repairs`)
      .set('Authorization', officer)
      .send({ closedSites: [{ siteId: 'sac', from: SATURDAY, to: SATURDAY }] });
    expect(asked.status).toBe(202);
    await server.app.get(RosterRepairs).whenIdle();
    const repair = await server.http.get(String(asked.headers['location'])).set('Authorization', officer);
    expect(repair.body.status).toBe('completed');
    const ofSaturday = duties.filter(({ on }) => on === SATURDAY);
    expect(repair.body.gaps).toHaveLength(ofSaturday.length);
    const accepted = await server.http
      .post(`/v1/repairs/${repair.body.id}/acceptance`)
      .set('Authorization', officer)
      .set('If-Match', String(repair.headers['etag']))
      .send({ proposal: 1 });
    expect({ status: accepted.status, errors: accepted.body.errors }).toEqual({ status: 201, errors: undefined });
    const next = await listAll<Duty>(server, officer, `${String(accepted.headers['location'])}/assignments?limit=200`);
    expect(next.filter(({ on }) => on === SATURDAY)).toEqual([]);
    expect(next).toHaveLength(duties.length - ofSaturday.length);
  }, 120_000);

  it('are mended by another process where the first one died, and by none after three deaths', async () => {
    const asked = await server.http
      .post(`${draft}/repairs`)
      .set('Authorization', officer)
      .send({ absences: [{ personId: 'op-01', from: SATURDAY, to: SATURDAY }] });
    const [work, leases] = [server.app.get(RepairWork), server.app.get(RepairLeases)];
    await work.whenIdle();
    const id = String(asked.body.id);
    const left = async (attempts: number, leaseUntil: string): Promise<unknown> => {
      await server.app.get(DataSource).query(
        `UPDATE roster_repairs SET status = 'running', found = NULL, failure = NULL, lease_token = $2::int, attempt_count = $2::int,
                lease_until = now() + $3::interval
          WHERE id = $1`,
        [id, attempts, leaseUntil],
      );
      await work.takeOver();
      await work.whenIdle();
      return (await server.http.get(`/v1/repairs/${id}`).set('Authorization', officer)).body;
    };
    expect(await left(1, '1 minute')).toMatchObject({ status: 'running', failure: null, proposals: [] });
    const repaired = await left(1, '-1 second');
    expect(repaired).toMatchObject({ status: 'completed', failure: null });
    expect((repaired as { proposals: object[] }).proposals.length).toBeGreaterThan(0);
    // The first process was only slow; its lease is not the newest any more.
    expect(await leases.fail({ id, token: '1' }, 'too late')).toBe(false);
    expect(await left(3, '-1 second')).toMatchObject({
      ...{ status: 'failed', failure: expect.stringMatching(/ended 3 times/) as string, proposals: [] },
    });
  }, 60_000);

  it('refuse a repair of nothing, of nobody and of another week', async () => {
    const ask = async (body: object) =>
      (await server.http.post(`${draft}/repairs`).set('Authorization', officer).send(body)).body as Problem;
    expect(await ask({})).toMatchObject({ status: 422 });
    const absences = [{ personId: 'nobody', from: '2027-01-04', to: '2027-01-04' }];
    const { errors } = await ask({ absences });
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/absences/0/from', '/absences/0/personId']);
  });

  /** Two people of the two squads exchange Monday: the law of the rotation is against it. */
  const swapOfBands = () => ({ operation: 'swap', personId: 'op-01', on: '2026-11-30', withPersonId: 'op-16' });

  const version = async () => (await server.http.get(draft).set('Authorization', officer)).body.version as number;

  function edit(
    operations: readonly object[],
    { token = officer, version: read = 1, preview = false, overrides = [] as readonly object[], languages = 'en' } = {},
  ) {
    return server.http
      .post(`${draft}/${preview ? 'edit-previews' : 'edits'}`)
      .set('Authorization', token)
      .set('If-Match', `"${read}"`)
      .set('Accept-Language', languages)
      .send({ operations, overrides });
  }
});
