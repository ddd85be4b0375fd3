import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { Response } from 'supertest';
import { FixedClock } from '../support/fixed-clock';
import { importSampleBody } from '../support/import-sample-body';
import { planOverHttp } from '../support/plan-over-http';
import { RosterWay } from '../support/roster-way';
import { startTestApp, type TestApp } from '../support/test-app';
import { interleavings } from './support/interleavings';
import { PostgresServer } from './support/postgres-server';
import { report, rounds } from './support/rounds';

const MONDAY = '2020-05-11';

/** Officers and a head who hurry: at most one roster is published for a unit and week, and never past a step. */
describe('publication by several at once', () => {
  let postgres: PostgresServer;
  let server: TestApp;
  let way: RosterWay;
  let officers: string[];
  let head: string;
  let template: string;

  beforeAll(async () => {
    postgres = await PostgresServer.start();
    const database = { kind: 'server', url: postgres.url } as const;
    server = await startTestApp({ clock: new FixedClock('2020-04-20T08:00:00Z'), config: { database } });
    await importSampleBody(server.app.get(DataSource));
    way = new RosterWay(server);
    officers = [];
    for (let number = 0; number < 20; number++) {
      officers.push(await server.signIn({ username: `officer-${number}`, role: 'hr_officer' }));
    }
    head = await server.signIn({ username: 'head', role: 'unit_head', unitIds: ['registry'] });
    const request = { unitIds: ['registry'], from: MONDAY, timeLimitSeconds: 20, weeks: 1 };
    template = (await planOverHttp(server, officer(0), request)).split('/').at(-1) ?? '';
  });
  afterAll(async () => {
    await server.close();
    await postgres.remove();
  });

  const officer = (number: number): string => officers[number] ?? '';

  /** A draft like the one that was planned, at its own path. */
  async function draft(): Promise<string> {
    const id = randomUUID();
    await postgres.query(
      `INSERT INTO rosters SELECT (jsonb_populate_record(r, jsonb_build_object('id', $2::text))).* FROM rosters r WHERE id = $1`,
      [template, id],
    );
    await postgres.query(
      `INSERT INTO roster_assignments
       SELECT (jsonb_populate_record(a, jsonb_build_object('roster_id', $2::text, 'id', gen_random_uuid()))).*
         FROM roster_assignments a WHERE roster_id = $1`,
      [template, id],
    );
    return `/v1/rosters/${id}`;
  }

  async function approved(): Promise<string> {
    const path = await draft();
    await way.approve(path, officer(0), head);
    return path;
  }

  /** What must hold whatever anybody did. */
  async function expectInvariants(): Promise<void> {
    const broken = await postgres.query(
      `SELECT 'two for one week' AS what, array_agg(id::text) AS ids FROM rosters, unnest(unit_ids) unit
        WHERE status = 'published' GROUP BY unit, from_on HAVING count(*) > 1
        UNION ALL
       SELECT 'published, but not the one of its week', array_agg(r.id::text) FROM rosters r
        WHERE r.status = 'published'
          AND NOT EXISTS (SELECT 1 FROM published_weeks w WHERE w.roster_id = r.id AND w.unit_id = ANY (r.unit_ids))
       HAVING count(*) > 0
        UNION ALL
       SELECT 'the one of its week, but not published', array_agg(r.id::text)
         FROM published_weeks w JOIN rosters r ON r.id = w.roster_id WHERE r.status <> 'published'
       HAVING count(*) > 0
        UNION ALL
       SELECT 'published without the head', array_agg(r.id::text) FROM rosters r
        WHERE r.status IN ('published', 'superseded')
          AND NOT EXISTS (SELECT 1 FROM roster_sign_offs s WHERE s.roster_id = r.id AND s.decision = 'approved')
       HAVING count(*) > 0`,
    );
    expect(broken).toEqual([]);
  }

  it('twenty officers publish one roster at once: one does', async () => {
    const count = rounds(3, 50);
    for (let round = 0; round < count; round++) {
      const path = await approved();
      const etag = String((await way.get(path, officer(0))).headers['etag']);
      const answers = await Promise.all(
        officers.map((token) =>
          server.http.post(`${path}/publication`).set({ Authorization: token, 'If-Match': etag }).send({}),
        ),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(statuses.filter((status) => ![200, 409, 412].includes(status))).toEqual([]);
      await expectInvariants();
    }
    report('twenty publish', { rounds: count, winnersEach: 1 });
  });

  it('twenty officers publish rivals for one week at once: the week has one roster', async () => {
    const count = rounds(3, 50);
    for (let round = 0; round < count; round++) {
      const rivals = await Promise.all([approved(), approved()]);
      const answers = await Promise.all(
        officers.map((token, number) => way.step(rivals[number % 2] ?? '', 'publication', token)),
      );
      expect(answers.filter(({ status }) => ![200, 409, 412, 503].includes(status))).toEqual([]);
      const winners = answers.filter(({ status }) => status === 200).length;
      expect([1, 2]).toContain(winners);
      await expectInvariants();
    }
    report('rivals publish', { rounds: count });
  });

  it('two sessions submit, edit, decide and publish in every possible order', async () => {
    const failures: string[] = [];
    const steps = (path: string): readonly (() => Promise<Response>)[] => [
      () => way.step(path, 'submission', officer(0)),
      () => way.step(path, 'publication', officer(0)),
      () => way.step(path, 'edits', officer(0), { operations: [{ operation: 'pin', personId: 'anna', on: MONDAY }] }),
      () => way.step(path, 'decision', head, { decision: 'approved' }),
      () => way.step(path, 'edits', officer(1), { operations: [{ operation: 'pin', personId: 'anna', on: MONDAY }] }),
      () => way.step(path, 'publication', officer(1)),
    ];
    const orders = interleavings([0, 1, 2], [3, 4, 5]);
    expect(orders).toHaveLength(20);
    let published = 0;
    for (const order of orders) {
      const path = await draft();
      const run = steps(path);
      for (const index of order) {
        const status = (await run[index]?.())?.status ?? 0;
        if (status >= 500) failures.push(`step ${index} of ${order.join()}: ${status}`);
        await expectInvariants();
      }
      const after = await way.get(path, officer(0));
      if (after.body.status === 'published') published++;
    }
    expect(failures).toEqual([]);
    expect(published).toBeGreaterThan(0);
    report('interleavings of publication', { orders: orders.length, published });
  });
});
