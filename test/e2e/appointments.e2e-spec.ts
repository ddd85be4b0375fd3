import { startReferenceDataApp } from '../support/reference-data-app';
import type { ReferenceDataApp } from '../support/reference-data-app';

const HEADER = 'reference,site,activity,on,start,count';

describe('appointments over HTTP', () => {
  let app: ReferenceDataApp;
  let activityId: string;

  beforeAll(async () => {
    app = await startReferenceDataApp();
    const { body } = await get('/v1/activities').expect(200);
    const activities = (body as { items: { id: string; unitIds: string[] }[] }).items;
    activityId = activities.find(({ unitIds }) => unitIds.includes('registry'))!.id;
  });
  afterAll(() => app.close());

  const get = (path: string, who = app.hr) => app.http.get(path).set('Authorization', who);
  const send = (csv: string, who = app.hr) =>
    app.http.post('/v1/appointments/import').set({ Authorization: who, 'Content-Type': 'text/csv' }).send(csv);
  const row = (reference: string, start: string, count = 1, on = '2020-05-04') =>
    `${reference},quarenghi,${activityId},${on},${start},${count}`;
  const file = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\n');

  it('takes over a file only where the site receives by appointment', async () => {
    const refused = await send(file(row('a-1', '09:00'))).expect(422);
    expect(refused.body).toMatchObject({ code: 'appointments-invalid', errors: [{ pointer: '/rows/2/activity' }] });
    const setting = { siteId: 'quarenghi', activityId, slotMinutes: 20, walkInShare: 0, floorCount: 1 };
    const post = (body: object, who = app.hr) =>
      app.http.post('/v1/appointment-settings').set('Authorization', who).send(body);
    await post(setting, app.registryHead).expect(403);
    await post({ ...setting, walkInShare: 1 }).expect(422);
    await post({ ...setting, siteId: 'nowhere' }).expect(422);
    const created = await post(setting).expect(201);
    await post(setting).expect(409);
    const location = created.get('Location') ?? '';
    await get(location, app.registryHead).expect(200);
    await get(location, app.anna).expect(403);
  });

  it('is idempotent: the same file twice changes nothing, a changed row is updated', async () => {
    const first = file(row('a-1', '09:00'), row('a-2', '09:00'), row('a-3', '10:00'));
    const counts = async (csv: string) => (await send(csv).expect(200)).body as object;
    expect(await counts(first)).toEqual({ createdCount: 3, updatedCount: 0, unchangedCount: 0 });
    expect(await counts(first)).toEqual({ createdCount: 0, updatedCount: 0, unchangedCount: 3 });
    const changed = file(row('a-1', '09:20'), row('a-2', '09:00'), row('a-4', '11:00'));
    expect(await counts(changed)).toEqual({ createdCount: 1, updatedCount: 1, unchangedCount: 1 });
    const { body } = await get('/v1/appointments?siteId=quarenghi&sort=reference').expect(200);
    const items = (body as { items: { reference: string; startMinuteOfDay: number }[] }).items;
    expect(items.map(({ reference, startMinuteOfDay }) => [reference, startMinuteOfDay])).toEqual([
      ['a-1', 560],
      ['a-2', 540],
      ['a-3', 600],
      ['a-4', 660],
    ]);
  });

  it('names every bad line at once and then takes none', async () => {
    const wrong = file(
      row('b-1', '09:00'),
      row('b-2', '25:00'),
      row('b-1', '10:00'),
      'b-3,nowhere,nothing,2020-05-04,09:00,1',
    );
    const refused = await send(wrong).expect(422);
    const pointers = (refused.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    expect(pointers).toEqual(['/rows/3/start', '/rows/4/reference', '/rows/5/activity']);
    const { body } = await get('/v1/appointments?q=&siteId=quarenghi').expect(200);
    const references = (body as { items: { reference: string }[] }).items.map(({ reference }) => reference);
    expect(references.filter((reference) => reference.startsWith('b-'))).toEqual([]);
  });

  it('takes CSV from the personnel office and nothing else from nobody else', async () => {
    await send(file(row('c-1', '09:00')), app.registryHead).expect(403);
    await send(file(row('c-1', '09:00')), app.anna).expect(403);
    await app.http.post('/v1/appointments/import').set('Authorization', app.hr).send({ rows: [] }).expect(415);
    await send('').expect(422);
    await get('/v1/appointments', app.anna).expect(403);
    const { body } = await get('/v1/appointments', app.sportHead).expect(200);
    expect((body as { items: object[] }).items).toEqual([]);
  });

  it('says where appointments exceed the desks, and what to move to which free start', async () => {
    const on = '2020-05-05';
    await app.http
      .post('/v1/demand-requirements')
      .set('Authorization', app.hr)
      .send({
        ...{ siteId: 'quarenghi', activityId, weekdays: [2], fromMinuteOfDay: 1200, toMinuteOfDay: 1260 },
        ...{ floorCount: 2, targetCount: 2, fromOn: on, toOn: on },
      })
      .expect(201);
    await send(file(row('d-1', '20:00', 5, on), row('d-2', '20:20', 1, on))).expect(200);
    const path = `/v1/appointment-loads?siteId=quarenghi&from=${on}&to=${on}`;
    const { body } = await get(path).expect(200);
    const { loads, moves } = body as { loads: { startMinuteOfDay: number }[]; moves: object[] };
    expect(loads.find(({ startMinuteOfDay }) => startMinuteOfDay === 1200)).toMatchObject({
      ...{ on, bookedCount: 6, neededDeskCount: 5, openDeskCount: 2, capacityCount: 3, excessCount: 3 },
    });
    const from = { on, startMinuteOfDay: 1200 };
    expect(moves.slice(0, 2)).toEqual([
      { activityId, count: 1, from, to: { on, startMinuteOfDay: 1220 } },
      { activityId, count: 2, from, to: { on, startMinuteOfDay: 1240 } },
    ]);
    await get(path, app.registryHead).expect(200);
    await get(path, app.sportHead).expect(404);
    await get(path, app.anna).expect(403);
    await get(path.replace('quarenghi', 'nowhere')).expect(404);
    await get(`/v1/appointment-loads?siteId=quarenghi&from=${on}&to=2021-05-05`).expect(422);
  });

  it('lets in no more visitors than a site says', async () => {
    const on = '2020-05-05';
    const site = await get('/v1/sites/quarenghi').expect(200);
    await app.http
      .patch('/v1/sites/quarenghi')
      .set({
        Authorization: app.hr,
        'If-Match': site.get('ETag') ?? '',
        'Content-Type': 'application/merge-patch+json',
      })
      .send({ maxVisitorsInside: 1 })
      .expect(200);
    const { body } = await get(`/v1/appointment-loads?siteId=quarenghi&from=${on}&to=${on}`).expect(200);
    const { maxVisitorsInside, loads } = body as {
      maxVisitorsInside: number;
      loads: { startMinuteOfDay: number; excessCount: number }[];
    };
    expect(maxVisitorsInside).toBe(1);
    expect(loads.find(({ startMinuteOfDay }) => startMinuteOfDay === 1200)?.excessCount).toBe(4);
  });
});
