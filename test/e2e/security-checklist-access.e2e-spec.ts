import { DataSource } from 'typeorm';
import { IdentityService } from '../../src/modules/identity/identity.service';
import { startAccessWorld } from '../support/access/access-world';
import type { AccessWorld, ActorName } from '../support/access/access-world';
import { MERGE_PATCH } from '../support/reference-data-app';
import { startTestApp, TEST_PASSWORD } from '../support/test-app';

/** Lists anybody of a body may ask for, and what in an item tells its body. */
const LISTS = ['sites', 'activities', 'services', 'shift-templates', 'holidays', 'contracts', 'units', 'employees'];

/** Items A1 to A6 and B4 of docs/security-checklist.md; the access matrix tries the rest of A1 and A2. */
describe('the security checklist, access', () => {
  let world: AccessWorld;
  beforeAll(async () => {
    world = await startAccessWorld();
  });
  afterAll(() => world.close());

  const as = (actor: ActorName) => ({ Authorization: world.authorizationOf(actor) ?? '' });
  const get = (actor: ActorName, path: string) => world.http.get(path).set(as(actor));
  const login = (username: string, password: string) =>
    world.app.get(IdentityService).login(username, password, '198.51.100.7');

  it('A1 lists hold nothing of another body or directorate, by filter, search, or cursor', async () => {
    for (const list of LISTS) {
      for (const query of ['', '&sort=-id', '&bodyId=milano', '&unitId=registry', '&q=e'].map(
        (part) => `?limit=200${part}`,
      )) {
        const answer = await get('hr-other-body', `/v1/${list}${query}`);
        if (answer.status === 422) continue;
        expect([list, query, answer.status]).toEqual([list, query, 200]);
        const items = answer.body.items as { id: string; bodyId?: string }[];
        expect(
          items.filter(({ id, bodyId }) => (bodyId ?? (id.startsWith('s-') ? 'segrate' : '')) !== 'segrate'),
        ).toEqual([]);
      }
    }
    const { nextCursor } = (await get('hr-whole-body', '/v1/employees?limit=1')).body as { nextCursor: string };
    const stolen = await get('hr-other-directorate', `/v1/employees?limit=10&cursor=${nextCursor}`).expect(200);
    expect((stolen.body.items as { id: string }[]).map(({ id }) => id)).toEqual(['carla']);
  });

  it('A1 a resource of others and one that does not exist are answered alike', async () => {
    const paths: readonly [string, string][] = [
      ['/v1/units/registry', '/v1/units/registrx'],
      ['/v1/employees/anna', '/v1/employees/annx'],
      ['/v1/employees/anna/absences', '/v1/employees/annx/absences'],
    ];
    for (const [real, invented] of paths) {
      const [one, other] = [await get('hr-other-directorate', real), await get('hr-other-directorate', invented)];
      const wordsOf = ({ body }: typeof one): string => String(body.detail).replace(/registr[yx]|ann[ax]/, '…');
      expect([one.status, one.headers['etag']]).toEqual([404, undefined]);
      expect([other.status, one.body.code, wordsOf(one)]).toEqual([404, other.body.code, wordsOf(other)]);
    }
  });

  it('A1 ids of others in a request are ids that do not exist', async () => {
    const contingent = { siteId: 'quarenghi', weekdays: [1], minCount: 0, maxCount: 4, targetCount: 2 };
    const propose = (unitId: string) =>
      world.http
        .post('/v1/presence-contingents')
        .set(as('hr-other-directorate'))
        .send({ ...contingent, unitId });
    const [real, invented] = [await propose('registry'), await propose('nowhere')];
    expect([real.status, invented.status]).toEqual([422, 422]);
    expect(real.body.errors[0].detail).toBe(String(invented.body.errors[0].detail).replace('nowhere', 'registry'));
    const move = world.http.patch('/v1/employees/carla').set({ ...as('hr-other-directorate'), 'If-Match': '"1"' });
    await move.type(MERGE_PATCH).send({ unitId: 'registry' }).expect(422);
  });

  it('A2 other verbs, slashes and letters of a path open nothing', async () => {
    for (const path of [
      '/v1/roster-runs',
      '/v1/roster-runs/',
      '/V1/Roster-Runs',
      '//v1/roster-runs',
      '/v1/roster-runs/.',
    ]) {
      for (const method of ['post', 'put', 'patch', 'delete'] as const) {
        const answer = await world.http[method](path).set(as('employee-self')).send({});
        expect([path, method, answer.status >= 400 && answer.status < 500]).toEqual([path, method, true]);
      }
    }
    await world.http.head('/v1/employees/bruno').set(as('employee-self')).expect(404);
    const overridden = world.http
      .post('/v1/employees/anna')
      .set({ ...as('employee-self'), 'X-HTTP-Method-Override': 'DELETE' });
    await overridden.send({}).expect(405);
  });

  it('A3 fields that are not the caller’s to write are refused', async () => {
    const change = (body: object) =>
      world.http
        .patch('/v1/employees/anna')
        .set({ ...as('hr-own-directorate'), 'If-Match': '"1"' })
        .type(MERGE_PATCH)
        .send(body);
    for (const field of ['version', 'id', 'remotePriority', 'birthDate', 'bodyId', '__proto__x']) {
      const { body } = await change({ [field]: 1 }).expect(422);
      expect(body.errors).toContainEqual(expect.objectContaining({ rule: 'unknown-property' }));
    }
  });

  it('A5 B4 a token of before a demotion, another scope or a disabling', async () => {
    const sql = (statement: string) => world.app.get(DataSource).query(statement);
    const token = await world.signIn({ username: 'demoted', role: 'unit_head', unitIds: ['registry'] });
    const anna = () => world.http.get('/v1/employees/anna').set('Authorization', token);
    await anna().expect(200);
    await sql(`DELETE FROM user_units WHERE user_id = (SELECT id FROM users WHERE username = 'demoted')`);
    await anna().expect(404);
    await sql(`UPDATE users SET role = 'employee', person_id = 'carla' WHERE username = 'demoted'`);
    await world.http.get('/v1/units').set('Authorization', token).expect(403);
    await sql(`UPDATE users SET disabled = true WHERE username = 'demoted'`);
    await anna().expect(401);
  });

  it('A5 an administrator keeps users, and what changes holds for the next request', async () => {
    const administrator = as('administrator');
    const created = await world.http
      .post('/v1/users')
      .set(administrator)
      .send({ username: 'verdi', password: TEST_PASSWORD, role: 'hr_officer', directorateIds: ['civic'] })
      .expect(201);
    expect(created.body).toMatchObject({
      bodyId: 'milano',
      directorateIds: ['civic'],
      hasPassword: true,
      disabled: false,
    });
    expect(created.text).not.toContain('argon2');
    const path = created.headers['location'] as string;
    const { accessToken } = await login('verdi', TEST_PASSWORD);
    const verdi = (of: string) => world.http.get(of).set('Authorization', `Bearer ${accessToken}`);
    await verdi('/v1/units/registry').expect(200);
    await verdi('/v1/units/sport').expect(404);
    const change = (etag: string, body: object) =>
      world.http
        .patch(path)
        .set({ ...administrator, 'If-Match': etag })
        .type(MERGE_PATCH)
        .send(body);
    await change('"1"', { directorateIds: ['leisure'] }).expect(200);
    await verdi('/v1/units/registry').expect(404);
    await change('"1"', { disabled: true }).expect(412);
    await change('"2"', { role: 'unit_head' }).expect(422);
    await change('"2"', { bodyId: 'segrate' }).expect(422);
    const identity = { issuer: 'https://id.example.it', subject: 'v-1' };
    await change('"2"', { identities: [identity] }).expect(200);
    await world.http
      .post('/v1/users')
      .set(administrator)
      .send({ username: 'neri', role: 'auditor', identities: [identity] })
      .expect(409);
    await change('"3"', { disabled: true }).expect(200);
    await verdi('/v1/me').expect(401);
    const trail = await get('hr-whole-body', '/v1/audit-entries?resourceType=users&limit=50').expect(200);
    const steps = (trail.body.items as { action: string; resourceId: string }[]).filter(
      ({ resourceId }) => resourceId === created.body.id,
    );
    expect(steps.map(({ action }) => action)).toEqual(['added', 'changed', 'changed', 'changed']);
    const me = await get('administrator', '/v1/me').expect(200);
    const own = world.http.patch(`/v1/users/${me.body.userId as string}`).set({ ...administrator, 'If-Match': '"1"' });
    await own.type(MERGE_PATCH).send({ disabled: true }).expect(409);
  });

  it('B4 twenty right logins at once are all let in, twenty wrong ones are not all weighed', async () => {
    await world.signIn({ username: 'busy', role: 'unit_head' });
    const right = await Promise.allSettled(Array.from({ length: 20 }, () => login('busy', TEST_PASSWORD)));
    expect(right.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    const wrong = await Promise.allSettled(Array.from({ length: 20 }, (_, count) => login('busy', `guess ${count}`)));
    const codes = wrong.map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'let in'));
    expect(codes.filter((code) => code === 'login-refused')).toHaveLength(10);
    expect(codes.filter((code) => code === 'login-slowed-down')).toHaveLength(10);
  });

  it('B4 a hundred wrong passwords from many places do not keep the person out of the own office', async () => {
    const identity = world.app.get(IdentityService);
    await world.signIn({ username: 'victim', role: 'unit_head' });
    const codes: string[] = [];
    for (let count = 0; count < 100; count++) {
      const place = `203.0.113.${count % 25}`;
      await identity
        .login('victim', `guess ${count}`, place)
        .catch((error: { code: string }) => codes.push(error.code));
    }
    // Thirty, and one more for each wait that a slow machine sits out meanwhile.
    expect(codes.filter((code) => code === 'login-refused').length).toBeLessThanOrEqual(40);
    await expect(identity.login('victim', TEST_PASSWORD, '192.0.2.1')).rejects.toMatchObject({
      code: 'login-slowed-down',
    });
    // 127.0.0.1 is where the person signed in before.
    await expect(identity.login('victim', TEST_PASSWORD, '127.0.0.1')).resolves.toMatchObject({
      expiresInSeconds: 1800,
    });
  });

  it('B4 passwords and tokens of passwords are refused where the server keeps none', async () => {
    const server = await startTestApp({ config: { production: true, localLoginAllowed: false, runsWorker: false } });
    const answer = await server.http.post('/v1/login').send({ username: 'anna', password: TEST_PASSWORD }).expect(403);
    expect(answer.body.code).toBe('local-login-off');
    await server.http.get('/v1/me').set(as('employee-self')).expect(401);
    await server.close();
  });

  it('counts requests for each user, tells how many are left, and refuses more', async () => {
    const server = await startTestApp({ config: { requestsPerMinute: 5, runsWorker: false } });
    const me = (actor: ActorName) => server.http.get('/v1/me').set(as(actor));
    const left: unknown[] = [];
    for (let count = 0; count < 5; count++)
      left.push((await me('employee-self').expect(200)).headers['x-ratelimit-remaining']);
    expect(left).toEqual(['4', '3', '2', '1', '0']);
    const refused = await me('employee-self').expect(429);
    expect(refused.headers).toMatchObject({ 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '0' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    // Behind the same address a colleague has requests of the own.
    await me('employee-other').expect(200);
    await server.close();
  });
});
