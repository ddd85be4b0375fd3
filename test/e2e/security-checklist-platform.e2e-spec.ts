import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { UnitsService } from '../../src/modules/organisation/units.service';
import { readConfig } from '../../src/platform/config/read-config';
import { SESSION_LIMITS } from '../../src/platform/http/session-limits';
import { captureLog } from '../support/canary/captured-log';
import { describedApi } from '../support/open-api/described-api';
import { textOf } from '../support/open-api/open-api-document';
import { PlainHttp } from '../support/open-api/plain-http';
import { startReferenceDataApp } from '../support/reference-data-app';
import type { ReferenceDataApp } from '../support/reference-data-app';
import { startTestApp } from '../support/test-app';

const HOSTILE = [
  ...[
    "' OR '1'='1",
    "'; DROP TABLE units; --",
    '1) UNION SELECT password_hash FROM users --',
    '\u0000',
    '\u202e',
    '👩‍👩‍👧',
  ],
  ...[`${'a'.repeat(5_000)}!`, '(a+)+$', '__proto__', 'constructor', '=1+1', '../../etc/passwd'],
];
const MEGABYTE = 2 ** 20;

describe('security checklist C: what comes in, what goes out, what shows', () => {
  let server: ReferenceDataApp;
  let http: PlainHttp;
  let log: ReturnType<typeof captureLog>;

  beforeAll(async () => {
    log = captureLog();
    server = await startReferenceDataApp({ config: { logLevel: 'debug' } });
    http = new PlainHttp(server.app.getHttpServer());
  });

  afterAll(async () => {
    http.close();
    await server.close();
    log.stop();
  });

  const as = (token: string) => ({ Authorization: token });
  const post = (path: string, body: string, type = 'application/json') =>
    http.send({ method: 'post', path, body, headers: { ...as(server.hr), 'Content-Type': type } });

  it('C1 statements, patterns, odd letters and poisoned keys are values or refused, and never a fault', async () => {
    for (const text of HOSTILE) {
      for (const name of ['q', 'sort', 'cursor', 'fields', 'limit', 'unitId']) {
        const query = new URLSearchParams({ [name]: text }).toString();
        const { status } = await http.send({ method: 'get', path: `/v1/employees?${query}`, headers: as(server.hr) });
        expect([name, text, [200, 422].includes(status)]).toEqual([name, text, true]);
      }
    }
    const bodies = [
      '{"__proto__":{"id":"x"}}',
      '{"constructor":{"prototype":{}}}',
      `{"name":"${'x'.repeat(MEGABYTE - 100)}"}`,
      '[1,2]',
      '"x"',
    ];
    for (const body of bodies) expect([400, 422]).toContain((await post('/v1/units', body)).status);
    expect((await post('/v1/units', `{"name":"${'x'.repeat(2 * MEGABYTE)}"}`)).status).toBe(413);
    expect((await post('/v1/units', '{')).status).toBe(400);
    expect((await http.send({ method: 'get', path: '/v1/units', headers: as(server.hr) })).text).toContain('registry');
  });

  it('C2 archives, wrong magic, wrong encoding and a table of a million rows are refused in a second and little memory', async () => {
    const before = process.memoryUsage().rss;
    const from = performance.now();
    const importPath = '/v1/appointments/import?bodyId=milano';
    const rows = 'a;b\n'.repeat(1_500_000);
    expect((await post(importPath, rows, 'text/csv')).status).toBe(413);
    expect((await post(importPath, 'PK\u0003\u0004 not a table', 'text/csv')).status).toBe(422);
    expect((await post(importPath, '\u0000\u0001\u0002', 'text/csv')).status).toBe(422);
    const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    expect((await post(importPath, 'PK', sheet)).status).toBe(415);
    const bomb = gzipSync(Buffer.alloc(20 * MEGABYTE, '"'));
    const inflated = await server.http
      .post('/v1/units')
      .set({ ...as(server.hr), 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
      .serialize(() => bomb.toString('latin1'))
      .send(bomb.toString('latin1'));
    expect([400, 413, 415]).toContain(inflated.status);
    expect(performance.now() - from).toBeLessThan(15_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * MEGABYTE);
  });

  it('C5 a list of a billion, one request too many and a body that never ends are stopped', async () => {
    const { status } = await http.send({ method: 'get', path: '/v1/units?limit=1000000000', headers: as(server.hr) });
    expect(status).toBe(422);
    const { headersTimeout, requestTimeout } = server.app.getHttpServer();
    expect({ headersTimeout, requestTimeout }).toEqual(SESSION_LIMITS);
    expect(requestTimeout).toBeLessThanOrEqual(60_000);
    const { port } = server.app.getHttpServer().address() as { port: number };
    const slow = connect(port, '127.0.0.1');
    slow.write(`POST /v1/units HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`);
    expect((await http.send({ method: 'get', path: '/health/live' })).status).toBe(200);
    slow.destroy();

    const strict = await startTestApp({ config: { requestsPerMinute: 3 } });
    const answers = [];
    for (let count = 0; count < 5; count++) answers.push(await strict.http.get('/health/live'));
    await strict.close();
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 429, 429]);
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('C6 nothing secret is in an address, and nothing on the way may keep an answer', async () => {
    for (const [path, token] of [
      ['/v1/employees/anna/personal-data', server.hr],
      ['/v1/units', server.hr],
      ['/v1/units', undefined],
      ['/nowhere', undefined],
    ] as const) {
      const { headers } = await http.send({ method: 'get', path, headers: token === undefined ? {} : as(token) });
      expect([path, headers['cache-control']]).toEqual([path, 'no-store']);
    }
    const secrets = describedApi().parameters.filter(
      ({ in: place, name }) => place !== 'header' && /password|secret|token|key/i.test(name),
    );
    // The calendar feed is the documented exception: calendar programs send no headers.
    expect(secrets.filter(({ at }) => !at.includes('calendar')).map(({ name }) => name)).toEqual([]);
  });

  it('C7 a line of the log cannot be forged, and a fault shows its id to the caller and its trace to the log alone', async () => {
    const forged = await http.send({
      ...{ method: 'get', path: '/v1/units?q=%0d%0a%7B%22forged%22%3Atrue%7D' },
      headers: { ...as(server.hr), 'User-Agent': 'x\ty', 'Request-Id': 'a b"}{"forged":true' },
    });
    expect(forged.headers['request-id']).toMatch(/^[0-9a-f-]{36}$/);
    const fault = jest.spyOn(server.app.get(UnitsService), 'list').mockRejectedValueOnce(new Error('inner words'));
    const answer = await http.send({ method: 'get', path: '/v1/units', headers: as(server.hr) });
    fault.mockRestore();
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/inner words|\.ts|node_modules/);
    const { requestId } = JSON.parse(answer.text) as { requestId: string };
    const lines = log
      .text()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.every(({ at }) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(String(at)))).toBe(true);
    expect(lines.some((line) => 'forged' in line)).toBe(false);
    const told = lines.find((line) => line['requestId'] === requestId && line['level'] === 'error');
    expect(JSON.stringify(told)).toContain('inner words');
    const requests = lines.filter(({ message }) => message === 'request');
    for (const name of ['at', 'method', 'path', 'status', 'clientAddress', 'actorId', 'requestId']) {
      expect(requests.every((line) => line[name] !== undefined)).toBe(true);
    }
    expect(log.text()).not.toMatch(/Bearer |eyJ/);
  });

  it('C8 nothing shows that the description does not: no route, no page, no banner, no other origin', async () => {
    for (const path of ['/metrics', '/docs', '/openapi.json', '/.git/config', '/.env', '/admin', '/v1'])
      expect([path, (await http.send({ method: 'get', path })).status]).toEqual([path, 404]);
    for (const method of ['trace', 'track']) {
      const { status } = await http.send({ method, path: '/v1/units' }).catch(() => ({ status: 400 }));
      expect([400, 404, 405]).toContain(status);
    }
    const { headers } = await http.send({
      method: 'get',
      path: '/v1/units',
      headers: { Origin: 'https://evil.example' },
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['server']).toBeUndefined();
    const routes = routesOf(server).sort();
    const described = describedApi()
      .operations.map(({ method, path }) => `${method} ${path}`)
      .sort();
    expect(routes).toEqual(described);
  });

  it('C8 the page to read and try the interface is there outside production, or where it is asked for', () => {
    const served = (settings: NodeJS.ProcessEnv) =>
      readConfig({ TOKEN_SECRET: randomBytes(48).toString('base64'), DATABASE_URL: 'postgres://u:p@db/t', ...settings })
        .documentationServed;
    expect(served({})).toBe(true);
    expect(served({ NODE_ENV: 'production' })).toBe(false);
    expect(served({ NODE_ENV: 'production', SERVE_DOCS: 'true' })).toBe(true);
  });
});

/** What the router answers, as the description writes it. */
function routesOf({ app }: ReferenceDataApp): string[] {
  interface Layer {
    readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  }
  const { stack } = (app.getHttpAdapter().getInstance() as { router: { stack: readonly Layer[] } }).router;
  return stack.flatMap(({ route }) =>
    route === undefined
      ? []
      : Object.keys(route.methods).map((method) => `${method} ${textOf(route.path).replace(/:(\w+)/g, '{$1}')}`),
  );
}
