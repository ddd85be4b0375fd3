import { DataSource } from 'typeorm';
import { CANARY_DAY, CANARY_NAMES, CANARY_WEEK } from '../support/canary/canary-body';
import { startCanaryOffice, type CanaryOffice } from '../support/canary/canary-office';
import { CANARY_PEOPLE, hiddenFieldsIn, marksOf, tellingWordsIn, withoutIds } from '../support/canary/canary-people';
import { liveThroughWeek, type CanaryWeek } from '../support/canary/canary-week';
import { captureLog } from '../support/canary/captured-log';
import { listAll, type AssignmentJson } from '../support/plan-over-http';
import { crawlApi } from '../support/open-api/crawl-api';
import type { CrawledAnswer } from '../support/open-api/crawl-api';
import { KnownIds } from '../support/open-api/known-ids';
import { describedApi } from '../support/open-api/described-api';
import { textOf } from '../support/open-api/open-api-document';
import { PlainHttp } from '../support/open-api/plain-http';

jest.setTimeout(240_000);

/** Tables of the personnel office, and the answers to its own requests, which are kept for a day to be repeated to it. */
const HR_TABLES = ['employee_personal_data', 'absences', 'exemptions', 'idempotency_keys'];
/** Settings of a body name what there may be of people, and nobody. */
const SETTINGS = /^\/v1\/bodies\/[^/]+\/(rule|retention)-settings/;
/** Of each kind of thing so many are looked at: as many as there are rosters in the story. */
const MOST_OF_OPERATION = 3;

