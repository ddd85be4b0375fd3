import type { Response } from 'supertest';
import { addDays } from '../../src/planner/problem/calendar';
import { newContingent, startChaosApp, type ChaosApp } from './support/chaos-app';
import { interleavings, type Step } from './support/interleavings';
import { PostgresServer } from './support/postgres-server';
import { report, rounds } from './support/rounds';

/** Several people at the same thing: the database decides, and everybody is told the truth. */
describe('people at the same time', () => {
  let postgres: PostgresServer;
  let app: ChaosApp;
  let day = '2027-01-04';

  beforeAll(async () => {
    postgres = await PostgresServer.start();
    app = await startChaosApp(postgres.url);
  });
  afterAll(async () => {
    await app.close();
    await postgres.remove();
  });

  async function proposed(): Promise<{ path: string; id: string; etag: string }> {
    day = addDays(day, 7);
    const answer = await app.http
      .post('/v1/presence-contingents')
      .set('Authorization', app.hr)
      .send(newContingent(day));
    expect(answer.status).toBe(201);
    return {
      path: String(answer.headers['location']),
      id: String(answer.body.id),
      etag: String(answer.headers['etag']),
    };
  }

  const decide = (path: string, etag: string, decision: string): Promise<Response> =>
    Promise.resolve(
      app.http
        .post(`${path}/decision`)
        .set({ Authorization: app.head, 'If-Match': etag })
        .send({ decision, ...(decision === 'declined' ? { reason: 'troppi' } : {}) }),
    );
  const edit = (path: string, etag: string, targetCount: number): Promise<Response> =>
    Promise.resolve(
      app.http
        .patch(path)
        .set({ Authorization: app.hr, 'If-Match': etag, 'Content-Type': 'application/merge-patch+json' })
        .send(JSON.stringify({ targetCount })),
    );

  it('twenty decide one contingent at once: one is heard, nineteen are told that it has changed', async () => {
    const count = rounds(5, 100);
    for (let round = 0; round < count; round++) {
      const { path, id, etag } = await proposed();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, each) => decide(path, etag, each % 2 === 0 ? 'approved' : 'declined')),
      );
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses.filter((status) => status < 300)).toHaveLength(1);
      expect(statuses.filter((status) => status >= 300 && ![409, 412].includes(status))).toEqual([]);
      const winner = answers.find(({ status }) => status < 300)?.body.status as string;
      const [row] = await postgres.query<{ status: string }>('SELECT status FROM presence_contingents WHERE id = $1', [
        id,
      ]);
      expect(row?.status).toBe(winner);
      const decisions = await postgres.query(
        `SELECT 1 FROM audit_entries WHERE resource_id = $1 AND action LIKE '%decide%'`,
        [id],
      );
      expect(decisions.length).toBeLessThanOrEqual(1);
    }
    report('twenty decide', { rounds: count, winnersEach: 1 });
  });

  it('two sessions read, edit and decide in every possible order: no change is lost, none is made on what was not seen', async () => {
    const session = (
      act: (path: string, etag: string) => Promise<Response>,
      log: Outcome[],
      name: string,
      path: string,
    ) => {
      let etag = '';
      const steps: Step[] = [
        {
          name: `${name} reads`,
          run: async () => {
            const answer = await app.http.get(path).set('Authorization', app.hr);
            etag = String(answer.headers['etag']);
          },
        },
        {
          name: `${name} writes`,
          run: async () => {
            const { status } = await act(path, etag);
            log.push({ name, seen: etag, status });
          },
        },
      ];
      return [...steps, ...steps];
    };
    const orders = interleavings([0, 1, 2, 3], [4, 5, 6, 7]);
    expect(orders).toHaveLength(70);
    const acceptedOnStale: string[] = [];
    for (const order of orders) {
      const { path, etag } = await proposed();
      const log: Outcome[] = [];
      const officer = session((at, seen) => edit(at, seen, 0), log, 'officer', path);
      const head = session((at, seen) => decide(at, seen, 'approved'), log, 'head', path);
      const steps = [...officer, ...head];
      let current = etag;
      for (const index of order) {
        const before = log.length;
        const step = steps[index];
        if (step === undefined) throw new Error('no such step');
        await step.run();
        const outcome = log[before];
        if (outcome === undefined) continue;
        if (outcome.status < 300 && outcome.seen !== current) acceptedOnStale.push(`${step.name} in ${order.join()}`);
        if (outcome.seen !== current) expect(outcome.status).toBe(412);
        expect(outcome.status).toBeLessThan(500);
        current = String((await app.http.get(path).set('Authorization', app.hr)).headers['etag']);
      }
    }
    expect(acceptedOnStale).toEqual([]);
    report('interleavings', { orders: orders.length, acceptedOnStale: 0 });
  });
});

interface Outcome {
  readonly name: string;
  /** Version it was made on. */
  readonly seen: string;
  readonly status: number;
}
