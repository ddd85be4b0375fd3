import { DataSource } from 'typeorm';
import { AuditTrail } from '../../src/modules/audit/audit-trail.service';
import { PROGRAM } from '../../src/modules/identity/actor';
import { Retention } from '../../src/modules/personal-data/retention.service';
import { Clock } from '../../src/platform/clock';
import { planOverHttp } from '../support/plan-over-http';
import { MERGE_PATCH, startReferenceDataApp } from '../support/reference-data-app';
import type { ReferenceDataApp } from '../support/reference-data-app';
import { CANARY } from '../support/sample-body';

/** The test goes through years, its users sign in once. */
const TEN_YEARS = 10 * 366 * 24 * 60;

/** Noon of a day that the test chooses. */
class MovableClock extends Clock {
  today = '2020-06-02';

  override now(): Date {
    return new Date(`${this.today}T10:00:00Z`);
  }
}

interface Section {
  readonly name: string;
  readonly purpose: string;
  readonly fields: readonly { readonly name: string; readonly meaning: string }[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

describe('a person’s data', () => {
  const clock = new MovableClock();
  let server: ReferenceDataApp;
  let carla: string;

  beforeAll(async () => {
    server = await startReferenceDataApp({ clock, config: { tokenMinutes: TEN_YEARS } });
    await planOverHttp(server, server.hr, { unitIds: ['sport'], from: '2020-06-01', weeks: 1, timeLimitSeconds: 20 });
    carla = await server.signIn({ username: 'carla', role: 'employee', personId: 'carla' });
  });

  afterAll(() => server.close());

  const get = (path: string, token: string) => server.http.get(path).set('Authorization', token);
  const section = (body: { sections: Section[] }, name: string) => body.sections.find((one) => one.name === name)!;
  const erase = async (token: string, id: string, etag = '"1"') =>
    server.http
      .post(`/v1/employees/${id}/erasure`)
      .set('Authorization', token)
      .set('If-Match', etag)
      .send({ reason: 'asked for in writing, protocol 2020/0001234' });

  it('is copied for the person, whole, with what it means, and without what opens doors', async () => {
    const { status, body, text } = await get('/v1/me/data-export', carla);
    expect({ status, personId: body.personId }).toEqual({ status: 200, personId: 'carla' });
    expect(section(body, 'employees').rows).toEqual([expect.objectContaining({ id: 'carla', name: 'Nome di carla' })]);
    expect(section(body, 'employee-personal-data').rows).toEqual([
      expect.objectContaining({ birth_date: CANARY.birthDate }),
    ]);
    expect(section(body, 'roster-assignments').rows.length).toBeGreaterThan(0);
    expect(section(body, 'users').rows).toEqual([expect.objectContaining({ username: 'carla' })]);
    const { fields } = section(body, 'employees');
    expect(fields.find(({ name }) => name === 'remote_priority')?.meaning).toContain('Priority for agile work');
    expect(text).not.toContain('argon2');
    expect(text).not.toContain('Nome di anna');
  });

  it('is copied by the personnel office of the person, and by nobody else', async () => {
    expect((await get('/v1/employees/anna/data-export', server.hr)).text).toContain(CANARY.reason);
    expect((await get('/v1/employees/anna/data-export', server.registryHead)).status).toBe(403);
    expect((await get('/v1/employees/anna/data-export', server.anna)).status).toBe(403);
    expect((await get('/v1/employees/nobody/data-export', server.hr)).status).toBe(404);
    const steps = await get('/v1/audit-entries?resourceType=employees&resourceId=anna', server.hr);
    expect(steps.body.items).toEqual([expect.objectContaining({ action: 'exported' })]);
  });

  it('is not erased while the person is employed, or by somebody else, or unseen', async () => {
    const employed = await erase(server.hr, 'carla');
    expect(employed.status).toBe(409);
    expect(employed.body).toMatchObject({ code: 'still-planned', errors: [{ pointer: '/employedTo' }] });
    expect((await erase(server.sportHead, 'carla')).status).toBe(403);
    const unseen = await server.http
      .post('/v1/employees/carla/erasure')
      .set('Authorization', server.hr)
      .send({ reason: 'x' });
    expect(unseen.status).toBe(428);
  });

  it('is not erased while a published roster to come has the person', async () => {
    await leave('2020-06-01');
    const { manager } = server.app.get(DataSource);
    await manager.query(
      `UPDATE rosters SET status = 'published', published_at = now(), published_by = 'test', provisional = false`,
    );
    await manager.query(`INSERT INTO published_weeks SELECT 'sport', from_on, id FROM rosters`);
    await manager.query(`UPDATE roster_runs SET finished_at = '2020-06-02T10:00:00Z'`);
    const refused = await erase(server.hr, 'carla', '"2"');
    expect(refused.status).toBe(409);
    expect(refused.body.errors).toEqual([expect.objectContaining({ rule: 'no-published-duty' })]);
  });

  it('is erased after the last day: rosters keep a pseudonym, the trail stays whole', async () => {
    clock.today = '2020-06-15';
    const before = await dutiesOf('carla');
    expect(before).toBeGreaterThan(0);
    expect((await erase(server.hr, 'carla', '"1"')).status).toBe(412);
    const erased = await erase(server.hr, 'carla', '"2"');
    expect(erased.status).toBe(200);
    const { pseudonym } = erased.body as { pseudonym: string };
    expect(pseudonym).toMatch(/^erased-[0-9a-f]{16}$/);

    expect(await dutiesOf(pseudonym)).toBe(before);
    expect(await placesThatName('carla')).toEqual([]);
    expect((await get('/v1/employees/carla', server.hr)).status).toBe(404);
    expect((await get('/v1/me', carla)).status).toBe(401);
    expect((await get(`/v1/employees/${pseudonym}`, server.hr)).body).toMatchObject({ name: 'Persona cancellata' });
    expect(await server.app.get(AuditTrail).verify(PROGRAM)).toMatchObject({ firstBreak: null });
    const steps = await get(`/v1/audit-entries?resourceType=employees&resourceId=${pseudonym}`, server.hr);
    expect(steps.body.items).toEqual([expect.objectContaining({ action: 'erased' })]);
  });

  it('goes when its time is over, as the settings of the body say; before, one can see what would', async () => {
    const settings = '/v1/bodies/milano/retention-settings';
    const found = await get(settings, server.hr);
    expect(found.body).toMatchObject({ publishedRosterMonths: 60, draftRosterMonths: 12, exemptionMonths: 6 });
    expect((await get(settings, server.registryHead)).status).toBe(403);
    const changed = await server.http
      .patch(settings)
      .set('Authorization', await server.signIn({ username: 'administrator', role: 'administrator', bodyId: 'milano' }))
      .set('If-Match', String(found.headers['etag']))
      .set('Content-Type', MERGE_PATCH)
      .send(JSON.stringify({ absenceReasonMonths: 36 }));
    expect(changed.status).toBe(200);

    clock.today = '2023-05-01';
    expect(countsOf((await get(`${settings}/preview`, server.hr)).body)).toMatchObject({
      absenceReasonMonths: 0,
      publishedRosterMonths: 0,
    });
    clock.today = '2025-06-09';
    const expected = { publishedRosterMonths: 1, rosterRunMonths: 1, absenceReasonMonths: 1 };
    expect(countsOf((await get(`${settings}/preview`, server.hr)).body)).toMatchObject(expected);
    const [applied] = await server.app.get(Retention).applyRetention();
    expect(countsOf(applied!)).toMatchObject(expected);
    expect(countsOf((await get(`${settings}/preview`, server.hr)).body)).toMatchObject({
      publishedRosterMonths: 0,
      absenceReasonMonths: 0,
    });
    expect((await get('/v1/rosters', server.hr)).body.items).toEqual([]);
    const absences = await get('/v1/employees/anna/absences', server.hr);
    expect(absences.body.items).toEqual([expect.objectContaining({ fromOn: '2020-05-05', reason: null })]);
  });

  function countsOf({ expired }: { expired: readonly { setting: string; count: number }[] }): Record<string, number> {
    return Object.fromEntries(expired.map(({ setting, count }) => [setting, count]));
  }

  async function dutiesOf(personId: string): Promise<number> {
    const { manager } = server.app.get(DataSource);
    const text = 'SELECT count(*)::int AS count FROM roster_assignments WHERE person_id = $1';
    const [row] = await manager.query<{ count: number }[]>(text, [personId]);
    return row?.count ?? 0;
  }

  async function leave(employedTo: string): Promise<void> {
    const changed = await server.http
      .patch('/v1/employees/carla')
      .set('Authorization', server.hr)
      .set('If-Match', '"1"')
      .set('Content-Type', MERGE_PATCH)
      .send(JSON.stringify({ employedTo }));
    expect(changed.status).toBe(200);
  }

  /** Tables whose rows still name somebody, the trail and the answers kept for a day apart. */
  async function placesThatName(id: string): Promise<string[]> {
    const { manager } = server.app.get(DataSource);
    const tables: { name: string }[] = await manager.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()
       AND tablename NOT IN ('audit_entries', 'idempotency_keys')`,
    );
    const places: string[] = [];
    for (const { name } of tables) {
      const [row]: { text: string | null }[] = await manager.query(`SELECT json_agg(t)::text AS text FROM "${name}" t`);
      if (new RegExp(`\\b${id}\\b`, 'i').test(row?.text ?? '')) places.push(name);
    }
    return places;
  }
});
