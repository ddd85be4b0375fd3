import { DataSource } from 'typeorm';
import { importSampleBody } from '../../support/import-sample-body';
import { MERGE_PATCH, startReferenceDataApp } from '../../support/reference-data-app';
import type { ReferenceDataApp } from '../../support/reference-data-app';

interface RampedRule {
  readonly ramp: { readonly week: number; readonly onSiteRatio: number };
  readonly maxAgileRatio: number;
}

const STEADY = {
  id: 'steady',
  bodyId: 'milano',
  name: 'Fase 2 a regime',
  fromOn: '2020-06-01',
  toOn: null,
  unitRules: [
    { unitId: 'sport', profileId: 'P1', presenceBounds: [{ siteId: 'larga', minCount: 1, maxRatio: 0.5 }] },
    {
      directorateId: 'civic',
      profileId: 'P3',
      maxAgileDaysPerWeek: 3,
      ramp: { fromRatio: 0.35, toRatio: 0.75, weeks: 8 },
      criteria: { weights: { publicTransport: 1, commute: 0, age: 2 }, ageBands: [60], commuteBands: [] },
    },
    { maxAgileRatio: 0 },
  ],
};

/** The sample has the phase "start" for the units registry and sport, 2020-05-04 to 2020-05-31. */
describe('what the phase plan says for a unit on a day', () => {
  let app: ReferenceDataApp;

  beforeAll(async () => {
    app = await startReferenceDataApp();
    await importSampleBody(app.app.get(DataSource), 'segrate', 'se-');
    await app.http.post('/v1/phases').set('Authorization', app.hr).send(STEADY).expect(201);
  });
  afterAll(() => app.close());

  const ask = (who: string, unitId: string, on: string) =>
    app.http.get(`/v1/phase-rules?unitId=${unitId}&on=${on}`).set('Authorization', who);

  it('names the line it comes from, the most specific one', async () => {
    const start = await ask(app.hr, 'registry', '2020-05-31').expect(200);
    expect(start.body).toMatchObject({ phaseId: 'start', planLine: '/v1/phases/start#unit:registry', ramp: null });
    const sport = await ask(app.hr, 'sport', '2020-06-01').expect(200);
    expect(sport.body).toMatchObject({
      ...{ phaseId: 'steady', planLine: '/v1/phases/steady#unit:sport', unitId: 'sport', on: '2020-06-01' },
      ...{ profileId: 'P1', agreementRequired: false, agileOnShiftDays: true, rotationWindowWeeks: 8 },
      presenceBounds: [{ siteId: 'larga', minCount: 1, maxCount: null, minRatio: null, maxRatio: 0.5 }],
    });
    const registry = await ask(app.hr, 'registry', '2020-06-01').expect(200);
    expect(registry.body).toMatchObject({ planLine: '/v1/phases/steady#directorate:civic', maxAgileDaysPerWeek: 3 });
    const nothing = await ask(app.hr, 'se-sport', '2020-06-01').expect(200);
    expect(nothing.body).toMatchObject({ phaseId: 'ordinary', planLine: null, agreementRequired: true });
  });

  it('follows the ramp from week to week', async () => {
    const weeks = await Promise.all(
      ['2020-06-01', '2020-06-08', '2020-06-29', '2020-07-26'].map((on) => ask(app.hr, 'registry', on).expect(200)),
    );
    const answers = weeks.map(({ body }) => body as RampedRule);
    expect(answers.map(({ ramp, maxAgileRatio }) => [ramp.week, ramp.onSiteRatio, maxAgileRatio])).toEqual([
      [1, 0.35, 0.65],
      [2, 0.407143, 0.592857],
      [5, 0.578571, 0.421429],
      [8, 0.75, 0.25],
    ]);
    expect(weeks[3]!.body).toMatchObject({ presenceBounds: [{ siteId: null, minRatio: 0.75 }] });
  });

  it('is for the personnel office, the head of the unit and its people; for others the unit does not exist', async () => {
    for (const who of [app.registryHead, app.anna]) {
      await ask(who, 'registry', '2020-06-01').expect(200);
      const refused = await ask(who, 'sport', '2020-06-01').expect(404);
      expect(refused.body).toMatchObject({ code: 'unit-not-found' });
    }
    await ask(app.hr, 'nowhere', '2020-06-01').expect(404);
    await app.http.get('/v1/phase-rules?unitId=sport&on=2020-06-01').expect(401);
  });

  it('asks for a unit and a day of the calendar', async () => {
    const refused = await app.http.get('/v1/phase-rules?on=2020-02-30').set('Authorization', app.hr).expect(422);
    const { errors } = refused.body as { errors: { pointer: string }[] };
    expect(new Set(errors.map(({ pointer }) => pointer))).toEqual(new Set(['/unitId', '/on']));
  });

  it('shows a head the lines of the own units, of their directorates and of all', async () => {
    const phase = await app.http.get('/v1/phases/steady').set('Authorization', app.registryHead).expect(200);
    const { unitRules } = phase.body as { unitRules: { unitId: string | null; directorateId: string | null }[] };
    expect(unitRules.map(({ unitId, directorateId }) => [unitId, directorateId])).toEqual([
      [null, null],
      [null, 'civic'],
    ]);
    await app.http.get('/v1/phases/se-start').set('Authorization', app.registryHead).expect(404);
  });

  it('refuses lines that say two things, bounds that cross, and places of another body', async () => {
    const change = (unitRules: object[]) =>
      app.http
        .patch('/v1/phases/steady')
        .set({ Authorization: app.hr, 'If-Match': '"1"', 'Content-Type': MERGE_PATCH })
        .send({ unitRules });
    const refusedAt = async (...unitRules: object[]) => {
      const { body } = await change(unitRules).expect(422);
      return (body as { errors: { pointer: string; rule: string }[] }).errors.map(({ pointer, rule }) => [
        pointer,
        rule,
      ]);
    };
    expect(await refusedAt({ unitId: 'sport' }, { unitId: 'sport' })).toEqual([['/unitRules/1', 'one-line-each']]);
    expect(await refusedAt({ unitId: 'sport', directorateId: 'civic' })).toEqual([
      ['/unitRules/0/directorateId', 'unit-or-directorate'],
    ]);
    expect(await refusedAt({ presenceBounds: [{ minCount: 3, maxCount: 2 }, { siteId: 'larga' }] })).toEqual([
      ['/unitRules/0/presenceBounds/0/maxCount', 'in-order'],
      ['/unitRules/0/presenceBounds/1', 'a-bound'],
    ]);
    expect(await refusedAt({ presenceBounds: [{ siteId: 'se-larga', minCount: 1 }] })).toEqual([
      ['/unitRules/0/presenceBounds/0/siteId', 'one-body'],
    ]);
    expect(await refusedAt({ directorateId: 'nowhere' })).toEqual([['/unitRules/0/directorateId', 'existing']]);
    expect(await refusedAt({ ramp: { fromRatio: 2, toRatio: 0.5, weeks: 8 } })).toEqual([
      ['/unitRules/0/ramp/fromRatio', 'max'],
    ]);
  });

  it('can start from the profiles P0 to P3, with a source for every figure, for everybody signed in', async () => {
    const { body } = await app.http.get('/v1/phase-profiles').set('Authorization', app.anna).expect(200);
    const { items } = body as { items: { id: string; sources: Record<string, string> }[] };
    expect(items.map(({ id }) => id)).toEqual(['P0', 'P1', 'P2', 'P3']);
    for (const { sources, ...profile } of items)
      for (const figure of Object.keys(sources))
        expect([figure, Object.keys(profile)]).toEqual([figure, expect.arrayContaining([figure])]);
    await app.http.get('/v1/phase-profiles').expect(401);
  });

  it('leaves classes of legal priority to the personnel office alone', async () => {
    const path = '/v1/employees/bruno/personal-data';
    const changed = await app.http
      .patch(path)
      .set({ Authorization: app.hr, 'If-Match': '"1"', 'Content-Type': MERGE_PATCH })
      .send({ remotePriorityClass: 2 })
      .expect(200);
    expect(changed.body).toMatchObject({ remotePriorityClass: 2 });
    await app.http.get(path).set('Authorization', app.registryHead).expect(403);
    const seen = await app.http.get('/v1/employees/bruno').set('Authorization', app.registryHead).expect(200);
    expect(seen.text).not.toMatch(/priority/i);
  });
});
