import type { Response } from 'supertest';
import { addDays } from '../../src/planner/problem/calendar';
import { PHASE_MODES } from '../support/reference-data-app';
import { newContingent, newSite, startChaosApp, type ChaosApp } from './support/chaos-app';
import { PostgresServer } from './support/postgres-server';
import { report, rounds } from './support/rounds';

/** Writes a row that names a site, under an id of its own. */
type Namer = (siteId: string) => PromiseLike<Response>;

const PERSON = { unitId: 'registry', homeSiteId: 'larga', contractId: 'full-time', qualificationIds: [] };
const RULE = {
  ...{ unitId: 'sport', defaultModeByClass: PHASE_MODES, maxAgileRatio: 0.5, maxAgileDaysPerWeek: 3 },
  ...{ agileOnShiftDays: true, agreementRequired: false },
};
const SHIFT = {
  ...{ weekdays: [1], startMinuteOfDay: 480, endMinuteOfDay: 840, breakMinutes: 0 },
  ...{ band: 'morning', isTurno: false, modes: ['on-site'], unitIds: [] },
};
const ACTIVITY = { activityClass: 'administrative', canBeRemote: true, qualificationIds: [], unitIds: [] };

/** What names sites that are not there: nothing of it may ever be found. */
const DANGLING = `
  SELECT 'contingent' AS what, site_id AS site FROM presence_contingents
  UNION ALL SELECT 'phase line', bound ->> 'siteId' FROM phase_lines, jsonb_array_elements(presence_bounds) bound
  UNION ALL SELECT 'person', unnest(other_site_ids) FROM employees
  UNION ALL SELECT 'activity', unnest(site_ids) FROM activities
  UNION ALL SELECT 'shift template', unnest(site_ids) FROM shift_templates`;

