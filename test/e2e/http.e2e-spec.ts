import type request from 'supertest';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

describe('every answer', () => {
  let server: TestApp;

  beforeAll(async () => {
    server = await startTestApp();
  });
  afterAll(() => server.close());

  it('is not to be stored, carries a request id and tells the rate limit', async () => {
    for (const path of ['/health/live', '/v1/me', '/no/such/thing']) {
      const { headers } = await server.http.get(path);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['request-id']).toMatch(/^[\w-]{36}$/);
      expect(headers['x-ratelimit-limit']).toBe('100000');
      expect(Number(headers['x-ratelimit-remaining'])).toBeLessThan(100_000);
      expect(Number(headers['x-ratelimit-reset'])).toBeGreaterThan(0);
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('keeps the request id of a proxy, unless it could forge a log line', async () => {
    const kept = await server.http.get('/health/live').set('Request-Id', 'proxy-42');
    expect(kept.headers['request-id']).toBe('proxy-42');
    const replaced = await server.http.get('/health/live').set('Request-Id', 'a b{}');
    expect(replaced.headers['request-id']).not.toContain('{');
  });
});

describe('a refusal', () => {
  let server: TestApp;

  beforeAll(async () => {
    server = await startTestApp();
  });
  afterAll(() => server.close());

  const login = () => server.http.post('/v1/login');
  const expectProblem = (answer: request.Response, status: number, code: string) => {
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.body).toMatchObject({ status, code, instance: expect.any(String), errors: expect.any(Array) });
    expect(answer.body.requestId).toBe(answer.headers['request-id']);
    expect(answer.status).toBe(status);
  };

  it('of an unknown path is 404', async () => {
    expectProblem(await server.http.get('/v1/nonsense'), 404, 'route-not-found');
    expectProblem(await server.http.get('/%E0%A4%A'), 404, 'route-not-found');
  });

  it('of a path with a slash too many, or in other letters, is 404', async () => {
    const paths = ['/v1/sites/', '/v1/sites//', '//v1/sites', '/v1//sites', '/V1/sites', '/v1/Sites', '/v1/login/'];
    for (const path of [...paths, '/v1/rosters/', '/v1/employees/anna/absences/', '/health/live/', '/status/']) {
      expectProblem(await server.http.get(path), 404, 'route-not-found');
      expectProblem(await server.http.post(path).send({}), 404, 'route-not-found');
    }
  });

  it('of a method that the path has not is 405 and names the others', async () => {
    const answer = await server.http.delete('/v1/login');
    expectProblem(answer, 405, 'method-not-allowed');
    expect(answer.headers['allow']).toBe('POST');
  });

  it('of a body that is no JSON is 400', async () => {
    const answer = await login().type('application/json').send('{"username":');
    expectProblem(answer, 400, 'malformed-request');
  });

  it('of another media type is 415 and names the right one', async () => {
    const answer = await login().type('text/csv').send('username;password');
    expectProblem(answer, 415, 'unsupported-media-type');
    expect(answer.headers['accept']).toBe('application/json');
    const patch = await server.http.patch('/v1/me').send({ role: 'hr_officer' });
    expectProblem(patch, 415, 'unsupported-media-type');
    expect(patch.headers['accept-patch']).toBe('application/merge-patch+json');
  });

  it('of a caller who understands no JSON is 406', async () => {
    expectProblem(await server.http.get('/v1/me').set('Accept', 'text/csv'), 406, 'not-acceptable');
    expectProblem(await server.http.get('/v1/me').set('Accept', '*/*'), 401, 'token-missing');
  });

  it('of a body that is too large is 413', async () => {
    const answer = await login().send({ username: 'x'.repeat(1_100_000), password: 'y' });
    expectProblem(answer, 413, 'payload-too-large');
  });

  it('of unusable values is 422 and points to each', async () => {
    const answer = await login().send({ username: 7, role: 'hr_officer' });
    expectProblem(answer, 422, 'invalid-values');
    const rules = (answer.body.errors as { pointer: string; rule: string }[]).map(
      ({ pointer, rule }) => pointer + ' ' + rule,
    );
    expect(rules).toEqual(
      expect.arrayContaining(['/username is-string', '/password is-string', '/role unknown-property']),
    );
  });

  it('of a body that is no object is 422', async () => {
    expectProblem(await login().send([1, 2]), 422, 'invalid-values');
    expect((await login()).status).toBe(422);
  });

  it('of texts and lists beyond all bounds is 422, before any rule of one route', async () => {
    const answer = await login().send({ username: 'a\0b', password: { deep: ['x'.repeat(10_001)] } });
    expectProblem(answer, 422, 'values-out-of-bounds');
    expect(answer.body.errors).toEqual([
      expect.objectContaining({ pointer: '/username', rule: 'no-nul' }),
      expect.objectContaining({ pointer: '/password/deep/0', rule: 'max-length' }),
    ]);
  });

  it('of a name that could be taken for a prototype is 422, and says which, also where names are free', async () => {
    const body = '{"rules":{"constructor":{"a":1},"wishes":{"parameters":{"__proto__":{"b":1},"prototype":[{}]}}}}';
    const answer = await server.http.post('/v1/login').type('application/json').send(body);
    expectProblem(answer, 422, 'values-out-of-bounds');
    expect(answer.body.errors).toMatchObject([
      { pointer: '/rules/constructor', rule: 'unknown-property' },
      { pointer: '/rules/wishes/parameters/__proto__', rule: 'unknown-property' },
      { pointer: '/rules/wishes/parameters/prototype', rule: 'unknown-property' },
    ]);
  });
});

describe('the rate limit', () => {
  it('refuses with 429 and says when to come back', async () => {
    const server = await startTestApp({ config: { requestsPerMinute: 3 } });
    const answers = [];
    for (let attempt = 0; attempt < 4; attempt++) answers.push(await server.http.get('/health/live'));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers[3]?.headers).toMatchObject({ 'x-ratelimit-remaining': '0' });
    expect(Number(answers[3]?.headers['retry-after'])).toBeGreaterThan(0);
    expect(answers[3]?.body.code).toBe('rate-limit-exceeded');
    await server.close();
  });
});

describe('the state of the service', () => {
  it('is told alive, ready and, as a problem of status 200, in order', async () => {
    const server = await startTestApp();
    await server.http.get('/health/live').expect(200, { status: 'ok' });
    await server.http.get('/health/ready').expect(200, { status: 'ok' });
    const status = await server.http
      .get('/status')
      .expect(200)
      .expect('Content-Type', /application\/problem\+json/);
    expect(JSON.parse(status.text)).toMatchObject({ status: 200, title: 'OK' });
    await server.close();
  });
});
