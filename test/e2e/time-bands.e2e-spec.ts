import { MERGE_PATCH, startReferenceDataApp } from '../support/reference-data-app';
import type { ReferenceDataApp } from '../support/reference-data-app';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const days = (startMinuteOfDay: number, endMinuteOfDay: number, weekdays = [1, 2, 3, 4, 5]) =>
  weekdays.map((weekday) => ({ weekday, startMinuteOfDay, endMinuteOfDay }));
const USUAL = { days: days(480, 942), toleranceMinutes: 0, importance: 'high' };

interface Problem {
  readonly code: string;
  readonly errors: readonly { readonly pointer: string; readonly rule: string }[];
}

describe('time bands over HTTP', () => {
  let app: ReferenceDataApp;
  beforeAll(async () => {
    app = await startReferenceDataApp();
  });
  afterAll(() => app.close());

  const post = (path: string, authorization: string, body: object) =>
    app.http.post(path).set('Authorization', authorization).send(body);
  const get = (path: string, authorization: string) => app.http.get(path).set('Authorization', authorization);
  const pointers = ({ body }: { body: unknown }): string[] => (body as Problem).errors.map(({ pointer }) => pointer);

  it('a person writes, changes and removes the own wished hours, once', async () => {
    const { anna } = app;
    const made = await post('/v1/wished-hours', anna, { employeeId: 'anna', ...USUAL }).expect(201);
    const wish = made.body as { id: string };
    expect(made.headers['location']).toBe(`/v1/wished-hours/${wish.id}`);
    expect(made.headers['etag']).toBe('"1"');
    const again = await post('/v1/wished-hours', anna, { employeeId: 'anna', ...USUAL }).expect(409);
    expect(pointers(again)).toEqual(['/employeeId']);

    const change = () => app.http.patch(`/v1/wished-hours/${wish.id}`).set('Authorization', anna).type(MERGE_PATCH);
    await change().send({ toleranceMinutes: 15 }).expect(428);
    const changed = await change()
      .set('If-Match', '"1"')
      .send({ days: days(540, 1002).reverse() })
      .expect(200);
    expect(changed.body).toMatchObject({ employeeId: 'anna', days: days(540, 1002), toleranceMinutes: 0 });
    await change().set('If-Match', '"1"').send({ toleranceMinutes: 15 }).expect(412);

    const list = await get('/v1/wished-hours', anna).expect(200);
    expect(list.body).toMatchObject({ items: [{ id: wish.id }], nextCursor: null });
    await app.http.delete(`/v1/wished-hours/${wish.id}`).set('Authorization', anna).set('If-Match', '"2"').expect(204);
    await get(`/v1/wished-hours/${wish.id}`, anna).expect(404);
  });

  it('refuses values with their places, and has no room for a reason', async () => {
    const { hr } = app;
    const wrong = (change: object) =>
      post('/v1/wished-hours', hr, { employeeId: 'bruno', ...USUAL, ...change }).expect(422);
    expect(pointers(await wrong({ days: days(960, 480, [1]) }))).toEqual(['/days/0/endMinuteOfDay']);
    expect(pointers(await wrong({ days: days(480, 942, [1, 1]) }))).toEqual(['/days']);
    expect(pointers(await wrong({ days: [] }))).toEqual(['/days']);
    expect(pointers(await wrong({ days: days(480, 942, [8]) }))).toEqual(['/days/0/weekday']);
    expect(pointers(await wrong({ toleranceMinutes: 241 }))).toEqual(['/toleranceMinutes']);
    expect(pointers(await wrong({ importance: 'very' }))).toEqual(['/importance']);
    expect(pointers(await wrong({ reason: 'care of a child' }))).toEqual(['/reason']);
  });

  it('somebody else, a head included, neither reads nor writes them', async () => {
    const { hr, anna, registryHead, sportHead } = app;
    const { body } = await post('/v1/wished-hours', hr, { employeeId: 'bruno', ...USUAL }).expect(201);
    const { id } = body as { id: string };
    for (const other of [anna, registryHead, sportHead]) {
      await get(`/v1/wished-hours/${id}`, other).expect(404);
      const list = await get('/v1/wished-hours?employeeId=bruno', other).expect(200);
      expect(list.body).toMatchObject({ items: [] });
      await app.http.delete(`/v1/wished-hours/${id}`).set('Authorization', other).set('If-Match', '"1"').expect(404);
    }
    await post('/v1/wished-hours', registryHead, { employeeId: 'anna', ...USUAL }).expect(403);
    await post('/v1/wished-hours', sportHead, { employeeId: 'anna', ...USUAL }).expect(404);
    await post('/v1/wished-hours', anna, { employeeId: 'bruno', ...USUAL }).expect(404);
    await app.http.delete(`/v1/wished-hours/${id}`).set('Authorization', hr).set('If-Match', '"1"').expect(204);
  });

  it('the personnel office says whom an office needs; its head reads it', async () => {
    const { hr, anna, registryHead, sportHead } = app;
    const need = { unitId: 'registry', weekdays: [1, 2], fromMinuteOfDay: 510, toMinuteOfDay: 570, requiredCount: 1 };
    await post('/v1/office-covers', registryHead, need).expect(403);
    expect(pointers(await post('/v1/office-covers', hr, { ...need, fromMinuteOfDay: 515 }).expect(422))).toEqual([
      '/fromMinuteOfDay',
    ]);
    expect(pointers(await post('/v1/office-covers', hr, { ...need, toMinuteOfDay: 480 }).expect(422))).toEqual([
      '/toMinuteOfDay',
    ]);
    expect(pointers(await post('/v1/office-covers', hr, { ...need, unitId: 'moon' }).expect(422))).toEqual(['/unitId']);
    const { body } = await post('/v1/office-covers', hr, need).expect(201);
    const { id } = body as { id: string };
    await get(`/v1/office-covers/${id}`, registryHead).expect(200);
    await get(`/v1/office-covers/${id}`, sportHead).expect(404);
    await get('/v1/office-covers', anna).expect(403);
    const changed = await app.http
      .patch(`/v1/office-covers/${id}`)
      .set('Authorization', hr)
      .set('If-Match', '"1"')
      .type(MERGE_PATCH)
      .send({ requiredCount: 2 })
      .expect(200);
    expect(changed.body).toMatchObject({ ...need, requiredCount: 2 });
    await app.http.delete(`/v1/office-covers/${id}`).set('Authorization', hr).set('If-Match', '"2"').expect(204);
  });

  it('the personnel office chooses bands for a unit, and reads the study again', async () => {
    const { hr, anna, registryHead } = app;
    const question = { bodyId: 'milano', unitIds: ['registry'], maxBands: 2 };
    const wishes = [
      { employeeId: 'anna', ...USUAL },
      { employeeId: 'bruno', ...USUAL, days: [...days(480, 840, [1, 3, 5]), ...days(480, 1050, [2, 4])] },
    ];
    for (const wish of wishes) await post('/v1/wished-hours', hr, wish).expect(201);
    const need = { unitId: 'registry', weekdays: [2], fromMinuteOfDay: 960, toMinuteOfDay: 1050, requiredCount: 1 };
    await post('/v1/office-covers', hr, need).expect(201);

    const answer = await post('/v1/time-band-studies', hr, question).expect(201);
    expect(answer.body).toMatchObject({
      bodyId: 'milano',
      unitIds: ['registry'],
      people: 2,
      curve: [
        { maxBands: 1, status: 'optimal', personalisedCount: 1, missingMinutes: 0, distanceMinutes: 0 },
        { maxBands: 2, status: 'optimal', personalisedCount: 0, missingMinutes: 0, distanceMinutes: 0 },
      ],
      wishes: { wishedCount: 2, metExactlyCount: 2, metInBandCount: 2, distanceMinutes: 0 },
    });
    const study = answer.body as { id: string; menu: { personIds: string[] }[]; cover: object[] };
    expect(study.menu.map(({ personIds }) => personIds).sort()).toEqual([['anna'], ['bruno']]);
    expect(study.cover).toHaveLength(3);
    expect(answer.headers['location']).toBe(`/v1/time-band-studies/${study.id}`);
    const read = await get(`/v1/time-band-studies/${study.id}`, hr).expect(200);
    expect(read.body).toEqual(answer.body);

    for (const other of [anna, registryHead]) {
      await post('/v1/time-band-studies', other, question).expect(403);
      await get(`/v1/time-band-studies/${study.id}`, other).expect(403);
    }
    await get(`/v1/time-band-studies/${UNKNOWN}`, hr).expect(404);
  }, 60_000);

  it('takes the units concerned where none is named, and refuses what cannot be studied', async () => {
    const { hr } = app;
    const all = await post('/v1/time-band-studies', hr, { bodyId: 'milano', maxBands: 1 }).expect(201);
    expect(all.body).toMatchObject({ unitIds: [], people: 2 });
    const refused = async (body: object): Promise<string[]> =>
      pointers(await post('/v1/time-band-studies', hr, body).expect(422));
    expect(await refused({ bodyId: 'milano', maxBands: 0 })).toEqual(['/maxBands']);
    expect(await refused({ bodyId: 'milano', maxBands: 21 })).toEqual(['/maxBands']);
    expect(await refused({ bodyId: 'moon', maxBands: 1 })).toContain('/bodyId');
    expect(await refused({ bodyId: 'milano', unitIds: ['moon'], maxBands: 1 })).toEqual(['/unitIds']);
  }, 60_000);
});
