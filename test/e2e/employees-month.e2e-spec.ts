import ICAL from 'ical.js';
import { RosterProblemAssembler } from '../../src/modules/rosters/roster-problem-assembler';
import { OutboxDelivery } from '../../src/modules/notifications/delivery/outbox-delivery.service';
import { startMailServer, type MailServer } from '../support/mail-server';
import { MERGE_PATCH } from '../support/reference-data-app';
import { importFolder, planOverHttp } from '../support/plan-over-http';
import { RosterWay } from '../support/roster-way';
import { SEGRATE } from '../support/run-turnario';
import { SettableClock } from '../support/settable-clock';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

jest.setTimeout(240_000);

const WEEK = '2026-11-30';
const WEDNESDAY = '2026-12-02';
const FRIDAY = '2026-12-04';
const CANARY = 'canary-reason-of-absence';

interface Day {
  readonly on: string;
  readonly kind: string;
  readonly work: { readonly startAt: string; readonly site: { readonly name: string } | null } | null;
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
}

interface CalendarEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly on: string;
  readonly location: string;
  readonly summary: string;
}

/** Carlo Oggioni and fifteen colleagues run the one-stop desk of Segrate, six days a week, Saturdays included. */
describe("The employee's month", () => {
  const clock = new SettableClock('2026-11-17T09:00:00Z');
  let server: TestApp;
  let mail: MailServer;
  let hr: string;
  let head: string;
  let carlo: string;
  let bruno: string;
  let luca: string;
  let outsider: string;

  const get = (path: string, token: string, headers: Record<string, string> = {}) =>
    server.http.get(path).set({ Authorization: token, ...headers });
  const post = (path: string, token: string, body: object, headers: Record<string, string> = {}) =>
    server.http
      .post(path)
      .set({ Authorization: token, ...headers })
      .send(body);
  const myDays = async (token: string, query: string, language = 'it'): Promise<Day[]> => {
    const answer = await get(`/v1/me/schedule?${query}`, token, { 'Accept-Language': language }).expect(200);
    return answer.body.days as Day[];
  };

  const plan = () => planOverHttp(server, hr, { unitIds: ['sportello'], from: WEEK, timeLimitSeconds: 60 });
  const publish = async (roster: string): Promise<void> => {
    const way = new RosterWay(server);
    await way.approve(roster, hr, head);
    await way.publish(roster, hr);
  };

  beforeAll(async () => {
    mail = await startMailServer();
    server = await startTestApp({ clock, config: { tokenMinutes: 60 * 24 * 400, smtpUrl: mail.url } });
    await importFolder(server, 'segrate', SEGRATE);
    hr = await server.signIn({ username: 'hr', role: 'hr_officer' });
    head = await server.signIn({ username: 'head', role: 'unit_head', unitIds: ['sportello'] });
    carlo = await server.signIn({ username: 'carlo', role: 'employee', personId: 'op-09' });
    bruno = await server.signIn({ username: 'bruno', role: 'employee', personId: 'op-12' });
    luca = await server.signIn({ username: 'luca', role: 'employee', personId: 'op-01' });
    outsider = await server.signIn({ username: 'back-office', role: 'employee', personId: 'bo-01' });
  });
  afterAll(async () => {
    await server.close();
    await mail.close();
  });

  describe('before anything is published', () => {
    it('a draft is nobody’s schedule', async () => {
      const roster = await plan();
      const days = await myDays(carlo, `from=${WEEK}&to=2026-12-06`);
      expect(new Set(days.map(({ kind }) => kind))).toEqual(new Set(['not-published']));
      expect(days[0]!.reasons[0]!.text).toBe(
        'Il turno della settimana di lunedì 30 novembre 2026 non è ancora pubblicato.',
      );
      await get(`/v1/units/sportello/boards/${WEEK}`, carlo, { Accept: 'text/html' }).expect(404);
      await publish(roster);
    });
  });

  describe('the month', () => {
    it('shows six duties of the published week, the free Sunday, and weeks that nobody knows yet', async () => {
      const days = await myDays(carlo, `from=${WEEK}&to=2026-12-27`);
      expect(days).toHaveLength(28);
      expect(days.slice(0, 8).map(({ kind }) => kind)).toEqual([
        ...['work', 'work', 'work', 'work', 'work', 'work', 'rest', 'not-published'],
      ]);
      expect(days[0]!.work).toMatchObject({
        startAt: expect.stringMatching(/^2026-11-30T(07|11):45:00\+01:00$/),
        ...{ site: { id: 'sac' }, paidMinutes: 360, mode: 'on-site', activityName: expect.any(String) },
      });
    });

    it('says why, in Italian and in English', async () => {
      const saturday = async (language: string) =>
        (await myDays(carlo, 'from=2026-12-05&to=2026-12-05', language))[0]!.reasons[0]!;
      expect(await saturday('it')).toEqual({
        code: 'turn',
        text: 'Lavori sabato 5 dicembre 2026: tocca a te, 1 degli ultimi 12 sabati; i colleghi in media 1.',
      });
      expect((await saturday('en, it;q=0.5')).text).toBe(
        'You work Saturday 5 December 2026: your turn, 1 of the last 12 Saturdays; colleagues had 1 on average.',
      );
    });

    it('names no colleague', async () => {
      const { text } = await get(`/v1/me/schedule?from=${WEEK}&to=2026-12-27`, carlo);
      expect(text).not.toMatch(/op-(?!09)\d\d|Vigano|Leone/);
    });

    it('is a quarter long at most, and of people alone', async () => {
      await get('/v1/me/schedule?from=2026-11-01&to=2027-02-01', carlo).expect(422);
      await get('/v1/me/schedule?from=2026-12-02&to=2026-12-01', carlo).expect(422);
      await get('/v1/me/schedule?from=0001-01-01', carlo).expect(422);
      await get('/v1/me/schedule', hr).expect(404);
      await server.http.get('/v1/me/schedule').expect(401);
    });
  });

  it('comes with balances over the windows of the rules, beside the mean of the unit', async () => {
    const { body } = await get('/v1/me/balances?on=2026-12-02', carlo).expect(200);
    const items = body.items as { kind: string; from: string; to: string }[];
    const balance = (kind: string) => items.find((item) => item.kind === kind);
    expect(items).toHaveLength(7);
    expect(balance('saturdays')).toEqual({
      ...{ kind: 'saturdays', unit: 'days', from: '2026-09-14', to: '2026-12-06' },
      ...{ value: 1, expected: null, unitAverage: 1 },
    });
    expect(balance('presence-days')).toMatchObject({ value: 6, unitAverage: 6 });
    expect(balance('afternoons')).toMatchObject({ unitAverage: 3 });
    expect(balance('agile-days-of-month')).toMatchObject({ from: '2026-12-01', to: '2026-12-31', value: 0 });
    expect(balance('minutes-of-week')).toMatchObject({ from: WEEK, value: 2160, expected: 2160, unitAverage: 2160 });
    await get('/v1/me/balances?on=9999-12-31', carlo).expect(422);
    await get('/v1/me/balances', hr).expect(404);
  });

  it('a wish and an evening that cannot be worked reach the plan of a later week', async () => {
    await post('/v1/me/wishes', carlo, { on: '2026-12-12', kind: 'off', importance: 'high' }).expect(201);
    const evening = { fromOn: '2026-12-10', toOn: '2026-12-10', fromMinuteOfDay: 960, toMinuteOfDay: 1080 };
    const stated = await post('/v1/me/unavailabilities', carlo, evening).expect(201);
    expect(stated.body).toMatchObject({ status: 'requested', late: false });
    await post('/v1/me/wishes', carlo, { on: '2026-11-25', kind: 'off', importance: 'low' }).expect(422);

    const scope = { unitIds: ['sportello'], fromOn: '2026-12-07', weeks: 1 };
    const { problem } = await server.app.get(RosterProblemAssembler).assemble(scope);
    const own = problem.wishes.filter(({ personId }) => personId === 'op-09');
    expect(own).toContainEqual(expect.objectContaining({ on: '2026-12-12', kind: 'off' }));
    expect(own).toContainEqual({
      ...{ personId: 'op-09', on: '2026-12-10', kind: 'unwanted-duty', dutyId: 'pomeriggio', importance: 'high' },
    });
  });

  describe('the calendar', () => {
    let feed: string;
    let address: string;
    let before: CalendarEntry[];
    let unswapped: CalendarEntry[];
    let tag: string;

    const entries = async (): Promise<CalendarEntry[]> => {
      const answer = await server.http.get(address).set('Accept', 'text/calendar').expect(200);
      expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
      tag = String(answer.headers['etag']);
      const calendar = new ICAL.Component(ICAL.parse(answer.text) as unknown[]);
      return calendar.getAllSubcomponents('vevent').map((component) => {
        const event = new ICAL.Event(component);
        const { uid, sequence, location, summary } = event;
        const status = String(component.getFirstPropertyValue('status'));
        return {
          ...{ uid, sequence, location, summary, status },
          on: event.startDate.toJSDate().toISOString().slice(0, 10),
        };
      });
    };

    it('is subscribed to by an address that is told once', async () => {
      const opened = await post('/v1/me/calendar-feeds', carlo, {}, { 'Idempotency-Key': 'feed-1' }).expect(201);
      feed = String(opened.headers['location']);
      address = new URL(opened.body.url as string).pathname;
      expect(address).toMatch(/^\/v1\/calendar-feeds\/[\w-]{43}\.ics$/);
      const repeated = await post('/v1/me/calendar-feeds', carlo, {}, { 'Idempotency-Key': 'feed-1' }).expect(201);
      expect(repeated.body).toEqual({ ...opened.body, url: null });
      expect((await get(feed, carlo)).body).not.toHaveProperty('url');
    });

    it('reads the six shifts back, confirmed, each at its desk', async () => {
      before = await entries();
      expect(before.map(({ on, sequence, status }) => `${on} ${sequence} ${status}`)).toEqual(
        ['2026-11-30', '2026-12-01', WEDNESDAY, '2026-12-03', '2026-12-04', '2026-12-05'].map(
          (on) => `${on} 0 CONFIRMED`,
        ),
      );
      expect(new Set(before.map(({ uid }) => uid)).size).toBe(6);
      expect(before[0]!.location).toContain('Segrate');
      await server.http.get(address).set('If-None-Match', tag).expect(304);
    });

    it('is nobody else’s to list or close', async () => {
      expect((await get('/v1/me/calendar-feeds', bruno)).body.items).toEqual([]);
      await get(feed, bruno).expect(404);
      await server.http.delete(feed).set({ Authorization: bruno, 'If-Match': '"1"' }).expect(404);
    });

    it('shows a shift that a correction took away as cancelled, and leaves the others as they are', async () => {
      const absence = { fromOn: WEDNESDAY, toOn: WEDNESDAY, reason: CANARY };
      await post('/v1/employees/op-09/absences', hr, absence).expect(201);
      expect((await myDays(carlo, `from=${WEDNESDAY}&to=${WEDNESDAY}`))[0]).toMatchObject({
        ...{ kind: 'absent', reasons: [{ text: 'Risulti assente; il turno pubblicato non è ancora stato corretto.' }] },
      });
      clock.set('2026-11-18T09:00:00Z');
      await publish(await plan());

      const after = await entries();
      expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
      const cancelled = after.filter(({ status }) => status === 'CANCELLED');
      expect(cancelled).toMatchObject([{ on: WEDNESDAY, sequence: 1, uid: before[2]!.uid }]);
      expect(cancelled[0]!.summary).toMatch(/^Annullato: /);
      for (const [index, entry] of after.entries())
        expect(entry.sequence).toBe(entry.summary === before[index]!.summary ? 0 : 1);
    });

    it('shows it as planned again once it comes back, further on in the sequence', async () => {
      const [absence] = (await get('/v1/employees/op-09/absences', hr)).body.items as { id: string }[];
      await server.http
        .delete(`/v1/employees/op-09/absences/${absence!.id}`)
        .set({ Authorization: hr, 'If-Match': '"1"' })
        .expect(204);
      await post('/v1/employees/op-12/absences', hr, { fromOn: '2026-12-03', toOn: '2026-12-03', reason: CANARY });
      clock.set('2026-11-19T08:00:00Z');
      await publish(await plan());
      expect((await entries()).find(({ on }) => on === WEDNESDAY)).toMatchObject({
        ...{ status: 'CONFIRMED', sequence: 2, uid: before[2]!.uid },
      });
      unswapped = await entries();
    });

    it('follows a swap: Luca takes the afternoon of Friday, the head approves, and everything tells the same', async () => {
      clock.set('2026-11-19T09:00:00Z');
      const way = new RosterWay(server);
      const swap = { on: FRIDAY, colleagueId: 'op-01', colleagueOn: FRIDAY };
      await wantMails(carlo, 'carlo@comune.example.it');
      await server.app.get(OutboxDelivery).deliverDue();
      mail.received.length = 0;
      const forbidden = await way.post('/v1/swap-requests', carlo, swap);
      expect(forbidden.body).toMatchObject({ status: 422, errors: [{ pointer: '/on', rule: 'six-by-six' }, {}] });
      for (const person of ['op-01', 'op-09']) await leaveSquad(person);
      const afternoonsBefore = await afternoonsOf(carlo);

      const asked = await way.post('/v1/swap-requests', carlo, swap);
      expect(asked.body).toMatchObject({ status: 'open', assignedTo: 'colleague' });
      const trade = String(asked.headers['location']);
      await get(trade, bruno).expect(404);
      const accepted = await way.step(trade, 'acceptance', luca);
      expect(accepted.body).toMatchObject({ status: 'accepted', assignedTo: 'unit_head' });
      expect((await myDays(carlo, `from=${FRIDAY}&to=${FRIDAY}`))[0]!.work!.startAt).toMatch(/T11:45/);
      const approved = await way.step(trade, 'decision', head, { decision: 'approved' });
      expect(approved.body).toMatchObject({ status: 'approved', assignedTo: null });

      expect((await myDays(carlo, `from=${FRIDAY}&to=${FRIDAY}`))[0]!.work!.startAt).toMatch(/T07:45/);
      expect((await myDays(luca, `from=${FRIDAY}&to=${FRIDAY}`))[0]!.work!.startAt).toMatch(/T11:45/);
      expect(await afternoonsOf(carlo)).toBe(afternoonsBefore - 1);
      const after = await entries();
      const friday = after.find(({ on }) => on === FRIDAY)!;
      expect(friday.sequence).toBe(unswapped.find(({ on }) => on === FRIDAY)!.sequence + 1);
      expect(after.filter(({ on }) => on !== FRIDAY)).toEqual(unswapped.filter(({ on }) => on !== FRIDAY));

      await server.app.get(OutboxDelivery).deliverDue();
      await server.app.get(OutboxDelivery).deliverDue();
      const told = mail.received.filter(({ text }) => text.includes('venerdì 4 dicembre 2026'));
      expect(told.map(({ to, headers }) => `${to.join()}: ${headers.get('subject')}`)).toEqual([
        'carlo@comune.example.it: I tuoi turni sono cambiati',
      ]);
    });

    const change = async (path: string, token: string, values: object): Promise<void> => {
      const { headers } = await get(path, token);
      const asked = server.http.patch(path).set({ Authorization: token, 'Content-Type': MERGE_PATCH });
      await asked.set('If-Match', String(headers['etag'])).send(values).expect(200);
    };
    const leaveSquad = (person: string): Promise<void> => change(`/v1/employees/${person}`, hr, { squadId: null });
    const wantMails = (token: string, emailAddress: string): Promise<void> =>
      change('/v1/me/notification-settings', token, { emailAddress });
    const afternoonsOf = async (token: string): Promise<number> => {
      const { body } = await get(`/v1/me/balances?on=${FRIDAY}`, token).expect(200);
      return (body.items as { kind: string; value: number }[]).find(({ kind }) => kind === 'afternoons')!.value;
    };

    it('gets a new address, which kills the old one', async () => {
      const old = address;
      const renewed = await post(`${feed}/rotation`, carlo, {}, { 'If-Match': '"1"' }).expect(200);
      address = new URL(renewed.body.url as string).pathname;
      await server.http.get(old).expect(404);
      await server.http.get(address).expect(200);
    });

    it('falls silent with the setting of the body, with the user, and with time', async () => {
      const settings = '/v1/bodies/segrate/self-service-settings';
      const allow = (calendarFeedsAllowed: boolean) => change(settings, hr, { calendarFeedsAllowed });
      await allow(false);
      await server.http.get(address).expect(404);
      expect((await post('/v1/me/calendar-feeds', carlo, {}).expect(403)).body).toMatchObject({
        code: 'calendar-feeds-not-allowed',
      });
      await allow(true);
      await server.http.get(address).expect(200);
      clock.set('2027-12-24T09:00:00Z');
      await server.http.get(address).expect(404);
      clock.set('2026-11-19T09:00:00Z');
    });

    it('is closed for good by the person', async () => {
      await server.http.delete(feed).set({ Authorization: carlo, 'If-Match': '"2"' }).expect(204);
      const gone = await server.http.get(address).expect(404);
      expect(gone.body).toMatchObject({ code: 'calendar-feed-not-found', instance: '/v1/calendar-feeds/(token).ics' });
      await server.http.get('/v1/calendar-feeds/not-a-token.ics').expect(404);
      const steps = await get('/v1/audit-entries?resourceType=calendar-feeds', hr);
      expect((steps.body.items as { action: string }[]).map(({ action }) => action)).toEqual([
        ...['opened', 'renewed', 'closed'],
      ]);
      expect(steps.text).not.toContain(address.slice(20, 60));
    });
  });

  describe('the board', () => {
    const board = (token: string, headers: Record<string, string> = { Accept: 'text/html' }) =>
      get(`/v1/units/sportello/boards/${WEDNESDAY}`, token, headers);

    it('hangs out the whole unit, and of whoever is away says that alone', async () => {
      const page = await board(carlo).expect(200);
      expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(page.text.match(/<th scope="row">/g)).toHaveLength(16);
      expect(page.text).toMatch(/<th scope="row">Bruno Vigano<\/th>.*<td class="absent">assente<\/td>/);
      expect(page.text.match(/class="absent"/g)).toHaveLength(1);
      expect(page.text).not.toContain(CANARY);
    });

    it('comes in English and as CSV for those who ask', async () => {
      expect((await board(head, { Accept: 'text/html', 'Accept-Language': 'en' })).text).toContain('<html lang="en">');
      const csv = await board(hr, { Accept: 'text/csv' }).expect(200);
      expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(csv.text).toContain('Bruno Vigano,2026-12-03,assente,,,,,\r\n');
      expect(csv.text).not.toContain(CANARY);
      await board(hr, { Accept: 'application/pdf' }).expect(406);
    });

    it('is for those of the unit and those who answer for it', async () => {
      await board(outsider).expect(404);
      await server.http.get(`/v1/units/sportello/boards/${WEDNESDAY}`).set('Accept', 'text/html').expect(401);
      await get('/v1/units/sportello/boards/2026-02-30', carlo, { Accept: 'text/html' }).expect(422);
      await get('/v1/units/sportello/boards/2026-12-09', carlo, { Accept: 'text/html' }).expect(404);
    });
  });
});
