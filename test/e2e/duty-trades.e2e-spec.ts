import { DataSource } from 'typeorm';
import type { Response } from 'supertest';
import { listAll, planOverHttp } from '../support/plan-over-http';
import type { AssignmentJson } from '../support/plan-over-http';
import { RosterWay } from '../support/roster-way';
import { StillClock } from '../support/still-clock';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';
import { DAY, TRADE_WEEK, allowUnevenWeeks, importTradeBody } from '../support/trade-body';

jest.setTimeout(180_000);

interface TradeJson {
  readonly id: string;
  readonly status: string;
  readonly correctionId: string;
}

const REASON = 'canary-reason-of-absence';

/**
 * A week of six-hour duties, mornings and afternoons: Anna MMMM-, Bruno AAA-A, Dario -AAMA and Elena AMM-M of the
 * registry, Carla MMMM- of the sport unit, all in one published roster.
 */
describe('duties change hands', () => {
  const clock = new StillClock('2020-05-04T08:00:00Z');
  let server: TestApp;
  let way: RosterWay;
  let hr: string;
  let head: string;
  let headOfSport: string;
  const people: Record<string, string> = {};

  beforeAll(async () => {
    server = await startTestApp({ clock, config: { tokenMinutes: 60 * 24 * 30 } });
    way = new RosterWay(server);
    await importTradeBody(server.app.get(DataSource));
    hr = await server.signIn({ username: 'hr', role: 'hr_officer' });
    head = await server.signIn({ username: 'head-of-registry', role: 'unit_head', unitIds: ['registry'] });
    headOfSport = await server.signIn({ username: 'head-of-sport', role: 'unit_head', unitIds: ['sport'] });
    for (const personId of ['anna', 'bruno', 'dario', 'elena', 'carla'])
      people[personId] = await server.signIn({ username: personId, role: 'employee', personId });
    const week = { unitIds: ['registry', 'sport'], from: TRADE_WEEK, weeks: 1, timeLimitSeconds: 20 };
    const roster = await planOverHttp(server, hr, week);
    await way.approve(roster, hr, head, headOfSport);
    await way.publish(roster, hr, { reason: 'the first roster of the week' });
  });
  afterAll(() => server.close());

  const token = (name: string): string => people[name] ?? (name === 'head' ? head : headOfSport);
  const swap = (name: string, on: string, colleagueId: string, colleagueOn = on): Promise<Response> =>
    way.post('/v1/swap-requests', token(name), { on, colleagueId, colleagueOn });
  const asked = async (answer: Promise<Response>): Promise<string> => {
    const { status, body, headers } = await answer;
    expect({ status, errors: (body as { errors?: object }).errors }).toEqual({ status: 201, errors: undefined });
    return String(headers['location']);
  };
  const step = (trade: string, action: string, name: string, body: object = {}): Promise<Response> =>
    way.step(trade, action, token(name), body);
  const approved = async (trade: string, name: string): Promise<TradeJson> => {
    const { status, body } = await step(trade, 'decision', name, { decision: 'approved' });
    expect({ status, errors: (body as { errors?: object }).errors }).toEqual({ status: 200, errors: undefined });
    return body as TradeJson;
  };
  const read = async (trade: string, name: string): Promise<Response> => way.get(trade, token(name));
  /** What a person does in the published week, day by day. */
  const weekOf = async (personId: string): Promise<string> => {
    const rosters = await listAll<{ id: string; status: string }>(server, hr, '/v1/rosters');
    const published = rosters.find(({ status }) => status === 'published')!;
    const all = await listAll<AssignmentJson>(
      server,
      hr,
      `/v1/rosters/${published.id}/assignments?personId=${personId}`,
    );
    return Object.values(DAY)
      .map((on) => all.find((one) => one.on === on)?.dutyId ?? '-')
      .map((dutyId) => ({ morning: 'M', afternoon: 'A' })[dutyId] ?? '-')
      .join('');
  };

  it('nobody is asked what a rule forbids: the own side is told by rule, the colleague’s is not told', async () => {
    expect(await weekOf('anna')).toBe('MMMM-');
    // Dario would work five days, and Anna three.
    const uneven = await swap('anna', DAY.mon, 'dario', DAY.tue);
    expect(uneven.body).toMatchObject({
      ...{ status: 422, code: 'trade-not-allowed' },
      errors: [
        { pointer: '/on', rule: 'contract-hours' },
        { pointer: '/colleagueId', rule: 'not-possible' },
      ],
    });
    const absence = { fromOn: DAY.thu, toOn: DAY.thu, reason: REASON };
    const absent = await way.post('/v1/employees/bruno/absences', hr, absence);
    expect(absent.status).toBe(201);
    const { body } = await swap('anna', DAY.thu, 'bruno', DAY.fri);
    expect(body).toMatchObject({ status: 422, errors: [{ pointer: '/colleagueId', rule: 'not-possible' }] });
    expect(JSON.stringify(body)).not.toMatch(/availability|absen|canary/);
    const gone = server.http.delete(String(absent.headers['location'])).set('Authorization', hr).set('If-Match', '"1"');
    expect((await gone).status).toBe(204);

    for (const [on, colleagueId, colleagueOn, pointer] of [
      [DAY.fri, 'bruno', DAY.fri, '/on'],
      [DAY.thu, 'bruno', DAY.thu, '/colleagueOn'],
      [DAY.thu, 'nobody', DAY.fri, '/colleagueOn'],
      [DAY.mon, 'anna', DAY.tue, '/colleagueId'],
    ] as const) {
      const refused = await swap('anna', on, colleagueId, colleagueOn);
      expect(refused.body).toMatchObject({ status: 422, errors: [{ pointer }] });
    }
    expect(await listAll(server, token('bruno'), '/v1/swap-requests')).toEqual([]);
    const told = await server.app.get(DataSource).query<object[]>(`SELECT FROM outbox_events WHERE kind LIKE 'swap.%'`);
    expect(told).toEqual([]);
  });

  it('a swap goes from the colleague to the head, and is published with the head’s approval', async () => {
    const key = { on: DAY.thu, colleagueId: 'bruno', colleagueOn: DAY.fri };
    const post = () =>
      server.http
        .post('/v1/swap-requests')
        .set('Authorization', token('anna'))
        .set('Idempotency-Key', 'once')
        .send(key);
    const trade = await asked(post());
    expect((await post()).headers['idempotency-replayed']).toBe('true');
    expect((await swap('anna', DAY.thu, 'elena', DAY.fri)).body).toMatchObject({ status: 409 });

    const seenByBruno = (await read(trade, 'bruno')).body as object;
    expect(seenByBruno).toMatchObject({ status: 'open', assignedTo: 'colleague' });
    expect(seenByBruno).not.toHaveProperty('impact');
    for (const outsider of ['elena', 'carla', 'head', 'headOfSport'])
      expect((await read(trade, outsider)).status).toBe(404);
    expect((await step(trade, 'acceptance', 'anna')).body).toMatchObject({ status: 403, code: 'not-your-turn' });
    expect((await way.post(`${trade}/acceptance`, token('bruno'))).status).toBe(428);
    expect((await step(trade, 'acceptance', 'bruno')).body).toMatchObject({
      status: 'accepted',
      assignedTo: 'unit_head',
    });
    expect((await step(trade, 'acceptance', 'bruno')).body).toMatchObject({ status: 409, code: 'trade-status' });

    expect((await step(trade, 'decision', 'bruno', { decision: 'approved' })).status).toBe(403);
    expect((await step(trade, 'decision', 'headOfSport', { decision: 'approved' })).status).toBe(404);
    const { correctionId } = await approved(trade, 'head');
    expect(await weekOf('anna')).toBe('MMM-A');
    expect(await weekOf('bruno')).toBe('AAAM-');
    const roster = await way.get(`/v1/rosters/${correctionId}`, token('anna'));
    expect(roster.body).toMatchObject({ status: 'published', origin: 'swap' });
    const steps = await listAll<{ action: string }>(server, hr, `/v1/audit-entries?resourceType=swap-requests`);
    expect(steps.map(({ action }) => action)).toEqual(['opened', 'accepted', 'approved']);
    const told = await server.app.get(DataSource).query<{ text: string }[]>(
      `SELECT kind || ' ' || recipient AS text FROM outbox_events WHERE kind LIKE 'swap.%' AND recipient <> 'webhooks'
         ORDER BY resource_version, recipient`,
    );
    expect(told.map(({ text }) => text)).toEqual([
      'swap.opened person:bruno',
      'swap.accepted heads:registry',
      'swap.accepted person:anna',
      'swap.approved person:anna',
      'swap.approved person:bruno',
    ]);
  });

  it('A6: nobody decides about the own duties, not even a head', async () => {
    const trade = await asked(swap('dario', DAY.tue, 'elena'));
    await step(trade, 'acceptance', 'elena');
    people['leading-elena'] = await server.signIn({
      ...{ username: 'leading-elena', role: 'unit_head', personId: 'elena', unitIds: ['registry'] },
    });
    const self = await step(trade, 'decision', 'leading-elena', { decision: 'approved' });
    expect(self.body).toMatchObject({ status: 403, code: 'own-trade' });
    expect((await step(trade, 'decision', 'head', { decision: 'declined' })).body).toMatchObject({
      ...{ status: 422, errors: [{ pointer: '/reason' }] },
    });
    const declined = await step(trade, 'decision', 'head', {
      decision: 'declined',
      reason: 'two trainings on Tuesday',
    });
    expect(declined.body).toMatchObject({
      status: 'declined',
      assignedTo: null,
      decisionReason: 'two trainings on Tuesday',
    });
  });

  it('a swap between two units needs the head of each', async () => {
    const trade = await asked(swap('carla', DAY.mon, 'bruno'));
    await step(trade, 'acceptance', 'bruno');
    const first = await approved(trade, 'head');
    expect(first).toMatchObject({ status: 'accepted', approvedUnitIds: ['registry'], correctionId: null });
    expect(await weekOf('carla')).toBe('MMMM-');
    expect(await approved(trade, 'headOfSport')).toMatchObject({
      ...{ status: 'approved', approvedUnitIds: ['registry', 'sport'] },
    });
    expect(await weekOf('carla')).toBe('AMMM-');
    expect(await weekOf('bruno')).toBe('MAAM-');
  });

  it('what was asked about duties that have changed meanwhile is over', async () => {
    const late = await asked(swap('elena', DAY.tue, 'bruno'));
    const early = await asked(swap('anna', DAY.tue, 'bruno'));
    await step(early, 'acceptance', 'bruno');
    await approved(early, 'head');
    expect(await weekOf('bruno')).toBe('MMAM-');
    expect((await step(late, 'acceptance', 'bruno')).body).toMatchObject({ status: 409, code: 'trade-stale' });
    expect((await read(late, 'elena')).body).toMatchObject({ status: 'expired', expiredBecause: 'roster-changed' });
  });

  it('is declined by the colleague, taken back by who asked, or over after a week', async () => {
    const declined = await asked(swap('elena', DAY.wed, 'dario'));
    expect((await step(declined, 'decline', 'dario')).body).toMatchObject({ status: 'declined' });
    expect((await read(declined, 'head')).status).toBe(404);
    const withdrawn = await asked(swap('elena', DAY.wed, 'dario'));
    expect((await step(withdrawn, 'withdrawal', 'dario')).status).toBe(403);
    expect((await step(withdrawn, 'withdrawal', 'elena')).body).toMatchObject({
      status: 'withdrawn',
      assignedTo: null,
    });
    expect((await step(withdrawn, 'acceptance', 'dario')).body).toMatchObject({ status: 409 });
    const forgotten = await asked(swap('elena', DAY.wed, 'dario'));
    const byStatus = (status: string) =>
      listAll<TradeJson>(server, token('dario'), `/v1/swap-requests?status=${status}`);
    expect((await byStatus('open')).map(({ id }) => `/v1/swap-requests/${id}`)).toEqual([forgotten]);
    clock.moveOn(7 * 24 * 60);
    expect(await byStatus('open')).toEqual([]);
    expect((await read(forgotten, 'elena')).body).toMatchObject({ status: 'expired', expiredBecause: 'deadline' });
  });

  it('A7: an offer goes to the first of those who may take it, however many take it at once', async () => {
    const offer = (name: string, on: string) => way.post('/v1/duty-offers', token(name), { on });
    // Six hours more would break the contract of everybody.
    expect((await offer('dario', DAY.fri)).body).toMatchObject({ status: 422, errors: [{ rule: 'somebody-able' }] });
    await allowUnevenWeeks(server.app.get(DataSource));
    const trade = await asked(offer('dario', DAY.thu));
    for (const outsider of ['carla', 'bruno', 'head']) expect((await read(trade, outsider)).status).toBe(404);
    expect(JSON.stringify((await read(trade, 'dario')).body)).not.toMatch(/anna|elena/);

    const answers = await Promise.all(['anna', 'elena'].map((name) => step(trade, 'acceptance', name)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const winner = (answers[0]!.status === 200 ? 'anna' : 'elena') as string;
    const loser = winner === 'anna' ? 'elena' : 'anna';
    expect([404, 409, 412]).toContain(answers.find(({ status }) => status !== 200)!.status);
    expect((await read(trade, loser)).status).toBe(404);
    expect((await read(trade, 'head')).body).toMatchObject({ status: 'accepted', colleagueId: winner });
    await approved(trade, 'head');
    expect((await weekOf('dario'))[3]).toBe('-');
    expect((await weekOf(winner))[3]).toBe('M');
    expect((await weekOf(loser))[3]).toBe('-');
  });
});
