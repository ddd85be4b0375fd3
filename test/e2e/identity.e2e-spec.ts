import { SignJWT, UnsecuredJWT } from 'jose';
import { DataSource } from 'typeorm';
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
