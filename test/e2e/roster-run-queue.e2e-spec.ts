import type { AddressInfo } from 'node:net';
import { DataSource } from 'typeorm';
import { Planner } from '../../src/modules/rosters/planning-thread-runner';
import { RosterRunRunner } from '../../src/modules/rosters/roster-run-runner';
import { importSampleBody } from '../support/import-sample-body';
import { importFolder } from '../support/plan-over-http';
import { readEvents } from '../support/read-events';
import { SEGRATE } from '../support/run-turnario';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

jest.setTimeout(180_000);

/** One server that only answers, and planning processes beside it on the same database. */
describe('the queue of roster runs', () => {
  let server: TestApp;
  let token: string;

  beforeAll(async () => {
    server = await startTestApp({ config: { runsWorker: false, maxWaitingRunsPerBody: 3, maxWaitingRuns: 4 } });
    await importSampleBody(server.app.get(DataSource));
    await importFolder(server, 'segrate', SEGRATE);
    token = await server.signIn({ username: 'hr', role: 'hr_officer' });
  });
  afterEach(async () => {
    await server.app.get(DataSource).query('DELETE FROM roster_runs');
  });
  afterAll(() => server.close());

  const ask = (request: object) => server.http.post('/v1/roster-runs').set('Authorization', token).send(request);
  const look = (path: string) => server.http.get(path).set('Authorization', token).redirects(0);
  const sport = (seed: number) => ({ unitIds: ['sport'], from: '2020-05-11', timeLimitSeconds: 20, seed });
  const segrate = (seed: number) => ({ unitIds: ['back-office'], from: '2026-11-30', timeLimitSeconds: 20, seed });
  const urlOf = (path: string): string =>
    `http://127.0.0.1:${(server.app.getHttpServer().address() as AddressInfo).port}${path}`;
  const watch = (path: string, headers: Record<string, string> = {}) =>
    readEvents(urlOf(`${path}/events`), { Authorization: token, ...headers });

  /** A planning process, which works until there is nothing left to do. */
  async function letWorkerPlan(config: { planMemoryMegabytes?: number } = {}): Promise<void> {
    const worker = await startTestApp({ config });
    await worker.app.get(RosterRunRunner).whenIdle();
    await worker.close();
  }

  it('takes so many runs of a body, then says how many wait and when to come back', async () => {
    for (const seed of [1, 2, 3]) expect((await ask(sport(seed))).status).toBe(202);
    const refused = await ask(sport(4));
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ code: 'roster-run-queue-full', detail: expect.stringMatching(/^3 runs/) });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('takes so many runs in all', async () => {
    for (const seed of [1, 2, 3]) await ask(sport(seed));
    expect((await ask(segrate(1))).status).toBe(202);
    const refused = await ask(segrate(2));
    expect(refused.status).toBe(429);
    expect(refused.body.detail).toMatch(/^4 runs in all/);
  });

  it('keeps its bound when twenty ask at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, seed) => ask(sport(seed))));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([202, 202, 202, ...Array<number>(17).fill(429)]);
  });

  it('lets the same run wait once, and says which one it is', async () => {
    const first = await ask(sport(1));
    const second = await ask(sport(1));
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({ code: 'roster-run-waiting' });
    expect(second.body.detail).toContain(first.headers['location']);
    expect((await server.http.delete(String(first.headers['location'])).set('Authorization', token)).status).toBe(202);
    expect((await ask(sport(1))).status).toBe(202);
  });

  it('is worked off by another process, one run of a unit and week after the other', async () => {
    const paths = [];
    for (const seed of [1, 2, 3]) paths.push(String((await ask(sport(seed))).headers['location']));
    await Promise.all([letWorkerPlan(), letWorkerPlan()]);
    for (const path of paths) expect((await look(path)).status).toBe(303);
    const overlapping: unknown[] = await server.app.get(DataSource).query(
      `SELECT 1 FROM roster_runs a JOIN roster_runs b ON a.id < b.id
        WHERE tstzrange(a.started_at, a.finished_at) && tstzrange(b.started_at, b.finished_at)`,
    );
    expect(overlapping).toEqual([]);
  });

  it('tells the progress of a run that another process plans, to its end', async () => {
    const path = String((await ask(sport(1))).headers['location']);
    const watched = watch(path);
    await letWorkerPlan();
    const { status, contentType, events } = await watched;
    expect({ status, contentType }).toEqual({ status: 200, contentType: 'text/event-stream; charset=utf-8' });
    expect(events[0]).toMatchObject({ event: 'progress', data: { status: 'queued' } });
    expect(events.at(-1)).toMatchObject({ event: 'end', data: { status: 'completed' } });
    expect(events.filter(({ event }) => event === 'end')).toHaveLength(1);
    const ids = events.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    const rosterPath = (await look(path)).headers['location'];
    expect(rosterPath).toBe(`/v1/rosters/${events.at(-1)?.data.rosterId}`);

    // A client that lost the connection before the last event gets that one; with all of them it is told to stay away.
    const last = Number(ids.at(-1));
    const again = await watch(path, { 'Last-Event-ID': String(last - 1) });
    expect(again.events.map(({ id }) => id)).toEqual([last]);
    expect((await watch(path, { 'Last-Event-ID': String(last) })).status).toBe(204);
  });

  it('gives a user so many streams at a time, and nobody the runs of others', async () => {
    const path = String((await ask(sport(1))).headers['location']);
    const open: ReturnType<typeof watch>[] = [];
    while (open.length < 6) {
      await new Promise<void>((first) => {
        open.push(
          readEvents(urlOf(`${path}/events`), { Authorization: token }, ({ length }) => {
            if (length > 0) first();
            return false;
          }),
        );
      });
    }
    const seventh = await look(`${path}/events`);
    expect(seventh.status).toBe(429);
    expect(seventh.body).toMatchObject({ code: 'too-many-streams' });
    await server.http.delete(path).set('Authorization', token);
    for (const { events } of await Promise.all(open)) expect(events.at(-1)?.data.status).toBe('stopped');
    expect((await watch(path)).events).toHaveLength(1);

    const employee = await server.signIn({ username: 'anna', role: 'employee', personId: 'anna' });
    expect((await look(`${path}/events`).set('Authorization', employee)).status).toBeGreaterThanOrEqual(403);
    expect((await server.http.get(`${path}/events`)).status).toBe(401);
  });

  it('ends a run that takes too much memory as failed, and says so', async () => {
    const path = String((await ask(segrate(1))).headers['location']);
    await letWorkerPlan({ planMemoryMegabytes: 10 });
    const run = await look(path);
    expect(run.status).toBe(200);
    expect(run.body).toMatchObject({ status: 'failed', errors: [{ rule: 'memory-cap' }] });
  });

  it('stops a run that another process plans, and keeps what it has', async () => {
    const asked = await ask({ unitIds: ['sportello', 'back-office'], from: '2026-11-30', weeks: 13 });
    const path = String(asked.headers['location']);
    const worker = await startTestApp();
    // The plan begins when the stop is asked for, so that the second until a heartbeat hears of it falls into the plan.
    const planner = worker.app.get(Planner);
    const plan = planner.plan.bind(planner);
    jest.spyOn(planner, 'plan').mockImplementation(async (...task) => {
      expect((await server.http.delete(path).set('Authorization', token)).status).toBe(202);
      return plan(...task);
    });
    await worker.app.get(RosterRunRunner).whenIdle();
    await worker.close();
    const over = await look(path);
    expect(over.body.status).toBe('stopped');
  });
});
