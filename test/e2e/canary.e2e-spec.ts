import { DataSource } from 'typeorm';
import { CANARY_PEOPLE, hiddenFieldsIn, marksOf } from '../support/canary/canary-people';
import { captureLog } from '../support/canary/captured-log';
import { planOverHttp } from '../support/plan-over-http';
import { crawlApi } from '../support/open-api/crawl-api';
import type { CrawledAnswer } from '../support/open-api/crawl-api';
import { describedApi } from '../support/open-api/described-api';
import { textOf } from '../support/open-api/open-api-document';
import { PlainHttp } from '../support/open-api/plain-http';
import { MERGE_PATCH, startReferenceDataApp } from '../support/reference-data-app';
import type { ReferenceDataApp } from '../support/reference-data-app';

const QUERY_VALUES = {
  on: '2020-05-04',
  from: '2020-05-04',
  to: '2020-06-07',
  weekOn: '2020-06-01',
  week: '2020-06-01',
};
/** Tables of the personnel office, and the answers to its own requests, which are kept for a day to be repeated to it. */
const HR_TABLES = ['employee_personal_data', 'absences', 'exemptions', 'idempotency_keys'];

describe('what only the personnel office knows', () => {
  const api = describedApi();
  let server: ReferenceDataApp;
  let http: PlainHttp;
  let log: ReturnType<typeof captureLog>;
  let ofHr: Awaited<ReturnType<typeof crawlApi>>;
  const asked = new Set<string>();
  const actors: Record<string, { authorization: string | undefined; personId: string | null }> = {};

  beforeAll(async () => {
    log = captureLog();
    server = await startReferenceDataApp({ config: { logLevel: 'debug' } });
    http = new PlainHttp(server.app.getHttpServer());
    for (const person of CANARY_PEOPLE) await seed(server, person);
    await planOverHttp(server, server.hr, { unitIds: ['sport'], from: '2020-06-01', weeks: 1, timeLimitSeconds: 20 });
    const { signIn, registryHead, sportHead, anna } = server;
    Object.assign(actors, {
      'the head of anna and bruno': { authorization: registryHead, personId: null },
      'the head of another unit': { authorization: sportHead, personId: null },
      anna: { authorization: anna, personId: 'anna' },
      carla: {
        authorization: await signIn({ username: 'carla', role: 'employee', personId: 'carla', bodyId: 'milano' }),
        personId: 'carla',
      },
      'an auditor': {
        authorization: await signIn({ username: 'auditor', role: 'auditor', bodyId: 'milano' }),
        personId: null,
      },
      'an administrator': {
        authorization: await signIn({ username: 'administrator', role: 'administrator', bodyId: 'milano' }),
        personId: null,
      },
      anybody: { authorization: undefined, personId: null },
    });
    ofHr = await crawlApi(http, api, { authorization: server.hr, queryValues: QUERY_VALUES });
  });

  afterAll(async () => {
    http.close();
    await server.close();
    log.stop();
  });

  it('is found by the personnel office’s own crawl: these eyes can see it', () => {
    const text = ofHr.answers.map((answer) => answer.text).join('\n');
    for (const { birthDate, reason, docRef } of CANARY_PEOPLE) {
      expect(text).toContain(birthDate);
      expect(text).toContain(reason);
      expect(text).toContain(docRef);
    }
    expect(hiddenFieldsIn(text)).toEqual(expect.arrayContaining(['birthDate', 'commute', 'remotePriority', 'docRef']));
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
      queryValues: QUERY_VALUES,
      knownIds: ofHr.ids,
      otherPaths: ofHr.answers.map(({ operationId, path }) => [operationId, path]),
    });
    expect(answers.length).toBeGreaterThanOrEqual(ofHr.answers.length);
    for (const { operationId } of answers) asked.add(operationId);
    expect(answers.flatMap((answer) => leaksOf(answer, personId))).toEqual([]);
  });

  it('was asked for at every operation that reads and needs no id, and at most of the others', () => {
    const reads = api.operations.filter(({ method }) => method === 'get');
    const unasked = reads.filter(({ value }) => !asked.has(textOf(value['operationId'])));
    const needsNothing = unasked.filter(
      ({ path, value }) =>
        !path.includes('{') && !JSON.stringify(value['parameters']).includes('"required":true,"in":"query"'),
    );
    expect(needsNothing.map(({ path }) => path)).toEqual([]);
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
      const answer = await server.http.post(path).set('Authorization', server.hr).send(body);
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
    await server.http.get(`/v1/employees?q=${encodeURIComponent(reason)}`).set('Authorization', server.hr);
    await server.http.get('/v1/units').set('User-Agent', `${reason}\u00e9`).set('Authorization', `Bearer ${birthDate}`);
    const lines = log.text();
    expect(lines).toContain('/v1/employees/anna/absences');
    expect(CANARY_PEOPLE.flatMap((person) => marksOf(person).filter((mark) => mark.test(lines)))).toEqual([]);
  });

  it('lies in the tables of the personnel office and in no other', async () => {
    const { manager } = server.app.get(DataSource);
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
function leaksOf({ operationId, path, text }: CrawledAnswer, readerId: string | null): string[] {
  const isOwnCopy = /dataExport/i.test(operationId) && path.startsWith('/v1/me/');
  const people = CANARY_PEOPLE.filter(({ id }) => !(isOwnCopy && id === readerId));
  const marks = people.flatMap((person) => marksOf(person).filter((mark) => mark.test(text)));
  const fields = isOwnCopy ? [] : hiddenFieldsIn(text);
  return [...marks.map(String), ...fields].map((what) => `${path} gives away ${what}`);
}

/** Writes the secrets as the personnel office does. */
async function seed({ http, hr }: ReferenceDataApp, person: (typeof CANARY_PEOPLE)[number]): Promise<void> {
  const { id, birthDate, reason, docRef, reviewBy } = person;
  const known = await http.get(`/v1/employees/${id}/personal-data`).set('Authorization', hr);
  const changed = await http
    .patch(`/v1/employees/${id}/personal-data`)
    .set('Authorization', hr)
    .set('If-Match', String(known.headers['etag']))
    .set('Content-Type', MERGE_PATCH)
    .send(JSON.stringify({ birthDate, commute: 'far', publicTransport: true, remotePriorityClass: 2 }));
  expect(changed.status).toBe(200);
  const absence = { fromOn: '2020-06-03', toOn: '2020-06-03', reason };
  expect((await http.post(`/v1/employees/${id}/absences`).set('Authorization', hr).send(absence)).status).toBe(201);
  const exemption = {
    kind: 'no-saturday',
    fromOn: '2020-05-01',
    toOn: null,
    reviewBy,
    docRef,
    issuedByRole: 'occupational-doctor',
  };
  expect((await http.post(`/v1/employees/${id}/exemptions`).set('Authorization', hr).send(exemption)).status).toBe(201);
}
