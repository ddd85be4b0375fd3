import { MERGE_PATCH, PHASE_MODES, startReferenceDataApp } from '../../support/reference-data-app';
import type { ReferenceDataApp } from '../../support/reference-data-app';

const rules = (...unitIds: string[]) =>
  unitIds.map((unitId) => ({
    unitId,
    defaultModeByClass: PHASE_MODES,
    maxAgileRatio: 0.5,
    maxAgileDaysPerWeek: 2,
    agileOnShiftDays: false,
    agreementRequired: true,
  }));

const phase = (id: string, fromOn: string, toOn: string | null, ...unitIds: string[]) => ({
  id,
  bodyId: 'milano',
  name: id,
  fromOn,
  toOn,
  unitRules: rules(...unitIds),
});

/** The sample has the phase "start" for both units, 2020-05-04 to 2020-05-31. */
describe('two phases of one unit', () => {
  let app: ReferenceDataApp;

  beforeAll(async () => {
    app = await startReferenceDataApp();
  });
  afterAll(() => app.close());

  const add = (body: object) => app.http.post('/v1/phases').set('Authorization', app.hr).send(body);
  const change = (id: string, etag: string, values: object) =>
    app.http
      .patch(`/v1/phases/${id}`)
      .set({ Authorization: app.hr, 'If-Match': etag, 'Content-Type': MERGE_PATCH })
      .send(values);
  const remove = async (id: string) => {
    const { headers } = await app.http.get(`/v1/phases/${id}`).set('Authorization', app.hr).expect(200);
    await app.http
      .delete(`/v1/phases/${id}`)
      .set({ Authorization: app.hr, 'If-Match': headers['etag'] ?? '' })
      .expect(204);
  };

  it('may not have a day in common: both are named, and the unit', async () => {
    const refused = await add(phase('early', '2020-05-31', null, 'registry')).expect(422);
    const { code, detail, errors } = refused.body as { code: string; detail: string; errors: { detail: string }[] };
    expect(code).toBe('phases-overlap');
    expect(detail).toMatch(/"start" and "early" overlap/);
    expect(errors).toEqual([
      expect.objectContaining({
        pointer: '/unitRules/0',
        rule: 'one-phase-a-day',
        detail: expect.stringMatching(
          /registry is on 2020-05-31 under both "start" \(unit registry, .v1.phases.start#unit:registry\) and "early" \(unit registry/,
        ),
      }),
    ]);
    await app.http.get('/v1/phases/early').set('Authorization', app.hr).expect(404);
  });

  it('may follow one another at once, and run side by side for different units', async () => {
    await add(phase('steady', '2020-06-01', '2020-06-30', 'registry')).expect(201);
    await add(phase('autumn', '2020-07-01', null, 'registry')).expect(201);
    await add(phase('other', '2020-06-01', null, 'sport')).expect(201);
    for (const id of ['autumn', 'steady', 'other']) await remove(id);
  });

  it('may leave no day without a phase between them, neither by a new one nor by a removal', async () => {
    const refused = await add(phase('late', '2020-06-03', null, 'sport')).expect(422);
    expect(refused.body).toMatchObject({
      code: 'phases-gap',
      errors: [
        {
          ...{ pointer: '/unitRules/0', rule: 'no-day-without-phase' },
          detail: expect.stringMatching(/sport has none from 2020-06-01 to 2020-06-02, between "start" .* and "late"/),
        },
      ],
    });
    await add(phase('steady', '2020-06-01', '2020-06-30', 'registry')).expect(201);
    await add(phase('autumn', '2020-07-01', null, 'registry')).expect(201);
    const kept = await app.http
      .delete('/v1/phases/steady')
      .set({ Authorization: app.hr, 'If-Match': '"1"' })
      .expect(409);
    expect(kept.body).toMatchObject({ code: 'phases-gap', detail: expect.stringMatching(/"start" and "autumn"/) });
    await app.http.get('/v1/phases/steady').set('Authorization', app.hr).expect(200);
    for (const id of ['autumn', 'steady']) await remove(id);
  });

  it('have their common border moved by one request', async () => {
    await add(phase('steady', '2020-06-01', null, 'registry')).expect(201);
    await change('steady', '"1"', { fromOn: '2020-06-08' }).expect(422);
    await change('steady', '"1"', { fromOn: '2020-05-25', fitNeighbours: true }).expect(200);
    const start = await app.http.get('/v1/phases/start').set('Authorization', app.hr).expect(200);
    expect(start.body).toMatchObject({ toOn: '2020-05-24' });
    expect(start.headers['etag']).toBe('"2"');
    await change('steady', '"2"', { fromOn: '2020-06-01', fitNeighbours: true }).expect(200);
    await remove('steady');
  });

  it('of a directorate meets the one of its unit', async () => {
    const [rule] = rules('registry');
    const plan = {
      ...phase('civic', '2020-05-20', null),
      unitRules: [{ ...rule, unitId: null, directorateId: 'civic' }],
    };
    const refused = await add(plan).expect(422);
    expect(refused.body).toMatchObject({
      code: 'phases-overlap',
      errors: [{ pointer: '/unitRules/0', detail: expect.stringMatching(/"civic" \(directorate civic/) }],
    });
  });

  it('may not come to overlap by a change of dates or of units', async () => {
    await add(phase('steady', '2020-06-01', null, 'registry')).expect(201);
    await add(phase('sports', '2020-06-01', null, 'sport')).expect(201);
    for (const [id, values] of [
      ['start', { toOn: null }],
      ['steady', { fromOn: '2020-05-20' }],
      ['sports', { unitRules: rules('registry') }],
    ] as const) {
      const { headers } = await app.http.get(`/v1/phases/${id}`).set('Authorization', app.hr);
      const refused = await change(id, headers['etag'] ?? '', values).expect(422);
      expect(refused.body).toMatchObject({ code: 'phases-overlap' });
    }
    await change('sports', '"1"', { toOn: '2020-12-31' }).expect(200);
    await Promise.all(['steady', 'sports'].map(remove));
  });

  it('are not let in by being sent at the same moment', async () => {
    const ids = ['first', 'second', 'third', 'fourth'];
    const answers = await Promise.all(ids.map((id) => add(phase(id, '2020-06-01', null, 'sport'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
  });
});
