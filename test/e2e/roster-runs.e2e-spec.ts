import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Planner } from '../../src/modules/rosters/planning-thread-runner';
import { RosterRunRunner } from '../../src/modules/rosters/roster-run-runner';
import { importSampleBody } from '../support/import-sample-body';
import { importFolder } from '../support/plan-over-http';
import { SEGRATE } from '../support/run-turnario';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

jest.setTimeout(180_000);

describe('asking for a roster', () => {
  let server: TestApp;
  let token: string;

  beforeAll(async () => {
    server = await startTestApp();
    await importSampleBody(server.app.get(DataSource));
    await importFolder(server, 'segrate', SEGRATE);
    token = await server.signIn({ username: 'hr', role: 'hr_officer' });
  });
  afterAll(() => server.close());

  const ask = (request: object) => server.http.post('/v1/roster-runs').set('Authorization', token).send(request);
  const look = (path: string) => server.http.get(path).set('Authorization', token).redirects(0);
  const untilIdle = () => server.app.get(RosterRunRunner).whenIdle();

  const detailOf = (answer: { body: { errors: { rule: string; detail: string }[] } }, wanted: string) =>
    answer.body.errors.find(({ rule }) => rule === wanted)?.detail;

  it.each([
    ['a day that is no Monday', { unitIds: ['registry'], from: '2020-05-05' }, '/from', 'monday'],
    ['a day that does not exist', { unitIds: ['registry'], from: '2020-02-31' }, '/from', 'date'],
    ['no date at all', { unitIds: ['registry'], from: 'soon' }, '/from', 'matches'],
    ['a unit that does not exist', { unitIds: ['nowhere'], from: '2020-05-04' }, '/unitIds', 'existing-unit'],
    ['units of two bodies', { unitIds: ['registry', 'sportello'], from: '2020-05-04' }, '/unitIds', 'one-body'],
    ['no unit', { unitIds: [], from: '2020-05-04' }, '/unitIds', 'array-min-size'],
    ['too many weeks', { unitIds: ['registry'], from: '2020-05-04', weeks: 14 }, '/weeks', 'max'],
    [
      'a limit of no seconds',
      { unitIds: ['registry'], from: '2020-05-04', timeLimitSeconds: 0 },
      '/timeLimitSeconds',
      'min',
    ],
    ['a gap above all', { unitIds: ['registry'], from: '2020-05-04', gapPercent: 101 }, '/gapPercent', 'max'],
    ['a name it does not know', { unitIds: ['registry'], from: '2020-05-04', week: 1 }, '/week', 'unknown-property'],
  ])('refuses %s', async (_what, request, pointer, rule) => {
    const answer = await ask(request);
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer, rule })]);
  });

  it('answers where to watch the run, and leads to the roster once it is made', async () => {
    const plan = jest.spyOn(server.app.get(Planner), 'plan');
    const asked = await ask({ unitIds: ['sport'], from: '2020-05-11', timeLimitSeconds: 20, gapPercent: 2.5 });
    expect(asked.status).toBe(202);
    expect(asked.body.gapPercent).toBe(2.5);
    expect(asked.headers['location']).toBe(`/v1/roster-runs/${asked.body.id}`);
    expect(['queued', 'running']).toContain(asked.body.status);
    await untilIdle();
    const over = await look(asked.headers['location'] ?? '');
    expect(over.status).toBe(303);
    expect(over.body).toMatchObject({ status: 'completed', errors: [] });
    expect(over.body.gap).toBeLessThanOrEqual(0.025);
    expect(plan.mock.calls[0]![1]).toMatchObject({ timeLimitSeconds: 20, relativeGap: 0.025 });
    expect((await look(over.headers['location'] ?? '')).body).toMatchObject({ unitIds: ['sport'], from: '2020-05-11' });
  });

  it('names rule, person and day where the data break the law', async () => {
    // Anna is absent on this day, and somebody has pinned her to the desk all the same.
    await server.app.get(DataSource).query(
      `INSERT INTO pinned_assignments
         SELECT 'anna', DATE '2020-05-05', duty_id, site_id, activity_id, mode, start_minute_of_day, end_minute_of_day,
                paid_minutes, break_start_minute_of_day, break_minutes
           FROM pinned_assignments WHERE employee_id = 'bruno'`,
    );
    const asked = await ask({ unitIds: ['registry'], from: '2020-05-04', timeLimitSeconds: 20 });
    await untilIdle();
    const over = await look(asked.headers['location'] ?? '');
    expect(over.status).toBe(200);
    expect(over.body).toMatchObject({ status: 'unsolvable', rosterId: null });
    expect(over.body.errors).toContainEqual(
      expect.objectContaining({ rule: 'availability', personIds: ['anna'], on: '2020-05-05' }),
    );
    const italian = await look(asked.headers['location'] ?? '').set('Accept-Language', 'it');
    expect(italian.headers['content-language']).toBe('it');
    expect(detailOf(over, 'availability')).toMatch(/^fixed assignment: /);
    expect(detailOf(italian, 'availability')).toMatch(/^assegnazione fissata: /);
  });

  it('tells how far it is, and when stopped keeps the weeks it has', async () => {
    const asked = await ask({ unitIds: ['sportello', 'back-office'], from: '2026-11-30', weeks: 13 });
    const run = asked.headers['location'] ?? '';
    let seen = await look(run);
    while (seen.body.status === 'queued' || (seen.body.status === 'running' && (seen.body.weekIndex ?? 0) < 1)) {
      await pause(50);
      seen = await look(run);
    }
    expect(seen.body).toMatchObject({ status: 'running', errors: [], rosterId: null });
    expect(seen.body.elapsedSeconds).toBeGreaterThan(0);
    const stopped = await server.http.delete(run).set('Authorization', token);
    expect(stopped.status).toBe(202);
    await untilIdle();
    const over = await look(run);
    expect(over.status).toBe(303);
    expect(over.body.status).toBe('stopped');
    const roster = await look(over.headers['location'] ?? '');
    expect(roster.body).toMatchObject({ planStatus: 'cancelled', from: '2026-11-30' });
    expect(roster.body.weeks).toBeGreaterThanOrEqual(1);
    expect(roster.body.weeks).toBeLessThan(13);
  });

  it('knows no other run', async () => {
    expect((await look('/v1/roster-runs/00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await look('/v1/roster-runs/seven')).status).toBeLessThan(500);
  });
});
