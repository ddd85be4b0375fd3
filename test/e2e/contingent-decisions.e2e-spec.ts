import { DataSource } from 'typeorm';
import type { Response } from 'supertest';
import { RosterRepairs } from '../../src/modules/rosters/repairs/roster-repairs.service';
import { RosterRunRunner } from '../../src/modules/rosters/roster-run-runner';
import { RosterRunStore } from '../../src/modules/rosters/roster-run.store';
import { Clock } from '../../src/platform/clock';
import { importSampleBody } from '../support/import-sample-body';
import { listAll, planOverHttp } from '../support/plan-over-http';
import type { AssignmentJson } from '../support/plan-over-http';
import { CANARY } from '../support/sample-body';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

jest.setTimeout(120_000);

interface ImpactJson {
  readonly remotable: readonly { readonly personId: string }[];
  readonly days: readonly {
    readonly on: string;
    readonly belowTargetCount: number;
    readonly bounds: readonly object[];
    readonly halfHours: readonly { readonly presentCount: number; readonly targetCount: number }[];
  }[];
}

interface ProposalJson {
  readonly kind: string;
  readonly disturbedPersonIds: readonly string[];
}

interface ContingentJson {
  readonly id: string;
  readonly status: string;
  readonly minCount: number;
}

/** A clock that the test moves on by hand. */
class TestClock extends Clock {
  private movedMinutes = 0;

  override now(): Date {
    return new Date(Date.now() + 60_000 * this.movedMinutes);
  }

  moveOn(minutes: number): void {
    this.movedMinutes += minutes;
  }

  inMinutes(minutes: number): string {
    return new Date(this.now().getTime() + 60_000 * minutes).toISOString();
  }
}

const REGISTRY = { unitId: 'registry', siteId: 'larga', weekdays: [1, 2, 3, 4, 5] };
/** Four of the registry's five people are to be at via Larga from Monday to Friday. */
const FOUR_IN_MAY = { ...REGISTRY, fromOn: '2020-05-11', toOn: '2020-05-15', minCount: 4, maxCount: 4, targetCount: 4 };
const THREE = { minCount: 3, targetCount: 3, maxCount: 3 };
const week = (from: string) => ({ unitIds: ['registry'], from, timeLimitSeconds: 20 });

