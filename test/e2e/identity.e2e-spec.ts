import { SignJWT, UnsecuredJWT } from 'jose';
import { DataSource } from 'typeorm';
import type { AuditEntryDto } from '../../src/modules/audit/audit-entry.dto';
import { Accesses } from '../../src/modules/identity/accesses.service';
import { UserEntity } from '../../src/modules/identity/user.entity';
import type { Clock } from '../../src/platform/clock';
import { startTestApp, TEST_PASSWORD, TEST_TOKEN_SECRET } from '../support/test-app';
import type { TestApp } from '../support/test-app';

const START = new Date('2026-11-23T08:00:00Z');
let now = START;
const clock: Clock = { now: () => now };

describe('signing in', () => {
  let server: TestApp;
  let users: DataSource;

  beforeAll(async () => {
    server = await startTestApp({ clock });
    users = server.app.get(DataSource);
    await server.signIn({ username: 'head', role: 'unit_head', unitIds: ['anagrafe'] });
  });
  beforeEach(() => {
    now = START;
  });
  afterAll(() => server.close());

  const login = (username: string, password: string) => server.http.post('/v1/login').send({ username, password });
  const me = (authorization: string) => server.http.get('/v1/me').set('Authorization', authorization);

  it('gives a token that says who I am and what I am responsible for', async () => {
    const { body } = await login('Head', TEST_PASSWORD).expect(200);
    expect(body).toMatchObject({ tokenType: 'Bearer', expiresInSeconds: 1800 });
    const answer = await me(`Bearer ${body.accessToken}`).expect(200);
    expect(answer.body).toMatchObject({ role: 'unit_head', personId: null, unitIds: ['anagrafe'] });
  });

  it('refuses an unknown user and a wrong password in the same words', async () => {
    const unknown = await login('nobody', TEST_PASSWORD).expect(401);
    const wrong = await login('head', 'not this one').expect(401);
    expect(unknown.body).toMatchObject({ code: 'login-refused', status: 401 });
    expect(wrong.body.detail).toBe(unknown.body.detail);
  });

  it('refuses a request without a token, as a problem', async () => {
    const answer = await server.http.get('/v1/me').expect(401);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.body.code).toBe('token-missing');
  });

  it('refuses a token after its time, and takes it a moment before', async () => {
    const { body } = await login('head', TEST_PASSWORD);
    now = new Date(START.getTime() + 29 * 60_000);
    await me(`Bearer ${body.accessToken}`).expect(200);
    now = new Date(START.getTime() + 31 * 60_000 + 1000);
    const answer = await me(`Bearer ${body.accessToken}`).expect(401);
    expect(answer.body.code).toBe('token-expired');
  });

  it.each([
    ['for another audience', (token: SignJWT) => token.setAudience('another-api'), 'HS256', TEST_TOKEN_SECRET],
    ['of another issuer', (token: SignJWT) => token.setIssuer('somebody'), 'HS256', TEST_TOKEN_SECRET],
    ['signed with another key', (token: SignJWT) => token, 'HS256', 'x'.repeat(40)],
    ['signed with another algorithm', (token: SignJWT) => token, 'HS512', TEST_TOKEN_SECRET],
  ])('refuses a token %s', async (_name, change, alg, secret) => {
    const user = await users.manager.findOneByOrFail(UserEntity, { username: 'head' });
    const token = change(claims(new SignJWT(), user.id)).setProtectedHeader({ alg });
    const answer = await me(`Bearer ${await token.sign(new TextEncoder().encode(secret))}`).expect(401);
    expect(answer.body.code).toBe('token-invalid');
  });

  it('refuses a token without a signature', async () => {
    const user = await users.manager.findOneByOrFail(UserEntity, { username: 'head' });
    const answer = await me(`Bearer ${claims(new UnsecuredJWT(), user.id).encode()}`).expect(401);
    expect(answer.body.code).toMatch(/^token-/);
  });

  it('takes a new role into account at the next request', async () => {
    const authorization = await server.signIn({ username: 'promoted', role: 'employee', personId: 'p1' });
    await users.manager.update(UserEntity, { username: 'promoted' }, { role: 'hr_officer' });
    const answer = await me(authorization).expect(200);
    expect(answer.body.role).toBe('hr_officer');
  });

  it('refuses a disabled user at the next request', async () => {
    const authorization = await server.signIn({ username: 'leaver', role: 'employee', personId: 'p2' });
    await users.manager.update(UserEntity, { username: 'leaver' }, { disabled: true });
    await me(authorization).expect(401);
    await login('leaver', TEST_PASSWORD).expect(401);
  });

  it('slows down who guesses a password', async () => {
    for (let attempt = 0; attempt < 10; attempt++) await login('victim', `guess ${attempt}`).expect(401);
    const answer = await login('victim', 'another guess').expect(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    await login('head', TEST_PASSWORD).expect(200);
  });

  it('keeps each sign-in of an administrator, each one refused, and what the rights were used for once a day', async () => {
    const auditor = await server.signIn({ username: 'revisore', role: 'auditor' });
    await server.signIn({ username: 'admin', role: 'administrator' });
    const { id } = await users.manager.findOneByOrFail(UserEntity, { username: 'admin' });
    const { body } = await login('admin', TEST_PASSWORD).expect(200);
    await login('admin', TEST_PASSWORD).expect(200);
    await login('admin', 'not this one').expect(401);
    await login('admin', 'nor this one').expect(401);
    const admin = (path: string) => server.http.get(path).set('Authorization', `Bearer ${body.accessToken as string}`);
    for (let count = 0; count < 3; count++) await admin('/v1/users').expect(200);
    await admin(`/v1/users/${id}`).expect(200);
    await admin('/v1/employees/anna').expect(404);
    await server.app.get(Accesses).whenWritten();
    const trail = (query: string) =>
      server.http.get(`/v1/audit-entries?limit=200&${query}`).set('Authorization', auditor).expect(200);
    const told = async (query: string) =>
      ((await trail(query)).body.items as AuditEntryDto[]).map(
        ({ action, actorRole, resourceId }) => `${actorRole} ${action} ${resourceId}`,
      );
    expect(await told(`resourceType=sign-ins&resourceId=${id}`)).toEqual([
      ...[`administrator signed-in ${id}`, `administrator signed-in ${id}`],
      ...[`program refused ${id}`, `program refused ${id}`],
    ]);
    const used = ['GET /v1/users', 'GET /v1/users/:id', 'GET /v1/employees/:id'];
    expect(await told('resourceType=administrator-accesses')).toEqual(used.map((one) => `administrator used ${one}`));
    now = new Date('2026-11-23T23:30:00Z');
    const nextDay = await login('admin', TEST_PASSWORD).expect(200);
    const token = `Bearer ${nextDay.body.accessToken as string}`;
    await server.http.get('/v1/users').set('Authorization', token).expect(200);
    now = START;
    const nextDays = [`administrator signed-in ${id}`, 'administrator used GET /v1/users'];
    expect(await told('actorRole=administrator&from=2026-11-24&to=2026-11-24')).toEqual(nextDays);
    expect(await told('actorRole=administrator&to=2026-11-23')).toHaveLength(5);
    const text = JSON.stringify((await trail('')).body);
    expect(text).not.toMatch(/not this one|nor this one|127\.0\.0\.1/);
    const whole = await server.http.get('/v1/audit-entries/verification').set('Authorization', auditor).expect(200);
    expect(whole.body.isWhole).toBe(true);
  });

  it('keeps the first sign-in of a day of everybody else, the first one refused, and nothing of names that are nobody’s', async () => {
    const hr = await server.signIn({ username: 'office', role: 'hr_officer' });
    await server.signIn({ username: 'anna', role: 'employee', personId: 'p3' });
    const { id } = await users.manager.findOneByOrFail(UserEntity, { username: 'anna' });
    const entryCount = async (): Promise<number> => {
      await server.app.get(Accesses).whenWritten();
      const answer = await server.http.get('/v1/audit-entries/verification').set('Authorization', hr).expect(200);
      return answer.body.entryCount as number;
    };
    const before = await entryCount();
    for (let count = 0; count < 3; count++) await login('anna', TEST_PASSWORD).expect(200);
    for (let count = 0; count < 3; count++) await login('anna', 'not this one').expect(401);
    await login('nobody-of-this-name', TEST_PASSWORD).expect(401);
    expect(await entryCount()).toBe(before + 2);
    const own = await server.http.get(`/v1/audit-entries?resourceId=${id}`).set('Authorization', hr).expect(200);
    expect(own.body.items).toMatchObject([
      { action: 'signed-in', actorId: id, actorRole: 'employee' },
      { action: 'refused', actorId: 'program', after: { disabled: false } },
    ]);
  });
});

describe('users of the sample data', () => {
  it('cannot sign in where they are not allowed', async () => {
    const server = await startTestApp({ config: { production: true, demoUsersAllowed: false } });
    await expect(server.signIn({ username: 'sample', role: 'hr_officer', demo: true })).rejects.toMatchObject({
      code: 'login-refused',
    });
    await server.close();
  });
});

function claims<T extends SignJWT | UnsecuredJWT>(token: T, userId: string): T {
  const issuedAt = START.getTime() / 1000;
  token.setSubject(userId).setIssuer('turnario').setAudience('turnario-api');
  token.setIssuedAt(issuedAt).setExpirationTime(issuedAt + 600);
  return token;
}
