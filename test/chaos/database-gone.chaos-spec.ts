import { setTimeout as pause } from 'node:timers/promises';
import { newSite, startChaosApp, type ChaosApp } from './support/chaos-app';
import { PostgresServer } from './support/postgres-server';
import { report } from './support/rounds';

/** The server of the database stops, stays away, and comes back; nobody touches the application. */
describe('a database that is gone for a while', () => {
  let postgres: PostgresServer;
  let app: ChaosApp;

  beforeAll(async () => {
    postgres = await PostgresServer.start();
    app = await startChaosApp(postgres.url);
  });
  afterAll(async () => {
    await app.close();
    await postgres.remove();
  });

  const get = (path: string) => app.http.get(path).set('Authorization', app.hr);
  const add = (id: string) => app.http.post('/v1/sites').set('Authorization', app.hr).send(newSite(id));

  it('is answered with 503 and Retry-After, and the service recovers by itself within ten seconds', async () => {
    expect((await add('before')).status).toBe(201);
    await postgres.killAtOnce();
    const goneUntil = Date.now() + (process.env['CHAOS'] === 'long' ? 20_000 : 5_000);
    let slowestMilliseconds = 0;
    let asked = 0;
    while (Date.now() < goneUntil) {
      const from = Date.now();
      const answers = await Promise.all([get('/v1/sites'), add('meanwhile'), app.http.get('/health/ready')]);
      slowestMilliseconds = Math.max(slowestMilliseconds, Date.now() - from);
      for (const { status, headers, body } of answers) {
        expect({ status, type: headers['content-type'] }).toEqual({
          status: 503,
          type: expect.stringContaining('application/problem+json') as string,
        });
        expect(body).toMatchObject({ code: 'database-unavailable' });
        expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      }
      expect((await app.http.get('/health/live')).status).toBe(200);
      asked += answers.length;
      await pause(200);
    }
    await postgres.up();
    const back = Date.now();
    while ((await get('/v1/sites')).status !== 200) await pause(50);
    const recoveryMilliseconds = Date.now() - back;
    expect(recoveryMilliseconds).toBeLessThan(10_000);
    expect((await app.http.get('/health/ready')).status).toBe(200);
    expect((await get('/v1/sites/before')).status).toBe(200);
    expect((await get('/v1/sites/meanwhile')).status).toBe(404);
    expect((await add('meanwhile')).status).toBe(201);
    report('database gone', { asked, slowestMilliseconds, recoveryMilliseconds });
  });
});