/** The registry has five people, who may all work from home; the sport unit has another head. */
describe('a presence contingent and its decision', () => {
  const clock = new TestClock();
  let server: TestApp;
  let hr: string;
  let head: string;
  let headOfSport: string;
  /** A contingent of three people at via Larga, and the roster that keeps to it. */
  let threeAtLarga: { readonly id: string; readonly roster: string };

  const post = (path: string, token: string, body: object, etag?: string) => {
    const asked = server.http.post(path).set('Authorization', token);
    return (etag === undefined ? asked : asked.set('If-Match', etag)).send(body);
  };
  const get = (path: string, token: string) => server.http.get(path).set('Authorization', token);
  const propose = async (values: object): Promise<string> => {
    const proposed = await post('/v1/presence-contingents', hr, values);
    expect({ status: proposed.status, of: proposed.body.status }).toEqual({ status: 201, of: 'proposed' });
    return String(proposed.body.id);
  };
  const path = (id: string, action = '') => `/v1/presence-contingents/${id}${action}`;
  const statusOf = async (id: string): Promise<string> => String((await get(path(id), head)).body.status);

  beforeAll(async () => {
    server = await startTestApp({ clock });
    await importSampleBody(server.app.get(DataSource));
    hr = await server.signIn({ username: 'hr', role: 'hr_officer' });
    head = await server.signIn({ username: 'head-of-registry', role: 'unit_head', unitIds: ['registry'] });
    headOfSport = await server.signIn({ username: 'head-of-sport', role: 'unit_head', unitIds: ['sport'] });
    for (const id of ['dario', 'elena', 'fabio']) {
      const contract = { contractId: 'full-time', qualificationIds: ['registrar'] };
      const employee = { id, name: id, unitId: 'registry', homeSiteId: 'larga', otherSiteIds: [], ...contract };
      expect((await post('/v1/employees', hr, employee)).status).toBe(201);
    }
    // The sample came with a contingent that holds: reopened and withdrawn, it makes way for the story.
    const [old] = await listAll<ContingentJson>(server, hr, '/v1/presence-contingents');
    expect(old).toMatchObject({ status: 'approved', origin: 'imported' });
    const withdrawal = server.http.delete(path(old!.id)).set('Authorization', hr).set('If-Match', '"1"');
    expect((await withdrawal).body.code).toBe('contingent-not-open');
    expect((await post(path(old!.id, '/reopening'), hr, { reason: 'the office grows' }, '"1"')).status).toBe(200);
    const removed = server.http.delete(path(old!.id)).set('Authorization', hr).set('If-Match', '"2"');
    expect((await removed).status).toBe(204);
  });
  afterAll(() => server.close());

  it('is proposed, amended by the own head alone, and kept by the roster on every day', async () => {
    const id = await propose(FOUR_IN_MAY);

    const undecided = await post('/v1/roster-runs', hr, week('2020-05-11'));
    expect({ status: undecided.status, code: undecided.body.code }).toEqual({
      ...{ status: 422, code: 'contingents-not-approved' },
    });
    expect(undecided.body.errors).toMatchObject([{ pointer: '/unitIds', rule: 'proposed' }]);

    const listed = async (token: string): Promise<string[]> =>
      ((await get('/v1/presence-contingents', token)).body.items as { id: string }[]).map((item) => item.id);
    expect(await listed(head)).toContain(id);
    expect(await listed(headOfSport)).not.toContain(id);

    const amendment = { decision: 'amended', minCount: 3, maxCount: 3, targetCount: 3, reason: 'one desk is closed' };
    for (const [token, status] of [
      [headOfSport, 404],
      [hr, 403],
    ] as const) {
      expect((await post(path(id, '/decision'), token, amendment, '"1"')).status).toBe(status);
    }
    expect((await post(path(id, '/decision'), head, amendment)).status).toBe(428);
    const amended = await post(path(id, '/decision'), head, amendment, '"1"');
    expect({ status: amended.status, etag: amended.get('ETag') }).toEqual({ status: 200, etag: '"2"' });
    expect(amended.body).toMatchObject({
      ...{ status: 'amended', minCount: 3, targetCount: 3, maxCount: 3, decisionReason: 'one desk is closed' },
      proposedCounts: { minCount: 4, targetCount: 4, maxCount: 4 },
    });
    expect((await post(path(id, '/decision'), head, amendment, '"2"')).body.code).toBe('contingent-not-open');

    const roster = await planOverHttp(server, hr, week('2020-05-11'));
    const assignments = await listAll<AssignmentJson>(server, hr, `${roster}/assignments?limit=200`);
    const days = ['11', '12', '13', '14', '15'].map((day) => `2020-05-${day}`);
    const onSite = days.map((on) => assignments.filter((one) => one.on === on && one.siteId === 'larga').length);
    expect(onSite).toEqual([3, 3, 3, 3, 3]);
    expect(assignments).toHaveLength(25);
    expect((await get(roster, hr)).body).toMatchObject({ provisional: false, publishable: true });
    threeAtLarga = { id, roster };
  });

  it('that is decided anew is kept again by a repair, which moves no more people than it has to', async () => {
    const { id, roster } = threeAtLarga;
    const periods = [{ siteId: 'larga', from: '2020-05-11', to: '2020-05-12' }];
    const found = async (): Promise<Response> => {
      const asked = await post(`${roster}/repairs`, hr, { contingents: periods });
      expect(asked.status).toBe(202);
      await server.app.get(RosterRepairs).whenIdle();
      const repair = await get(String(asked.headers['location']), hr);
      expect(repair.body.status).toBe('completed');
      return repair;
    };
    // Nothing has changed yet: nobody needs to move.
    expect((await found()).body.proposals).toMatchObject([{ disturbedPersonIds: [] }]);

    expect((await post(path(id, '/reopening'), hr, { reason: 'a desk is open again' }, '"2"')).status).toBe(200);
    const four = { decision: 'amended', minCount: 4, targetCount: 4, maxCount: 4, reason: 'a desk is open again' };
    expect((await post(path(id, '/decision'), head, four, '"3"')).status).toBe(200);
    const repair = await found();
    const { proposals } = repair.body as { proposals: ProposalJson[] };
    expect(proposals.length).toBeGreaterThan(0);
    expect(proposals.length).toBeLessThanOrEqual(3);
    const [best] = proposals;
    // One person more on each of two days, and it may be the same one.
    expect(best!.disturbedPersonIds.length).toBeLessThanOrEqual(2);
    expect(proposals.map(({ disturbedPersonIds }) => disturbedPersonIds.length)).toEqual(
      [...proposals.map(({ disturbedPersonIds }) => disturbedPersonIds.length)].sort((a, b) => a - b),
    );

    const taken = { proposal: 1, reason: 'a desk is open again' };
    const accepted = await post(`/v1/repairs/${repair.body.id}/acceptance`, hr, taken, String(repair.headers['etag']));
    expect({ status: accepted.status, errors: accepted.body.errors }).toEqual({ status: 201, errors: undefined });
    const next = String(accepted.headers['location']);
    const mended = await listAll<AssignmentJson>(server, hr, `${next}/assignments?limit=200`);
    const days = ['11', '12', '13', '14', '15'].map((day) => `2020-05-${day}`);
    const onSite = days.map((on) => mended.filter((one) => one.on === on && one.siteId === 'larga').length);
    expect(onSite.slice(0, 2)).toEqual([4, 4]);
    // The days nobody asked about stay as they are, though the contingent is four there as well.
    expect(onSite.slice(2)).toEqual([3, 3, 3]);
    expect(mended).toHaveLength(25);
  });

  it('shows its effect before the decision, and is amended within the phase’s bounds alone', async () => {
    const id = await propose({ ...FOUR_IN_MAY, fromOn: '2020-05-04', toOn: '2020-05-08' });
    const impact = async (query = '') => (await get(path(id, `/impact${query}`), head)).body as ImpactJson;
    const { days, remotable } = await impact();
    // Two desks all day: the third person is there for the breaks of the two.
    expect(days.map(({ on }) => on.slice(8))).toEqual(['04', '05', '06', '07', '08']);
    expect(days[0]).toMatchObject({
      availableCount: 5,
      absentCount: 0,
      peopleCount: 4,
      neededCount: 3,
      presenceRatio: 0.8,
    });
    expect(days[1]).toMatchObject({ availableCount: 4, absentCount: 1, presenceRatio: 1 });
    expect(days[0]).toMatchObject({ belowFloorCount: 0, belowTargetCount: 0, remotableCount: 5 });
    const bound = { minCount: 3, maxCount: null, phaseId: 'start', siteId: null };
    expect(days[0]?.bounds).toMatchObject([{ ...bound, isKept: true }]);
    expect(remotable.map(({ personId }) => personId).sort()).toEqual(['anna', 'bruno', 'dario', 'elena', 'fabio']);

    const fewer = await impact('?minCount=1&targetCount=1&maxCount=1');
    expect(fewer.days[0]?.bounds).toMatchObject([{ ...bound, isKept: false }]);
    expect(fewer.days[0]?.halfHours.filter(({ presentCount, targetCount }) => presentCount < targetCount)).not.toEqual(
      [],
    );
    expect(fewer.days[0]?.belowTargetCount).toBeGreaterThan(0);

    expect((await get(path(id, '/impact'), headOfSport)).status).toBe(404);
    for (const wrong of ['?targetCount=many', '?targetCount=9', '?days=15', '?fromOn=2020-13-01'])
      expect([wrong, (await get(path(id, `/impact${wrong}`), head)).status]).toEqual([wrong, 422]);
    const { text } = await get(path(id, '/impact'), head);
    for (const canary of Object.values(CANARY)) expect(text).not.toContain(canary);

    const toTwo = { decision: 'amended', minCount: 2, targetCount: 2, maxCount: 2 };
    const refused = await post(path(id, '/decision'), head, toTwo, '"1"');
    expect({ status: refused.status, code: refused.body.code }).toEqual({ status: 422, code: 'decision-refused' });
    const errors = refused.body.errors as { pointer: string; rule: string; detail: string }[];
    expect(errors.map(({ pointer, rule }) => [pointer, rule])).toEqual(
      ['/minCount', '/targetCount', '/maxCount'].map((pointer) => [pointer, 'phase-bound']),
    );
    expect(errors[0]?.detail).toMatch(/at least 3 on site .*phase start, .*unit:registry/);
    expect((await post(path(id, '/decision'), head, { ...toTwo, ...THREE }, '"1"')).status).toBe(200);
  });

  it('stops the run when it is declined, with unit, site, who and why', async () => {
    const id = await propose({ ...FOUR_IN_MAY, fromOn: '2020-05-18', toOn: '2020-05-22' });
    const withoutReason = await post(path(id, '/decision'), head, { decision: 'declined' }, '"1"');
    expect({ status: withoutReason.status, errors: withoutReason.body.errors }).toMatchObject({
      ...{ status: 422, errors: [{ pointer: '/reason', rule: 'required' }] },
    });
    const declined = { decision: 'declined', reason: 'two are at the elections' };
    expect((await post(path(id, '/decision'), head, declined, '"1"')).body.status).toBe('declined');
    for (const provisional of [false, true]) {
      const run = await post('/v1/roster-runs', hr, { ...week('2020-05-18'), provisional });
      expect(run.status).toBe(422);
      const [error] = run.body.errors as { rule: string; detail: string }[];
      expect(error?.rule).toBe('declined');
      for (const part of [id, 'registry', 'larga', 'head-of-registry', 'two are at the elections'])
        expect(error?.detail).toContain(part);
    }

    const reopening = { reason: 'the elections were moved' };
    for (const [token, status] of [
      [head, 403],
      [headOfSport, 403],
    ] as const) {
      expect((await post(path(id, '/reopening'), token, reopening, '"2"')).status).toBe(status);
    }
    const reopened = await post(path(id, '/reopening'), hr, reopening, '"2"');
    expect(reopened.body).toMatchObject({ status: 'proposed', decidedBy: null, decisionReason: null });
    expect((await post(path(id, '/decision'), head, { decision: 'approved' }, '"3"')).body.status).toBe('approved');

    const history = await listAll<object>(server, head, path(id, '/history?limit=2'));
    expect(history).toMatchObject([
      { action: 'proposed', username: 'hr', before: null, after: { minCount: 4, status: 'proposed' } },
      { action: 'declined', username: 'head-of-registry', reason: 'two are at the elections' },
      { action: 'reopened', username: 'hr', reason: 'the elections were moved', before: { status: 'declined' } },
      {
        action: 'approved',
        username: 'head-of-registry',
        before: { status: 'proposed' },
        after: { status: 'approved' },
      },
    ]);
    expect((await get(path(id, '/history'), headOfSport)).status).toBe(404);
  });

  it('is taken before the decision by a provisional run, whose draft cannot be published', async () => {
    const id = await propose({ ...FOUR_IN_MAY, fromOn: '2020-05-25', toOn: '2020-05-29' });
    const roster = await planOverHttp(server, hr, { ...week('2020-05-25'), provisional: true });
    expect((await get(roster, hr)).body).toMatchObject({ status: 'draft', provisional: true, publishable: false });
    const monday = await listAll<AssignmentJson>(server, hr, `${roster}/assignments?on=2020-05-25`);
    expect(monday.filter(({ siteId }) => siteId === 'larga')).toHaveLength(4);
    const published = server.app
      .get(DataSource)
      .query(`UPDATE rosters SET status = 'published' WHERE id = $1`, [roster.split('/').at(-1)]);
    await expect(published).rejects.toThrow(/ck_rosters_provisional/);
    expect(await statusOf(id)).toBe('proposed');
  });

  it('that the people cannot meet is priced with people and days, and suggested for reopening', async () => {
    const seven = { minCount: 7, targetCount: 7, maxCount: 7 };
    const id = await propose({ ...FOUR_IN_MAY, ...seven, fromOn: '2020-06-15', toOn: '2020-06-16', weekdays: [1, 2] });
    expect((await post(path(id, '/decision'), head, { decision: 'approved' }, '"1"')).status).toBe(200);
    const roster = await planOverHttp(server, hr, week('2020-06-15'));
    expect((await post(`${roster}/submission`, hr, {}, '"1"')).status).toBe(200);
    const findings = await listAll<{ rule: string }>(server, head, `${roster}/findings`);
    const ofContingents = findings.filter(({ rule }) => rule === 'presence-contingent');
    const people = ['anna', 'bruno', 'dario', 'elena', 'fabio'];
    const days = ['2020-06-15', '2020-06-16'];
    expect(ofContingents).toMatchObject(days.map((on) => ({ on, amount: 2, personIds: people, contingentId: id })));
    expect(await listAll(server, head, `${roster}/reopening-suggestions`)).toMatchObject([
      {
        ...{ contingentId: id, siteId: 'larga', _links: { reopening: path(id, '/reopening') } },
        days: days.map((on) => ({ on, amount: 2, personIds: people })),
      },
    ]);
    expect((await get(`${roster}/reopening-suggestions`, headOfSport)).status).toBe(404);
  });

  it('is decided with others of the week: all of them or none', async () => {
    const june = { ...FOUR_IN_MAY, fromOn: '2020-06-08', toOn: '2020-06-12' };
    const ids = [await propose({ ...june, weekdays: [1, 2] }), await propose({ ...june, weekdays: [3, 4, 5] })];
    const ofSport = await propose({ ...june, unitId: 'sport', siteId: 'quarenghi', weekdays: [1] });
    const approve = (id: string, version = 1) => ({ id, version, decision: 'approved' });
    const together = (...decisions: object[]) => post('/v1/presence-contingent-decisions', head, { decisions });

    const withAnother = await together(approve(ids[0]!), approve(ofSport));
    expect({ status: withAnother.status, errors: withAnother.body.errors }).toMatchObject({
      ...{ status: 422, errors: [{ pointer: '/decisions/1/id', rule: 'existing' }] },
    });
    const withStale = await together(approve(ids[0]!), approve(ids[1]!, 7));
    expect({ status: withStale.status, errors: withStale.body.errors }).toMatchObject({
      ...{ status: 412, errors: [{ pointer: '/decisions/1/version' }] },
    });
    expect((await together(approve(ids[0]!), approve(ids[0]!))).body.errors).toMatchObject([{ rule: 'unique' }]);
    const disordered = { ...approve(ids[1]!), decision: 'amended', minCount: 5 };
    expect((await together(approve(ids[0]!), disordered)).body.errors).toMatchObject([
      { pointer: '/decisions/1/targetCount', rule: 'count' },
    ]);
    expect([await statusOf(ids[0]!), await statusOf(ids[1]!)]).toEqual(['proposed', 'proposed']);

    const decided = await together(approve(ids[0]!), { ...approve(ids[1]!), decision: 'amended', minCount: 2 });
    expect(decided.status).toBe(200);
    expect(decided.body.items).toMatchObject([{ status: 'approved' }, { status: 'amended', minCount: 2 }]);
  });

  it('expires at its deadline, with a step of its own, and stops the run until it is reopened', async () => {
    const july = { ...FOUR_IN_MAY, fromOn: '2020-07-06', toOn: '2020-07-10' };
    const past = await post('/v1/presence-contingents', hr, { ...july, decideBy: clock.inMinutes(-1) });
    expect({ status: past.status, errors: past.body.errors }).toMatchObject({
      ...{ status: 422, errors: [{ pointer: '/decideBy', rule: 'future' }] },
    });
    const id = await propose({ ...july, decideBy: clock.inMinutes(5) });
    expect(await statusOf(id)).toBe('proposed');
    clock.moveOn(6);
    expect((await post(path(id, '/decision'), head, { decision: 'approved' }, '"1"')).status).toBe(409);
    expect(await statusOf(id)).toBe('expired');
    const run = await post('/v1/roster-runs', hr, week('2020-07-06'));
    expect(run.body.errors).toMatchObject([{ rule: 'expired' }]);
    expect(await listAll(server, head, path(id, '/history'))).toMatchObject([
      { action: 'proposed' },
      { action: 'expired', username: null, role: 'program' },
    ]);
    const reopened = await post(
      path(id, '/reopening'),
      hr,
      { reason: 'holidays', decideBy: clock.inMinutes(5) },
      '"2"',
    );
    expect(reopened.body.status).toBe('proposed');
    expect((await post(path(id, '/decision'), head, { decision: 'approved' }, '"3"')).status).toBe(200);
  });

  it('that is declined while a run waits ends that run with the reason', async () => {
    const august = { ...FOUR_IN_MAY, fromOn: '2020-08-03', toOn: '2020-08-07' };
    const id = await propose(august);
    expect((await post(path(id, '/decision'), head, { decision: 'approved' }, '"1"')).status).toBe(200);
    const runner = server.app.get(RosterRunRunner);
    const untaken = jest.spyOn(server.app.get(RosterRunStore), 'claim').mockResolvedValue(null);
    const run = await post('/v1/roster-runs', hr, week('2020-08-03'));
    expect(run.status).toBe(202);
    expect((await post(path(id, '/reopening'), hr, { reason: 'a mistake' }, '"2"')).status).toBe(200);
    untaken.mockRestore();
    await runner.whenIdle();
    const over = await get(String(run.headers['location']), hr);
    expect(over.body).toMatchObject({ status: 'failed', rosterId: null });
    expect(over.body.errors).toContainEqual(expect.objectContaining({ rule: 'proposed' }));
  });

  it('leaves a trail that is only added to, and whose chain shows a changed row', async () => {
    const dataSource = server.app.get(DataSource);
    const verification = async () => (await get('/v1/audit-entries/verification', hr)).body as object;
    expect(await verification()).toMatchObject({ isWhole: true, firstBreak: null });
    for (const token of [head, headOfSport]) expect((await get('/v1/audit-entries', token)).status).toBe(403);
    const entries = await listAll<{ sequence: number; hash: string }>(server, hr, '/v1/audit-entries?limit=7');
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1));
    expect(await verification()).toMatchObject({ entryCount: entries.length, headHash: entries.at(-1)?.hash });

    for (const change of [
      `UPDATE audit_entries SET reason = 'x'`,
      'DELETE FROM audit_entries',
      'TRUNCATE audit_entries',
    ])
      await expect(dataSource.query(change)).rejects.toThrow(/append-only/);

    await dataSource.query('ALTER TABLE audit_entries DISABLE TRIGGER tr_audit_entries_append_only');
    await dataSource.query(`UPDATE audit_entries SET after = jsonb_set(after, '{minCount}', '1') WHERE sequence = 4`);
    expect(await verification()).toMatchObject({ isWhole: false, firstBreak: { sequence: 4 } });
    await dataSource.query('DELETE FROM audit_entries WHERE sequence = 4');
    expect(await verification()).toMatchObject({
      firstBreak: { sequence: 5, detail: expect.stringMatching(/missing/) },
    });
  });
});
