import { setTimeout as pause } from 'node:timers/promises';
import type { Response } from 'supertest';
import { newSite, startChaosApp, type ChaosApp } from './support/chaos-app';
import { FaultProxy } from './support/fault-proxy';
import { PostgresServer } from './support/postgres-server';
import { report } from './support/rounds';
import { TurnarioProcess } from './support/turnario-process';

/** A connection is made in five seconds or not at all; a silent one is found in nine. */
const LONGEST_ANSWER_MILLISECONDS = 16_000;

const UNAVAILABLE = { status: 503, code: 'database-unavailable', retryAfter: true };

/** The network to the database swallows everything, says nothing, and closes no connection; then it works again. */
describe('a black hole before the database', () => {
  let postgres: PostgresServer;
  let proxy: FaultProxy;
  let app: ChaosApp;
  let worker: TurnarioProcess;
  let asked = 0;
  let slowestMilliseconds = 0;

  beforeAll(async () => {
    postgres = await PostgresServer.start();
    proxy = await FaultProxy.before(postgres.port);
    app = await startChaosApp(postgres.urlAt(proxy.port));
    worker = new TurnarioProcess(postgres.urlAt(proxy.port), null);
    await worker.up();
  });
  afterAll(async () => {
    await worker.killAtOnce();
    await app.close();
    proxy.close();
    await postgres.remove();
  });

  const get = (path: string) => app.http.get(path).set('Authorization', app.hr);
  const post = (path: string, body: object) => app.http.post(path).set('Authorization', app.hr).send(body);
  const add = (id: string) => post('/v1/sites', newSite(id));
  const run = async (seed: number): Promise<string> => {
    const asking = await post('/v1/roster-runs', { unitIds: ['sport'], from: '2027-01-04', timeLimitSeconds: 2, seed });
    expect(asking.status).toBe(202);
    return String(asking.headers['location']);
  };
  const timed = async (request: PromiseLike<Response>) => {
    const from = Date.now();
    const { status, headers, body } = await request;
    asked++;
    slowestMilliseconds = Math.max(slowestMilliseconds, Date.now() - from);
    return { status, code: (body as { code?: string }).code, retryAfter: Number(headers['retry-after']) > 0 };
  };

  /** How long it takes until ten requests at once are all answered as if nothing had been. */
  async function recovered(): Promise<number> {
    const from = Date.now();
    for (;;) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => get('/v1/sites')));
      if (answers.every(({ status }) => status === 200)) return Date.now() - from;
      await pause(50);
    }
  }

  /** How long it takes until a run has led to a roster. */
  async function planned(path: string): Promise<number> {
    const from = Date.now();
    for (;;) {
      const { status, body } = await get(path).redirects(0);
      if (status === 303) return Date.now() - from;
      expect({ status, run: (body as { status: string }).status }).toEqual({
        status: 200,
        run: expect.stringMatching(/queued|running/) as string,
      });
      await pause(100);
    }
  }

  it('of a moment: what was swallowed is answered with 503, and the connections are not used again', async () => {
    await Promise.all(Array.from({ length: 10 }, () => get('/v1/sites')));
    proxy.swallow();
    const answers = Array.from({ length: 10 }, (_, each) =>
      timed(each % 2 === 0 ? add(`lost-${each}`) : get('/v1/sites')),
    );
    await pause(2_000);
    proxy.letThrough();
    expect(await Promise.all(answers)).toEqual(answers.map(() => UNAVAILABLE));
    const recoveryMilliseconds = await recovered();
    expect((await postgres.query(`SELECT id FROM sites WHERE id LIKE 'lost-%'`)).length).toBe(0);
    expect(slowestMilliseconds).toBeLessThan(LONGEST_ANSWER_MILLISECONDS);
    expect(recoveryMilliseconds).toBeLessThan(10_000);
    report('black hole of two seconds', { asked, slowestMilliseconds, recoveryMilliseconds });
  });

  it('that stays: 503 with Retry-After in bounded time, not ready, and within ten seconds all is well by itself', async () => {
    const seconds = process.env['CHAOS'] === 'long' ? 30 : 8;
    const { pid } = worker;
    const before = await run(1);
    slowestMilliseconds = asked = 0;
    proxy.swallow();
    const until = Date.now() + seconds * 1_000;
    const askers = [() => get('/v1/sites'), () => add('meanwhile'), () => app.http.get('/health/ready')].map(
      async (ask) => {
        while (Date.now() < until) expect(await timed(ask())).toEqual(UNAVAILABLE);
      },
    );
    const isAlive = await app.http.get('/health/live');
    expect(isAlive.status).toBe(200);
    await pause(until - Date.now());
    proxy.letThrough();
    const recovery = recovered();
    await Promise.all(askers);
    const recoveryMilliseconds = await recovery;
    expect(recoveryMilliseconds).toBeLessThan(10_000);
    expect((await app.http.get('/health/ready')).status).toBe(200);
    expect((await get('/v1/sites/meanwhile')).status).toBe(404);
    expect(slowestMilliseconds).toBeLessThan(LONGEST_ANSWER_MILLISECONDS);

    const workerMilliseconds = await planned(await run(2));
    const takenUpMilliseconds = await planned(before);
    expect(worker.pid).toBe(pid);
    expect(workerMilliseconds).toBeLessThan(30_000);
    const figures = { seconds, asked, slowestMilliseconds, recoveryMilliseconds };
    report('black hole', { ...figures, workerMilliseconds, takenUpMilliseconds });
  });
});
