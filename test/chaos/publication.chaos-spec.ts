import { DataSource } from 'typeorm';
import type { Response } from 'supertest';
import { FixedClock } from '../support/fixed-clock';
import type { RosterWay } from '../support/roster-way';
import { startTestApp, type TestApp } from '../support/test-app';
import { DAY, TRADE_WEEK, importTradeBody } from '../support/trade-body';
import { interleavings } from './support/interleavings';
import { PostgresServer } from './support/postgres-server';
import { RosterWeek } from './support/roster-week';
import { report, rounds, someOf } from './support/rounds';

const PIN = { operation: 'pin', personId: 'anna', on: DAY.mon };

/**
 * Officers, a head and two employees who hurry: at most one roster is published for a unit and week, never past a step, and
 * a swap is in the published roster if and only if it is approved.
 */
describe('publication by several at once', () => {
  let postgres: PostgresServer;
  let server: TestApp;
  let way: RosterWay;
  let officers: string[];
  let head: string;
  let anna: string;
  let bruno: string;
  let week: RosterWeek;

  beforeAll(async () => {
    postgres = await PostgresServer.start();
    const database = { kind: 'server', url: postgres.url } as const;
    server = await startTestApp({ clock: new FixedClock('2020-04-20T08:00:00Z'), config: { database } });
    await importTradeBody(server.app.get(DataSource));
    officers = [];
    for (let number = 0; number < 20; number++) {
      officers.push(await server.signIn({ username: `officer-${number}`, role: 'hr_officer' }));
    }
    head = await server.signIn({ username: 'head', role: 'unit_head', unitIds: ['registry'] });
    anna = await server.signIn({ username: 'anna', role: 'employee', personId: 'anna' });
    bruno = await server.signIn({ username: 'bruno', role: 'employee', personId: 'bruno' });
    week = new RosterWeek(server, postgres, { officer: officer(0), head });
    way = week.way;
    await week.plan(server, { unitIds: ['registry'], from: TRADE_WEEK });
  });
  afterAll(async () => {
    await server.close();
    await postgres.remove();
  });

  const officer = (number: number): string => officers[number] ?? '';

  it('twenty officers publish one roster at once: one does', async () => {
    const count = rounds(3, 50);
    for (let round = 0; round < count; round++) {
      const path = await week.approved();
      const etag = String((await way.get(path, officer(0))).headers['etag']);
      const answers = await Promise.all(
        officers.map((token) =>
          server.http.post(`${path}/publication`).set({ Authorization: token, 'If-Match': etag }).send({}),
        ),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(statuses.filter((status) => ![200, 409, 412].includes(status))).toEqual([]);
      await week.expectInvariants();
    }
    report('twenty publish', { rounds: count, winnersEach: 1 });
  });

  it('twenty officers publish rivals for one week at once: the week has one roster', async () => {
    const count = rounds(3, 50);
    for (let round = 0; round < count; round++) {
      const rivals = await Promise.all([week.approved(), week.approved()]);
      const answers = await Promise.all(
        officers.map((token, number) => way.step(rivals[number % 2] ?? '', 'publication', token)),
      );
      expect(answers.filter(({ status }) => ![200, 409, 412, 503].includes(status))).toEqual([]);
      const winners = answers.filter(({ status }) => status === 200).length;
      expect([1, 2]).toContain(winners);
      await week.expectInvariants();
    }
    report('rivals publish', { rounds: count });
  });

  it('two sessions submit, edit, decide and publish in every possible order', async () => {
    const failures: string[] = [];
    const steps = (path: string): readonly (() => Promise<Response>)[] => [
      () => way.step(path, 'submission', officer(0)),
      () => way.step(path, 'publication', officer(0)),
      () => way.step(path, 'edits', officer(0), { operations: [PIN] }),
      () => way.step(path, 'decision', head, { decision: 'approved' }),
      () => way.step(path, 'edits', officer(1), { operations: [PIN] }),
      () => way.step(path, 'publication', officer(1)),
    ];
    const orders = interleavings([0, 1, 2], [3, 4, 5]);
    expect(orders).toHaveLength(20);
    let published = 0;
    for (const order of orders) {
      const path = await week.draft();
      const run = steps(path);
      for (const index of order) {
        const status = (await run[index]?.())?.status ?? 0;
        if (status >= 500) failures.push(`step ${index} of ${order.join()}: ${status}`);
        await week.expectInvariants();
      }
      const after = await way.get(path, officer(0));
      if (after.body.status === 'published') published++;
    }
    expect(failures).toEqual([]);
    expect(published).toBeGreaterThan(0);
    report('interleavings of publication', { orders: orders.length, published });
  });

  /** Anna asks Bruno for his Friday afternoon in exchange for her Thursday morning; nothing else happened to the week. */
  async function swapAsked(): Promise<string> {
    await week.startAnew();
    const swap = { on: DAY.thu, colleagueId: 'bruno', colleagueOn: DAY.fri };
    const asked = await way.post('/v1/swap-requests', anna, swap);
    expect({ status: asked.status, errors: (asked.body as { errors?: object }).errors }).toEqual({ status: 201 });
    return String(asked.headers['location']);
  }

  const trade = async (path: string) => (await way.get(path, anna)).body as { status: string };

  it('a swap on its way to approval and a newer version on its way to publication, in every possible order', async () => {
    const all = interleavings([0, 1], [2, 3, 4, 5]);
    expect(all).toHaveLength(15);
    const orders = someOf(all);
    const count = { orders: orders.length, swapped: 0, published: 0 };
    const refusals: object[] = [];
    for (const order of orders) {
      const swap = await swapAsked();
      const newer = await week.draft();
      const steps: readonly (() => Promise<Response>)[] = [
        () => way.step(swap, 'acceptance', bruno),
        () => way.step(swap, 'decision', head, { decision: 'approved' }),
        () => way.step(newer, 'edits', officer(1), { operations: [PIN] }),
        () => way.step(newer, 'submission', officer(1)),
        () => way.step(newer, 'decision', head, { decision: 'approved' }),
        () => way.step(newer, 'publication', officer(1)),
      ];
      for (const index of order) {
        const status = (await steps[index]?.())?.status;
        if (![200, 409].includes(status ?? 0)) refusals.push({ order: order.join(), index, status });
        await week.expectInvariants();
      }
      if ((await trade(swap)).status === 'approved') count.swapped++;
      if ((await way.get(newer, officer(0))).body.status === 'published') count.published++;
    }
    expect(refusals).toEqual([]);
    expect(count.swapped).toBeGreaterThan(0);
    expect(count.published).toBeGreaterThan(0);
    report('interleavings of a swap and a publication', count);
  });

  it('a swap is accepted and approved while it is withdrawn, in every possible order of reading and writing', async () => {
    const all = interleavings([0, 1, 2, 3], [4, 5]);
    expect(all).toHaveLength(15);
    const orders = someOf(all);
    const ends: Record<string, number> = {};
    const wrong: object[] = [];
    for (const order of orders) {
      const swap = await swapAsked();
      const person = (token: string, action: string, body: object = {}): readonly (() => Promise<void>)[] => {
        let seen = '';
        return [
          async () => {
            seen = await version(swap, token);
          },
          async () => {
            const now = await version(swap, anna);
            const asked = server.http.post(`${swap}/${action}`).set({ Authorization: token, 'If-Match': seen });
            const { status } = await asked.send(body);
            const isWrong = status === 200 ? seen !== now : ![404, 409, 412].includes(status);
            if (isWrong) wrong.push({ action, order: order.join(), status, seen, now });
          },
        ];
      };
      const approval = person(head, 'decision', { decision: 'approved' });
      const steps = [...person(bruno, 'acceptance'), ...approval, ...person(anna, 'withdrawal')];
      for (const index of order) {
        await steps[index]?.();
        await week.expectInvariants();
      }
      const { status } = await trade(swap);
      ends[status] = (ends[status] ?? 0) + 1;
    }
    expect(wrong).toEqual([]);
    expect(Object.keys(ends).sort()).toEqual(expect.arrayContaining(['approved', 'withdrawn']));
    report('interleavings of a swap and its withdrawal', { orders: orders.length, ...ends });
  });

  /** A trade as somebody sees it; what is not for these eyes has no version. */
  async function version(path: string, token: string): Promise<string> {
    return String((await way.get(path, token)).headers['etag'] ?? '"0"');
  }

  it('the head approves, the employee withdraws and an officer publishes at the same moment', async () => {
    const count = rounds(4, 50);
    const outcomes: Record<string, number> = {};
    for (let round = 0; round < count; round++) {
      const swap = await swapAsked();
      const newer = await week.approved();
      expect((await way.step(swap, 'acceptance', bruno)).status).toBe(200);
      const [seen, etag] = await Promise.all([version(swap, anna), version(newer, officer(1))]);
      const post = (path: string, token: string, ifMatch: string, body: object = {}): Promise<Response> =>
        Promise.resolve(server.http.post(path).set({ Authorization: token, 'If-Match': ifMatch }).send(body));
      const answers = await Promise.all([
        post(`${swap}/decision`, head, seen, { decision: 'approved' }),
        post(`${swap}/withdrawal`, anna, seen),
        post(`${newer}/publication`, officer(1), etag),
      ]);
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => ![200, 409, 412].includes(status))).toEqual([]);
      expect(statuses).toContain(200);
      expect(statuses.slice(0, 2)).not.toEqual([200, 200]);
      await week.expectInvariants();
      outcomes[statuses.join(' ')] = (outcomes[statuses.join(' ')] ?? 0) + 1;
    }
    report('swap, withdrawal and publication at once', { rounds: count, outcomes });
  });
});
