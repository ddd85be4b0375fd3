import { DataSource } from 'typeorm';
import { Clock } from '../../src/platform/clock';
import { RosterRunRunner } from '../../src/modules/rosters/roster-run-runner';
import { importSampleBody } from '../support/import-sample-body';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

jest.setTimeout(120_000);

const HOUR = 3_600_000;
const RUN = { unitIds: ['sport'], from: '2020-05-11', timeLimitSeconds: 20 };
const ABSENCE = { fromOn: '2020-05-18', toOn: '2020-05-20', reason: 'ferie' };
const ABSENCES = '/v1/employees/bruno/absences';

class SteppingClock extends Clock {
  private instant = Date.parse('2026-11-23T08:00:00Z');

  override now(): Date {
    return new Date(this.instant);
  }

  advance(milliseconds: number): void {
    this.instant += milliseconds;
  }
}

describe('a POST with an Idempotency-Key', () => {
  let server: TestApp;
  let hr: string;
  const clock = new SteppingClock();

  beforeAll(async () => {
    server = await startTestApp({ clock });
    await importSampleBody(database());
    hr = await server.signIn({ username: 'hr', role: 'hr_officer' });
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    await server.app.get(RosterRunRunner).whenIdle();
    await database().query('DELETE FROM idempotency_keys');
    await database().query('DELETE FROM roster_runs');
    await database().query(`DELETE FROM absences WHERE employee_id = 'bruno'`);
  });

  const database = () => server.app.get(DataSource);
  const post = (path: string, key: string, body: object, token = hr) =>
    server.http.post(path).set('Authorization', token).set('Idempotency-Key', key).send(body);
  const count = async (table: string): Promise<number> => {
    const rows = await database().query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${table}`);
    return rows[0]?.count ?? 0;
  };
  const keptKeys = () => count('idempotency_keys');
  const absencesOfBruno = () => count(`absences WHERE employee_id = 'bruno'`);
  /** As a process leaves it that dies before the answer is noted. */
  const dieBeforeTheAnswer = (claimedAt: Date) =>
    database().query('UPDATE idempotency_keys SET answer_status = NULL, claimed_at = $1', [claimedAt]);

  it('takes effect once and is answered the same each time', async () => {
    const first = await post(ABSENCES, 'a-1', ABSENCE).expect(201);
    const again = await post(ABSENCES, 'a-1', { reason: 'ferie', toOn: '2020-05-20', fromOn: '2020-05-18' }).expect(
      201,
    );
    expect(again.text).toBe(first.text);
    expect(again.get('Location')).toBe(first.get('Location'));
    expect(again.get('ETag')).toBe('"1"');
    expect([first.get('Idempotency-Replayed'), again.get('Idempotency-Replayed')]).toEqual([undefined, 'true']);
    expect(await absencesOfBruno()).toBe(1);
  });

  it('queues one run, and leads to the same one afterwards', async () => {
    const key = '9b0a4f0e-3a52-4f0e-9f5c-2f7f0a7a4c11';
    const first = await post('/v1/roster-runs', key, RUN).expect(202);
    const again = await post('/v1/roster-runs', key, RUN).expect(202);
    expect(again.text).toBe(first.text);
    expect(again.get('Location')).toBe(`/v1/roster-runs/${(first.body as { id: string }).id}`);
    expect(await count('roster_runs')).toBe(1);
  });

  it('is refused when the key came with another body or at another place', async () => {
    await post(ABSENCES, 'a-2', ABSENCE).expect(201);
    for (const [path, body] of [
      [ABSENCES, { ...ABSENCE, toOn: null }],
      ['/v1/employees/carla/absences', ABSENCE],
    ] as const) {
      const refused = await post(path, 'a-2', body).expect(422);
      expect(refused.body).toMatchObject({ code: 'idempotency-key-reused', errors: [{ pointer: 'Idempotency-Key' }] });
    }
    expect(await absencesOfBruno()).toBe(1);
  });

  it('shares no key with another user', async () => {
    await post(ABSENCES, 'a-3', ABSENCE).expect(201);
    const other = await server.signIn({ username: 'second-hr', role: 'hr_officer' });
    const answer = await post(ABSENCES, 'a-3', { ...ABSENCE, fromOn: '2020-05-19' }, other).expect(201);
    expect(answer.body).toMatchObject({ fromOn: '2020-05-19' });
  });

  it('is refused with 409 while the same request is under way', async () => {
    await post(ABSENCES, 'a-4', ABSENCE).expect(201);
    await dieBeforeTheAnswer(clock.now());
    const refused = await post(ABSENCES, 'a-4', ABSENCE).expect(409);
    expect(refused.body).toMatchObject({ code: 'idempotency-key-under-way' });
    expect(refused.get('Retry-After')).toBe('1');
  });

  it('takes effect once when ten clients send it at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('/v1/roster-runs', 'race', RUN)));
    const statuses = new Set(answers.map(({ status }) => status));
    expect(statuses).toContain(202);
    statuses.delete(202);
    statuses.delete(409);
    expect([...statuses]).toEqual([]);
    expect(await count('roster_runs')).toBe(1);
  });

  it('finds the run that an attempt queued before its process died', async () => {
    const first = await post('/v1/roster-runs', 'dead', RUN).expect(202);
    await dieBeforeTheAnswer(clock.now());
    clock.advance(61_000);
    const again = await post('/v1/roster-runs', 'dead', RUN).expect(202);
    expect((again.body as { id: string }).id).toBe((first.body as { id: string }).id);
    expect(await count('roster_runs')).toBe(1);
  });

  it('makes no second row, however often it is sent, after such a death', async () => {
    await post(ABSENCES, 'dead-too', ABSENCE).expect(201);
    await dieBeforeTheAnswer(clock.now());
    clock.advance(61_000);
    for (let attempt = 0; attempt < 3; attempt++) await post(ABSENCES, 'dead-too', ABSENCE).expect(409);
    expect(await absencesOfBruno()).toBe(1);
  });

  it('leaves the key free when it is refused', async () => {
    await post(ABSENCES, 'a-5', { ...ABSENCE, toOn: '2020-05-01' }).expect(422);
    expect(await keptKeys()).toBe(0);
    await post(ABSENCES, 'a-5', ABSENCE).expect(201);
  });

  it('is a new request 24 hours later', async () => {
    await post(ABSENCES, 'a-6', ABSENCE).expect(201);
    clock.advance(24 * HOUR);
    const { body } = await server.http
      .post('/v1/login')
      .send({ username: 'hr', password: 'correct horse battery staple' });
    hr = `Bearer ${(body as { accessToken: string }).accessToken}`;
    const later = await post(ABSENCES, 'a-6', ABSENCE).expect(201);
    expect(later.get('Idempotency-Replayed')).toBeUndefined();
    expect([await absencesOfBruno(), await keptKeys()]).toEqual([2, 1]);
  });

  it.each([['two words'], ['x'.repeat(65)], ['']])('is refused when the key is "%s"', async (key) => {
    const refused = await post(ABSENCES, key, ABSENCE).expect(422);
    expect(refused.body).toMatchObject({ code: 'idempotency-key-malformed', errors: [{ pointer: 'Idempotency-Key' }] });
    expect(await absencesOfBruno()).toBe(0);
  });

  it('needs a user: without a token nothing is looked up', async () => {
    await server.http.post(ABSENCES).set('Idempotency-Key', 'a-7').send(ABSENCE).expect(401);
    expect(await keptKeys()).toBe(0);
  });
});
