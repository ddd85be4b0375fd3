import { DataSource } from 'typeorm';
import { PublishedRosters } from '../../src/modules/rosters/published-rosters.service';
import { FixedClock } from '../support/fixed-clock';
import { importSampleBody } from '../support/import-sample-body';
import { listAll, planOverHttp } from '../support/plan-over-http';
import { RosterWay } from '../support/roster-way';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

jest.setTimeout(120_000);

/** What a copy of a published roster lacks to be a draft. */
const AS_DRAFT = {
  ...{ status: 'draft', version: 1, submitted_by: null, submitted_at: null, submitted_over: null },
  ...{ published_by: null, published_at: null },
};

describe('several versions of one week', () => {
  const clock = new FixedClock('2020-04-20T08:00:00Z');
  let server: TestApp;
  let way: RosterWay;
  let hr: string;
  let head: string;
  let anna: string;
  let bruno: string;

  const sql = (statement: string, ...parameters: unknown[]): Promise<Record<string, unknown>[]> =>
    server.app.get(DataSource).query(statement, parameters);
  const idOf = (roster: string): string => roster.split('/').at(-1)!;
  const speaker = async (weekOn: string) =>
    `/v1/rosters/${(await server.app.get(PublishedRosters).rosterOf('registry', weekOn))?.rosterId ?? ''}`;
  const plan = (from: string, weeks = 1) =>
    planOverHttp(server, hr, { unitIds: ['registry'], from, weeks, timeLimitSeconds: 20 });

  /** Copies a roster with all its rows; what is given is other than in the original. */
  async function copyOf(roster: string, changes: object): Promise<string> {
    const [row] = await sql(
      `INSERT INTO rosters SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()) || $2::jsonb)).*
        FROM rosters r WHERE id = $1 RETURNING id`,
      ...[idOf(roster), JSON.stringify(changes)],
    );
    await sql(
      `INSERT INTO roster_assignments
        SELECT (jsonb_populate_record(a, jsonb_build_object('roster_id', $2::text, 'id', gen_random_uuid()))).*
        FROM roster_assignments a WHERE roster_id = $1`,
      ...[idOf(roster), row?.['id']],
    );
    return `/v1/rosters/${String(row?.['id'])}`;
  }

  beforeAll(async () => {
    server = await startTestApp({ clock, config: { tokenMinutes: 30 * 24 * 60 } });
    way = new RosterWay(server);
    await importSampleBody(server.app.get(DataSource));
    hr = await server.signIn({ username: 'hr', role: 'hr_officer' });
    head = await server.signIn({ username: 'head', role: 'unit_head', unitIds: ['registry'] });
    anna = await server.signIn({ username: 'anna', role: 'employee', personId: 'anna' });
    bruno = await server.signIn({ username: 'bruno', role: 'employee', personId: 'bruno' });
  });
  afterAll(() => server.close());

  it('A7 have one winner when 20 officers publish at once, and the losers hear which', async () => {
    const first = await plan('2020-05-11');
    const rivals = [first, ...(await Promise.all(Array.from({ length: 9 }, () => copyOf(first, {}))))];
    for (const rival of rivals) await way.approve(rival, hr, head);
    const answers = await Promise.all(
      [...rivals, ...rivals].map((rival) =>
        server.http.post(`${rival}/publication`).set('Authorization', hr).set('If-Match', '"3"').send({}),
      ),
    );
    const winners = answers.filter(({ status }) => status === 200);
    expect(winners).toHaveLength(1);
    const winner = String(winners[0]!.body.roster.id);
    const losers = answers.filter(({ status }) => status !== 200);
    expect([...new Set(losers.map(({ status }) => status))]).toEqual([409]);
    for (const { body } of losers) expect(body.detail).toContain(winner);
    expect(await sql(`SELECT unit_id, week_on::text, roster_id FROM published_weeks`)).toEqual([
      { unit_id: 'registry', week_on: '2020-05-11', roster_id: winner },
    ]);
    expect(await sql(`SELECT count(*)::int AS count FROM rosters WHERE status = 'published'`)).toEqual([{ count: 1 }]);
    const rival = rivals.find((path) => !path.endsWith(winner))!;
    const second = sql(`INSERT INTO published_weeks VALUES ('registry', '2020-05-11', $1)`, idOf(rival));
    await expect(second).rejects.toThrow(/pk_published_weeks/);

    const again = await way.step(rival, 'submission', hr);
    expect(again.body).toMatchObject({ status: 'submitted' });
    expect(await listAll<object>(server, hr, `${rival}/sign-offs`)).toMatchObject([{ decision: null }]);
  });

  it('that change a day late need a reason, or the person who agrees', async () => {
    clock.moveTo('2020-05-08T08:00:00Z');
    const published = await speaker('2020-05-11');
    const version = await copyOf(published, { ...AS_DRAFT, based_on_id: idOf(published) });
    const [moved] = await sql(
      `UPDATE roster_assignments SET activity_id = CASE activity_id WHEN 'desk' THEN 'files' ELSE 'desk' END
        WHERE roster_id = $1 AND person_id = 'bruno' AND mode = 'on-site'
          AND on_date = (SELECT min(on_date) FROM roster_assignments
            WHERE roster_id = $1 AND person_id = 'bruno' AND mode = 'on-site')
        RETURNING on_date::text`,
      idOf(version),
    ).then((answer) => answer.flat());
    const on = String(moved?.['on_date']);
    await way.approve(version, hr, head);

    const silent = await way.step(version, 'publication', hr);
    expect(silent.body).toMatchObject({ status: 422, code: 'late-changes', errors: [{ rule: 'notice-period' }] });
    expect(silent.body.errors[0].detail).toContain(`bruno, ${on}`);

    expect((await way.get(version, bruno)).status).toBe(404);
    expect((await way.get(`${version}/differences`, anna)).status).toBe(404);
    const own = await way.get(`${version}/differences`, bruno);
    expect(own.body.items).toMatchObject([{ personId: 'bruno', changes: [{ on, isLate: true }] }]);
    const consent = (token: string, etag: string) =>
      server.http.post(`${version}/consents`).set('Authorization', token).set('If-Match', etag);
    expect((await consent(anna, '"3"')).status).toBe(404);
    expect((await consent(bruno, '"2"')).status).toBe(412);
    expect((await consent(bruno, String(own.headers['etag']))).body).toMatchObject({
      personId: 'bruno',
      changes: [{ on }],
    });
    expect(await listAll(server, hr, `${version}/consents`)).toMatchObject([{ personId: 'bruno' }]);

    const done = await way.publish(version, hr);
    expect(done.body).toMatchObject({
      lateChanges: [{ personId: 'bruno', changes: [{ on }] }],
      supersededRosterIds: [idOf(published)],
    });
    expect((await way.get(published, hr)).body).toMatchObject({ status: 'superseded' });
    const told = await sql(
      `SELECT recipient FROM outbox_events WHERE kind = 'roster.published' AND resource_id = $1
      AND recipient LIKE 'person:%'`,
      idOf(version),
    );
    expect(told).toEqual([{ recipient: 'person:bruno' }]);
  });

  it('may take over some weeks of a longer roster, which goes on speaking for the others', async () => {
    const fortnight = await plan('2020-06-08', 2);
    await way.approve(fortnight, hr, head);
    await way.publish(fortnight, hr);
    const week = await plan('2020-06-15');
    await way.approve(week, hr, head);
    expect((await way.publish(week, hr)).body).toMatchObject({ supersededRosterIds: [] });
    expect((await way.get(fortnight, hr)).body).toMatchObject({ status: 'published' });
    expect([await speaker('2020-06-08'), await speaker('2020-06-15')]).toEqual([fortnight, week]);

    // What derives from the fortnight has nothing to say about the week it no longer speaks for.
    const derived = await copyOf(fortnight, { ...AS_DRAFT, based_on_id: idOf(fortnight) });
    await way.approve(derived, hr, head);
    expect((await way.publish(derived, hr)).body).toMatchObject({ supersededRosterIds: [idOf(fortnight)] });
    expect([await speaker('2020-06-08'), await speaker('2020-06-15')]).toEqual([derived, week]);
    const orphan = await copyOf(fortnight, { ...AS_DRAFT, based_on_id: idOf(fortnight) });
    expect((await way.step(orphan, 'submission', hr)).body).toMatchObject({ status: 409, code: 'basis-superseded' });
  });
});