/** A thing goes while somebody else is just naming it; and two people change the same user. */
describe('what is removed while it is named', () => {
  let postgres: PostgresServer;
  let app: ChaosApp;
  let number = 0;
  let day = '2030-01-07';
  let phaseFrom = '2020-06-01';

  beforeAll(async () => {
    postgres = await PostgresServer.start();
    app = await startChaosApp(postgres.url);
  });
  afterAll(async () => {
    await app.close();
    await postgres.remove();
  });

  const post = (path: string, body: object, token = app.hr) =>
    app.http.post(path).set('Authorization', token).send(body);
  const next = (): string => `made-${++number}`;

  const NAMERS: Readonly<Record<string, Namer>> = {
    contingent: (siteId) => post('/v1/presence-contingents', { ...newContingent((day = addDays(day, 7))), siteId }),
    // The phases of a unit leave no gap: each begins where the last one that was written ends.
    'phase line': async (siteId) => {
      const unitRules = [{ ...RULE, presenceBounds: [{ siteId, minCount: 1 }] }];
      const period = { fromOn: phaseFrom, toOn: addDays(phaseFrom, 6) };
      const phase = { id: next(), bodyId: 'milano', name: 'Fase', ...period, unitRules };
      const answer = await post('/v1/phases', phase);
      if (answer.status === 201) phaseFrom = addDays(phaseFrom, 7);
      return answer;
    },
    person: (siteId) => post('/v1/employees', { id: next(), name: 'Nome', ...PERSON, otherSiteIds: [siteId] }),
    activity: (siteId) =>
      post('/v1/activities', { id: next(), bodyId: 'milano', name: 'Pratiche', ...ACTIVITY, siteIds: [siteId] }),
    'shift template': (siteId) =>
      post('/v1/shift-templates', { id: next(), bodyId: 'milano', name: 'Mattina', ...SHIFT, siteIds: [siteId] }),
  };

  async function site(): Promise<{ id: string; remove: () => PromiseLike<Response> }> {
    const id = next();
    expect((await post('/v1/sites', newSite(id))).status).toBe(201);
    return { id, remove: () => app.http.delete(`/v1/sites/${id}`).set({ Authorization: app.hr, 'If-Match': '"1"' }) };
  }

  async function expectNothingDangles(): Promise<void> {
    const rows = await postgres.query(`SELECT * FROM (${DANGLING}) named WHERE site NOT IN (SELECT id FROM sites)`);
    expect(rows).toEqual([]);
  }

  it.each(Object.keys(NAMERS))('a site goes at the moment when a %s names it: one of the two happens', async (kind) => {
    const name = NAMERS[kind]!;
    const alone = await site();
    expect((await name(alone.id)).status).toBe(201);
    expect((await alone.remove()).status).toBe(409);
    const outcomes: Record<string, number> = {};
    for (let round = 0; round < rounds(6, 60); round++) {
      const { id, remove } = await site();
      const answers = await Promise.all(round % 2 === 0 ? [name(id), remove()] : [remove(), name(id)].reverse());
      const statuses = answers.map(({ status }) => status).join(' ');
      outcomes[statuses] = (outcomes[statuses] ?? 0) + 1;
    }
    expect(Object.keys(outcomes).filter((one) => !['201 409', '422 204'].includes(one))).toEqual([]);
    await expectNothingDangles();
    report('removed while named', { kind, outcomes });
  });

  it.each(Object.keys(NAMERS))('a %s that names a site whose removal is under way waits for it', async (kind) => {
    const { id } = await site();
    const remover = await postgres.session();
    try {
      await remover.query('BEGIN');
      await remover.query('DELETE FROM sites WHERE id = $1', [id]);
      const naming = Promise.resolve(NAMERS[kind]!(id));
      await postgres.untilSomebodyWaits();
      await remover.query('COMMIT');
      expect((await naming).status).toBe(422);
      await expectNothingDangles();
    } finally {
      await remover.end();
    }
  });

  it.each([
    ['activities', 'site_ids', 'desk'],
    ['shift_templates', 'site_ids', 'day'],
    ['employees', 'other_site_ids', 'bruno'],
  ])('a site that a list of %s is about to name is not removed meanwhile', async (table, list, row) => {
    const { id, remove } = await site();
    const writer = await postgres.session();
    try {
      await writer.query('BEGIN');
      await writer.query(`UPDATE ${table} SET ${list} = ${list} || $1::text WHERE id = $2`, [id, row]);
      const removal = Promise.resolve(remove());
      await postgres.untilSomebodyWaits();
      await writer.query('COMMIT');
      expect((await removal).status).toBe(409);
      await expectNothingDangles();
    } finally {
      await writer.end();
    }
  });

  it('twenty administrators change one user’s role and scope at once: one is heard, and all of it is there', async () => {
    const admin = await app.signIn({ username: 'admin', role: 'administrator' });
    const users = (token: string, id: string, etag: string, body: object) =>
      app.http
        .patch(`/v1/users/${id}`)
        .set({ Authorization: token, 'If-Match': etag, 'Content-Type': 'application/merge-patch+json' })
        .send(JSON.stringify(body));
    const made = await post(
      '/v1/users',
      { username: 'one', role: 'unit_head', bodyId: 'milano', unitIds: ['sport'] },
      admin,
    );
    expect(made.status).toBe(201);
    const id = String(made.body.id);
    const SCOPES = [
      { role: 'unit_head', unitIds: ['registry', 'sport'], directorateIds: [] },
      { role: 'unit_head', unitIds: ['registry'], directorateIds: [] },
      { role: 'hr_officer', unitIds: [], directorateIds: ['civic'] },
    ] as const;
    for (let round = 0; round < rounds(4, 50); round++) {
      const seen = await app.http.get(`/v1/users/${id}`).set('Authorization', admin);
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, each) => users(admin, id, String(seen.headers['etag']), SCOPES[each % 3]!)),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(statuses.filter((status) => ![200, 412].includes(status))).toEqual([]);
      const asked = SCOPES[statuses.indexOf(200) % 3]!;
      const after = await app.http.get(`/v1/users/${id}`).set('Authorization', admin);
      expect(after.body).toMatchObject({
        role: asked.role,
        unitIds: asked.unitIds,
        directorateIds: asked.directorateIds,
      });
      const [{ steps }] = (await postgres.query<{ steps: string }>(
        `SELECT count(*) AS steps FROM audit_entries WHERE resource_id = $1 AND action = 'changed'`,
        [id],
      )) as [{ steps: string }];
      expect(Number(steps)).toBe(round + 1);
    }
    report('twenty change a user', { rounds: rounds(4, 50), winnersEach: 1 });
  });

  it('two administrators shut each other out at once: one of them stays', async () => {
    const outcomes: Record<string, number> = {};
    for (let round = 0; round < rounds(4, 50); round++) {
      const names = [0, 1].map((each) => `admin-${round}-${each}`);
      const tokens = await Promise.all(names.map((username) => app.signIn({ username, role: 'administrator' })));
      const rows = await postgres.query<{ id: string; version: number }>(
        'SELECT id, version FROM users WHERE username = ANY ($1) ORDER BY username',
        [names],
      );
      const answers = await Promise.all(
        rows.map(({ id, version }, each) =>
          app.http
            .patch(`/v1/users/${id}`)
            .set({ Authorization: tokens[1 - each]!, 'If-Match': `"${version}"` })
            .set('Content-Type', 'application/merge-patch+json')
            .send(JSON.stringify({ disabled: true })),
        ),
      );
      const statuses = answers.map(({ status }) => status).sort();
      outcomes[statuses.join(' ')] = (outcomes[statuses.join(' ')] ?? 0) + 1;
      const left = await postgres.query('SELECT FROM users WHERE username = ANY ($1) AND NOT disabled', [names]);
      expect(left).toHaveLength(1);
      expect([401, 403, 409]).toContain(statuses[1]);
    }
    report('two shut each other out', outcomes);
  });
});
