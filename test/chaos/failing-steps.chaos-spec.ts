import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { Response } from 'supertest';
import { RosterRepairs } from '../../src/modules/rosters/repairs/roster-repairs.service';
import { FixedClock } from '../support/fixed-clock';
import { startTestApp, type TestApp } from '../support/test-app';
import { DAY, TRADE_WEEK, importTradeBody } from '../support/trade-body';
import { AllOrNothing, type WriteUseCase } from './support/all-or-nothing';
import { FaultProxy } from './support/fault-proxy';
import { PostgresServer } from './support/postgres-server';
import { RosterWeek } from './support/roster-week';

/** The long writes, which change many tables: whichever statement fails, all of it is there or nothing. */
describe('a step of a roster whose N-th query fails', () => {
  const clock = new FixedClock('2020-04-20T08:00:00Z');
  const tokens: Record<'officer' | 'head' | 'anna' | 'bruno', string> = { officer: '', head: '', anna: '', bruno: '' };
  let postgres: PostgresServer;
  let proxy: FaultProxy;
  let app: TestApp;
  let week: RosterWeek;
  let repairId: string;

  beforeAll(async () => {
    postgres = await PostgresServer.start();
    await planTheWeek();
    proxy = await FaultProxy.before(postgres.port);
    // Plans nothing: what looks for runs now and then would be counted among the statements.
    const database = { kind: 'server', url: postgres.urlAt(proxy.port) } as const;
    app = await startTestApp({ clock, config: { database, runsWorker: false } });
    week = week.over(app);
  });
  afterAll(async () => {
    await app.close();
    proxy.close();
    await postgres.remove();
  });

  /** Everything that takes a planner: a published week of the registry, and a repair of it that has found its proposals. */
  async function planTheWeek(): Promise<void> {
    const database = { kind: 'server', url: postgres.url } as const;
    const planning = await startTestApp({ clock, config: { database } });
    await importTradeBody(planning.app.get(DataSource));
    tokens.officer = await planning.signIn({ username: 'officer', role: 'hr_officer' });
    tokens.head = await planning.signIn({ username: 'head', role: 'unit_head', unitIds: ['registry'] });
    tokens.anna = await planning.signIn({ username: 'anna', role: 'employee', personId: 'anna' });
    tokens.bruno = await planning.signIn({ username: 'bruno', role: 'employee', personId: 'bruno' });
    week = new RosterWeek(planning, postgres, tokens);
    await week.plan(planning, { unitIds: ['registry'], from: TRADE_WEEK });
    const asked = await week.way.post(`${await week.startAnew()}/repairs`, tokens.officer, {
      absences: [{ personId: 'anna', from: DAY.thu, to: DAY.thu }],
    });
    expect(asked.status).toBe(202);
    await planning.app.get(RosterRepairs).whenIdle();
    const found = await week.way.get(String(asked.headers['location']), tokens.officer);
    expect(found.body).toMatchObject({ status: 'completed' });
    repairId = String(found.body.id);
    await planning.close();
  }

  async function sending(
    path: string,
    step: string,
    token: string,
    body: object,
  ): Promise<() => PromiseLike<Response>> {
    const { headers } = await week.way.get(path, token);
    const versioned = { Authorization: token, 'If-Match': String(headers['etag']) };
    return async () => app.http.post(`${path}/${step}`).set(versioned).send(body);
  }

  const USE_CASES: WriteUseCase[] = [
    {
      name: 'publishing a roster',
      prepare: async () => {
        await week.startAnew();
        return sending(await week.approved(), 'publication', tokens.officer, { reason: 'a better week' });
      },
    },
    {
      name: 'approving a swap',
      prepare: async () => {
        await week.startAnew();
        const swap = { on: DAY.thu, colleagueId: 'bruno', colleagueOn: DAY.fri };
        const path = String((await week.way.post('/v1/swap-requests', tokens.anna, swap)).headers['location']);
        expect((await week.way.step(path, 'acceptance', tokens.bruno)).status).toBe(200);
        return sending(path, 'decision', tokens.head, { decision: 'approved' });
      },
    },
    {
      name: 'accepting a repair',
      prepare: async () => {
        await week.startAnew();
        await postgres.query('DELETE FROM absences');
        const id = randomUUID();
        await postgres.query(
          `INSERT INTO roster_repairs SELECT (jsonb_populate_record(r, $2::jsonb)).* FROM roster_repairs r WHERE id = $1`,
          [repairId, JSON.stringify({ id })],
        );
        return sending(`/v1/repairs/${id}`, 'acceptance', tokens.officer, { proposal: 1, recordAbsences: true });
      },
    },
  ];

  it.each(USE_CASES)('$name: all or nothing, and 503', async (useCase) => {
    const isLong = process.env['CHAOS'] === 'long';
    // In the short round some half a dozen, evenly, and the last two, which commit.
    const chosen = (n: number, statements: number): boolean =>
      isLong || n % Math.ceil(statements / 5) === 1 || n > statements - 2;
    await new AllOrNothing(postgres, proxy).expect(useCase, chosen);
    await week.expectInvariants();
  });
});