/** Six people whose week is planned, published, corrected and repaired around what the personnel office alone knows. */
describe('what only the personnel office knows', () => {
  const api = describedApi();
  let office: CanaryOffice;
  let week: CanaryWeek;
  let http: PlainHttp;
  let log: ReturnType<typeof captureLog>;
  let ofHr: Awaited<ReturnType<typeof crawlApi>>;
  const asked = new Set<string>();
  const actors: Record<string, { authorization: string | undefined; personId: string | null }> = {};
  const queryValues: Record<string, string> = {
    ...{ on: CANARY_WEEK, weekOn: CANARY_WEEK, week: CANARY_WEEK, from: CANARY_WEEK, to: '2020-05-17' },
  };

  beforeAll(async () => {
    log = captureLog();
    office = await startCanaryOffice();
    http = new PlainHttp(office.app.getHttpServer());
    week = await liveThroughWeek(office);
    queryValues['with'] = week.rosters.at(-1)!.split('/').at(-1)!;
    const employee = (personId: string) => ({ authorization: office.tokenOf(personId), personId });
    const nobody = (authorization: string | undefined) => ({ authorization, personId: null });
    Object.assign(actors, {
      'the head of anna and bruno': nobody(office.registryHead),
      'the head of another unit': nobody(office.sportHead),
      ...{ anna: employee('anna'), carla: employee('carla') },
      'an auditor': nobody(office.auditor),
      'an administrator': nobody(office.administrator),
      anybody: nobody(undefined),
    });
    const knownIds = new KnownIds();
    knownIds.add('boards', CANARY_WEEK);
    knownIds.add('repairs', week.repair.split('/').at(-1)!);
    ofHr = await crawlApi(http, api, {
      authorization: office.hr,
      queryValues,
      knownIds,
      mostOfOperation: MOST_OF_OPERATION,
    });
  });

  afterAll(async () => {
    http.close();
    await office.close();
    log.stop();
  });

  it('shapes the roster: whoever is away or exempt has no duty, and is missed', async () => {
    const [first] = week.rosters as [string];
    const duties = await listAll<AssignmentJson>(office, office.hr, `${first}/assignments?limit=200`);
    const present = (on: string): string[] => duties.filter((duty) => duty.on === on).map(({ personId }) => personId);
    expect(present(CANARY_DAY.wed).sort()).toEqual(CANARY_NAMES.filter((name) => name !== 'anna').sort());
    expect(present(CANARY_DAY.sat).sort()).toEqual(CANARY_NAMES.filter((name) => name !== 'bruno').sort());
    const missing = await listAll<{ startAt: string; missingCount: number }>(
      ...([office, office.registryHead, `${first}/shortages?limit=200`] as const),
    );
    expect([...new Set(missing.map(({ startAt, missingCount }) => `${startAt.slice(0, 10)} ${missingCount}`))]).toEqual(
      [...[`${CANARY_DAY.wed} 1`, `${CANARY_DAY.sat} 1`]],
    );
    const words = (await office.http.get(`${first}/shortages`).set('Authorization', office.registryHead)).text;
    expect(CANARY_NAMES.filter((name) => words.includes(name))).toEqual([]);
  });

  it('is found by the personnel office’s own crawl: these eyes can see it', () => {
    const text = ofHr.answers.map((answer) => answer.text).join('\n');
    for (const { birthDate, reason, docRef } of CANARY_PEOPLE) {
      expect(text).toContain(birthDate);
      expect(text).toContain(reason);
      expect(text).toContain(docRef);
    }
    expect(hiddenFieldsIn(text)).toEqual(expect.arrayContaining(['birthDate', 'commute', 'remotePriority', 'docRef']));
    expect(tellingWordsIn(text)).not.toEqual([]);
  });

  it.each([
    'the head of anna and bruno',
    'the head of another unit',
    'anna',
    'carla',
    'an auditor',
    'an administrator',
    'anybody',
  ])('reaches %s in no answer, in no form', async (name) => {
    const { authorization, personId } = actors[name]!;
    const { answers } = await crawlApi(http, api, {
      ...(authorization === undefined ? {} : { authorization }),
      queryValues,
      knownIds: ofHr.ids,
      mostOfOperation: MOST_OF_OPERATION,
      otherPaths: ofHr.answers.map(({ operationId, path }) => [operationId, path]),
    });
    expect(answers.length).toBeGreaterThanOrEqual(ofHr.answers.length);
    for (const { operationId } of answers) asked.add(operationId);
    const pages = await boardsFor(authorization);
    expect([...answers, ...pages].flatMap((answer) => leaksOf(answer, personId))).toEqual([]);
  });

  /** Both boards in every form and language. */
  async function boardsFor(authorization: string | undefined): Promise<CrawledAnswer[]> {
    const boards: CrawledAnswer[] = [];
    for (const unitId of ['registry', 'sport'])
      for (const accept of ['text/html', 'text/csv'])
        for (const language of ['it', 'en']) {
          const path = `/v1/units/${unitId}/boards/${CANARY_WEEK}`;
          const headers = { ...(authorization && { Authorization: authorization }), 'Accept-Language': language };
          const answer = await http.send({ method: 'get', path, headers: { ...headers, Accept: accept } });
          boards.push({ ...answer, operationId: 'boardsRead', path });
        }
    return boards;
  }

  it('stands on no board: of anna’s Wednesday colleagues read that she is absent', async () => {
    const boards = await boardsFor(office.tokenOf('dario'));
    const shown = boards.filter(({ status }) => status === 200).map(({ text }) => text);
    expect(shown).toHaveLength(4);
    for (const text of shown) expect(text).toMatch(/assente|absent/);
  });

  it('is in no calendar feed, whoever reads it', async () => {
    for (const path of week.feeds) {
      const { status, text } = await http.send({ method: 'get', path, headers: { Accept: 'text/calendar' } });
      expect({ status, events: text.includes('BEGIN:VEVENT') }).toEqual({ status: 200, events: true });
      expect(leaksOf({ path, text }, null)).toEqual([]);
    }
  });

  it('is in no answer to a swap, an offer, an acceptance or a decision, refused or not', () => {
    const statuses = week.overheard.map(({ status }) => status);
    expect([...new Set(statuses)].sort()).toEqual([200, 201, 422]);
    const leaks = week.overheard.flatMap(({ what, readerId, text }) => leaksOf({ path: what, text }, readerId));
    expect(leaks).toEqual([]);
  });

  it('is in no e-mail and in no body of a webhook, as delivered', () => {
    const { mail, hooks } = office;
    const readers = new Set(mail.received.flatMap(({ to }) => to));
    for (const name of ['anna', 'bruno', 'carla', 'dario', 'head-of-registry'])
      expect(readers).toContain(`${name}@comune.example.it`);
    const letters = mail.received.map(({ to, text, headers }) => ({
      ...{ path: `e-mail to ${to.join()}`, text: `${headers.get('subject')}\n${text}` },
    }));
    const kinds = new Set(hooks.calls.map(({ body }) => (JSON.parse(body) as { type: string }).type));
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['roster.published', 'swap.accepted', 'swap.approved']));
    const calls = hooks.calls.map(({ body }) => ({ path: 'webhook', text: body }));
    expect([...letters, ...calls].flatMap((answer) => leaksOf(answer, null))).toEqual([]);
  });

  it('was asked for at every operation that reads and needs no id, and at most of the others', () => {
    const reads = api.operations.filter(({ method }) => method === 'get');
    const unasked = reads.filter(({ value }) => !asked.has(textOf(value['operationId'])));
    const needsNothing = unasked.filter(
      ({ path, value }) =>
        !path.includes('{') && !JSON.stringify(value['parameters']).includes('"required":true,"in":"query"'),
    );
    expect(needsNothing.map(({ path }) => path)).toEqual([]);
    expect([...asked]).toEqual(
      expect.arrayContaining([
        ...['rostersFindings', 'rostersShortages', 'rosterComparisonsCompare', 'replacementCandidatesCandidates'],
        ...['rosterRepairsFind', 'boardsRead', 'swapRequestsFind', 'rosterPublicationListDifferences'],
        ...['myScheduleRead', 'myBalancesRead'],
      ]),
    );
    // Of some resources the sample has none; each is asked for as soon as the crawl learns an id of it.
    expect(unasked.length / reads.length).toBeLessThan(0.3);
  });

  it('stands in no line of the log, whatever goes wrong', async () => {
    const [{ birthDate, reason, docRef }] = CANARY_PEOPLE as [(typeof CANARY_PEOPLE)[0]];
    const tries: [path: string, body: object][] = [
      ['/v1/employees/anna/absences', { fromOn: '2020-05-05', toOn: '2019-01-01', reason }],
      ['/v1/employees/anna/absences', { fromOn: birthDate, toOn: reason, reason: 7 }],
      ['/v1/employees/anna/exemptions', { kind: 'no-desk', fromOn: '2020-05-05', toOn: '2019-01-01', docRef }],
      ['/v1/login', { username: reason, password: reason }],
    ];
    for (const [path, body] of tries) {
      const answer = await office.http.post(path).set('Authorization', office.hr).send(body);
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
    await office.http.get(`/v1/employees?q=${encodeURIComponent(reason)}`).set('Authorization', office.hr);
    await office.http.get('/v1/units').set('User-Agent', `${reason}\u00e9`).set('Authorization', `Bearer ${birthDate}`);
    const lines = withoutIds(log.text()).replace(/"\w*(time|ms|milliseconds|seconds|bytes)":[\d.]+/gi, '');
    expect(lines).toContain('/v1/employees/anna/absences');
    expect(CANARY_PEOPLE.flatMap((person) => marksOf(person).filter((mark) => mark.test(lines)))).toEqual([]);
  });

  it('lies in the tables of the personnel office and in no other', async () => {
    const { manager } = office.app.get(DataSource);
    const tables = await manager.query<{ name: string }[]>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`,
    );
    const found: string[] = [];
    for (const { name } of tables.filter((table) => !HR_TABLES.includes(table.name))) {
      const [row] = await manager.query<{ text: string | null }[]>(`SELECT json_agg(t)::text AS text FROM "${name}" t`);
      for (const { birthDate, reason, docRef, reviewBy } of CANARY_PEOPLE)
        found.push(
          ...[birthDate, reason, docRef, reviewBy]
            .filter((mark) => row?.text?.includes(mark))
            .map((mark) => `${name}: ${mark}`),
        );
    }
    expect(found).toEqual([]);
  });
});

/** What an answer gives away. Copies of one's own data are one's own (GDPR art. 15), and nobody else's. */
function leaksOf({ path, text }: Pick<CrawledAnswer, 'path' | 'text'>, readerId: string | null): string[] {
  const isOwnCopy = path.startsWith('/v1/me/data-export');
  const people = CANARY_PEOPLE.filter(({ id }) => !(isOwnCopy && id === readerId));
  const marks = people.flatMap((person) => marksOf(person).filter((mark) => mark.test(withoutIds(text))));
  const fields = isOwnCopy ? [] : hiddenFieldsIn(text);
  const words = isOwnCopy || SETTINGS.test(path) ? [] : tellingWordsIn(text);
  return [...marks.map(String), ...fields, ...words].map((what) => `${path} gives away ${what}`);
}
