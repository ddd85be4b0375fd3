import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import type { JWTPayload } from 'jose';
import { DataSource } from 'typeorm';
import type { Clock } from '../../src/platform/clock';
import { startOidcProvider } from '../support/oidc-provider';
import type { OidcProvider } from '../support/oidc-provider';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

const START = new Date('2026-11-23T08:00:00Z');
const NOW = START.getTime() / 1000;
const AUDIENCE = 'turnario';
let now = START;
const clock: Clock = { now: () => now };

/** Items B1 to B3 of docs/security-checklist.md: tokens of an identity provider. */
describe('the security checklist, tokens', () => {
  let provider: OidcProvider;
  let server: TestApp;

  beforeAll(async () => {
    provider = await startOidcProvider();
    const oidc = { issuer: provider.issuer, audience: AUDIENCE, administratorSubject: null };
    server = await startTestApp({ clock, config: { oidc } });
    await server.signIn({ username: 'rossi', role: 'unit_head', unitIds: ['registry'] });
    await link('rossi', provider.issuer, 'subject-1');
  });
  beforeEach(() => {
    now = START;
  });
  afterAll(async () => {
    await server.close();
    await provider.close();
  });

  const link = (username: string, issuer: string, subject: string) =>
    server.app
      .get(DataSource)
      .query(
        `INSERT INTO user_identities (issuer, subject, user_id) SELECT $2, $3, id FROM users WHERE username = $1`,
        [username, issuer, subject],
      );
  const claims = (changes: JWTPayload = {}): JWTPayload => ({
    ...{ iss: provider.issuer, aud: AUDIENCE, sub: 'subject-1', iat: NOW, exp: NOW + 300 },
    ...{ client_id: 'portal', email: 'rossi@comune.example.it', ...changes },
  });
  const me = (token: string) => server.http.get('/v1/me').set('Authorization', `Bearer ${token}`);
  const refused = async (token: string): Promise<unknown> => (await me(token).expect(401)).body.code;

  it('takes an access token of the provider, with role and scope out of the database', async () => {
    const { body } = await me(await provider.sign(claims({ role: 'administrator' }))).expect(200);
    expect(body).toMatchObject({ role: 'unit_head', unitIds: ['registry'] });
    const before = provider.requests();
    for (let count = 0; count < 5; count++) await me(await provider.sign(claims())).expect(200);
    expect(provider.requests()).toBe(before);
  });

  it('B1 a token without a signature, or signed with what everybody can read', async () => {
    expect(await refused(new UnsecuredJWT(claims()).encode())).toMatch(/^token-/);
    const asSecret = new TextEncoder().encode(provider.publicKeyPem);
    for (const alg of ['HS256', 'HS512']) {
      const token = await new SignJWT(claims()).setProtectedHeader({ alg, kid: 'key-1', typ: 'at+jwt' }).sign(asSecret);
      expect(await refused(token)).toBe('token-invalid');
    }
  });

  it('B1 a token that brings its own key, or says where to fetch one', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const before = provider.requests();
    const headers = [
      { jwk },
      { jku: `${provider.issuer}/keys` },
      { x5u: `${provider.issuer}/keys` },
      { kid: '../../../../dev/null' },
      { kid: "key-1' OR '1'='1" },
      { kid: 'key-1' },
    ];
    for (const header of headers) {
      const token = await new SignJWT(claims())
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', ...header })
        .sign(privateKey);
      expect(await refused(token)).toBe('token-invalid');
    }
    // An unknown key id may make us look once whether the provider has new keys; no header says where.
    expect(provider.requests() - before).toBeLessThanOrEqual(1);
  });

  it('B1 a token changed after it was signed', async () => {
    const [header, , signature] = (await provider.sign(claims())).split('.');
    const payload = Buffer.from(JSON.stringify(claims({ sub: 'subject-2' }))).toString('base64url');
    expect(await refused([header, payload, signature].join('.'))).toBe('token-invalid');
    for (const nonsense of ['a.b.c', '..', 'e30.e30.', 'x'.repeat(6000)]) {
      expect(await refused(nonsense)).toMatch(/^token-/);
    }
  });

  it('B2 a token out of time, with no more than a minute of leeway', async () => {
    const token = await provider.sign(claims());
    now = new Date(START.getTime() + 310_000);
    await me(token).expect(200);
    now = new Date(START.getTime() + 361_000);
    expect(await refused(token)).toBe('token-expired');
    now = START;
    await me(await provider.sign(claims({ nbf: NOW + 20 }))).expect(200);
    expect(await refused(await provider.sign(claims({ nbf: NOW + 120 })))).toBe('token-invalid');
    expect(await refused(await provider.sign(claims({ exp: undefined })))).toBe('token-invalid');
  });

  it('B2 a token for somebody else, of somebody else, or an ID token', async () => {
    expect(await refused(await provider.sign(claims({ aud: 'another-api' })))).toBe('token-invalid');
    expect(await refused(await provider.sign(claims({ aud: undefined })))).toBe('token-invalid');
    expect(await refused(await provider.sign(claims({ iss: 'https://elsewhere.example' })))).toBe('token-invalid');
    const idTokens = [
      claims({ nonce: 'n-1' }),
      claims({ at_hash: 'x' }),
      claims({ typ: 'ID' }),
      claims({ client_id: undefined }),
    ];
    for (const idToken of idTokens)
      expect(await refused(await provider.sign(idToken, { typ: 'JWT' }))).toBe('token-invalid');
    expect(await refused(await provider.sign(claims(), { typ: 'logout+jwt' }))).toBe('token-invalid');
    await me(await provider.sign(claims({ typ: 'Bearer', scope: 'openid' }), { typ: 'JWT' })).expect(200);
  });

  it('B3 the same e-mail address from another provider, or of another subject', async () => {
    const stranger = await provider.sign(claims({ sub: 'subject-9' }));
    expect(await refused(stranger)).toBe('user-unknown');
    await server.signIn({ username: 'bianchi', role: 'employee', personId: 'p-7' });
    await link('bianchi', 'https://other-provider.example', 'subject-9');
    expect(await refused(stranger)).toBe('user-unknown');
    await link('bianchi', provider.issuer, 'subject-9');
    expect((await me(stranger).expect(200)).body).toMatchObject({ role: 'employee', personId: 'p-7' });
  });

  it('a user who is disabled is out at once, whatever the provider says', async () => {
    const token = await provider.sign(claims());
    await server.app.get(DataSource).query(`UPDATE users SET disabled = true WHERE username = 'rossi'`);
    expect(await refused(token)).toBe('user-disabled');
    await server.app.get(DataSource).query(`UPDATE users SET disabled = false WHERE username = 'rossi'`);
    await me(token).expect(200);
  });

  it('a provider that is out of reach makes nobody an intruder: 503, and it works again by itself', async () => {
    const oidc = { issuer: provider.issuer, audience: AUDIENCE, administratorSubject: null };
    const other = await startTestApp({ clock, config: { oidc } });
    const ask = async () =>
      other.http.get('/v1/me').set('Authorization', `Bearer ${await provider.sign(claims({ iat: NOW - 10 }))}`);
    provider.setDown(true);
    const answer = await ask();
    expect(answer.status).toBe(503);
    expect(answer.body.code).toBe('identity-provider-unreachable');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    provider.setDown(false);
    expect((await ask()).status).toBe(503);
    now = new Date(START.getTime() + 11_000);
    expect((await ask()).status).toBe(200);
    await other.close();
  });
});
