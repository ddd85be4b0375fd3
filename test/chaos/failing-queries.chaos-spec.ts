import type { Response } from 'supertest';
import { addDays } from '../../src/planner/problem/calendar';
import { AllOrNothing, type WriteUseCase } from './support/all-or-nothing';
import { newContingent, newSite, startChaosApp, type ChaosApp } from './support/chaos-app';
import { FaultProxy } from './support/fault-proxy';
import { PostgresServer } from './support/postgres-server';

/**
 * For each write and N = 1, 2, …: all connections break at the N-th statement, once before the server has it and once
 * after it has done it. The answer is a 503 that asks to try again, and all of the write is there or nothing.
 */
describe('a write whose N-th query fails', () => {
  let postgres: PostgresServer;
  let proxy: FaultProxy;
  let app: ChaosApp;
  let day = '2027-01-04';

  beforeAll(async () => {
    postgres = await PostgresServer.start();
    proxy = await FaultProxy.before(postgres.port);
    app = await startChaosApp(postgres.urlAt(proxy.port));
  });
  afterAll(async () => {
    await app.close();
    proxy.close();
    await postgres.remove();
  });

  const as = (token: string) => ({
    post: (path: string, body: object, headers: Record<string, string> = {}) =>
      app.http.post(path).set('Authorization', token).set(headers).send(body),
    patch: (path: string, body: object, etag: string) =>
      app.http
        .patch(path)
        .set({ Authorization: token, 'If-Match': etag, 'Content-Type': 'application/merge-patch+json' })
        .send(JSON.stringify(body)),
    remove: (path: string, etag: string) => app.http.delete(path).set({ Authorization: token, 'If-Match': etag }),
  });
  const hr = () => as(app.hr);
  const made = async (answer: Promise<Response>): Promise<{ path: string; etag: string }> => {
    const { status, headers, body } = await answer;
    expect({ status, body }).toMatchObject({ status: status === 202 ? 202 : 201 });
    return { path: String(headers['location']), etag: String(headers['etag']) };
  };
  const nextMonday = (): string => (day = addDays(day, 7));
  const run = (seed: string) => ({ unitIds: ['sport'], from: '2027-01-04', timeLimitSeconds: 5, seed: seedOf(seed) });

  const USE_CASES: WriteUseCase[] = [
    {
      name: 'adding a site',
      prepare: (attempt) => Promise.resolve(async () => hr().post('/v1/sites', newSite(attempt))),
    },
    {
      name: 'adding a site under an Idempotency-Key',
      prepare: (attempt) =>
        Promise.resolve(async () => hr().post('/v1/sites', newSite(attempt), { 'Idempotency-Key': attempt })),
    },
    {
      name: 'changing a site',
      prepare: async (attempt) => {
        const { path, etag } = await made(hr().post('/v1/sites', newSite(attempt)));
        return async () => hr().patch(path, { name: 'Altro nome' }, etag);
      },
    },
    {
      name: 'removing a site',
      prepare: async (attempt) => {
        const { path, etag } = await made(hr().post('/v1/sites', newSite(attempt)));
        return async () => hr().remove(path, etag);
      },
    },
    {
      name: 'proposing a contingent',
      prepare: () => Promise.resolve(async () => hr().post('/v1/presence-contingents', newContingent(nextMonday()))),
    },
    {
      name: 'deciding a contingent',
      prepare: async () => {
        const { path, etag } = await made(hr().post('/v1/presence-contingents', newContingent(nextMonday())));
        return async () => as(app.head).post(`${path}/decision`, { decision: 'approved' }, { 'If-Match': etag });
      },
    },
    {
      name: 'asking for a roster run',
      prepare: (attempt) => Promise.resolve(async () => hr().post('/v1/roster-runs', run(attempt))),
    },
    {
      name: 'stopping a roster run',
      prepare: async (attempt) => {
        const { path } = await made(hr().post('/v1/roster-runs', run(attempt)));
        return async () => hr().remove(path, '');
      },
    },
  ];

  it.each(USE_CASES)('$name: all or nothing, and 503', async (useCase) => {
    await new AllOrNothing(postgres, proxy).expect(useCase);
  });
});

/** A number that belongs to a text, since runs are told apart by their seeds. */
function seedOf(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_000_007, 7);
}
