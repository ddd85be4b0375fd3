import { DataSource } from 'typeorm';
import { recordServices } from '../../support/import-sample-body';
import { MERGE_PATCH, startReferenceDataApp } from '../../support/reference-data-app';
import type { ReferenceDataApp } from '../../support/reference-data-app';

const PATH = '/v1/bodies/milano/holiday-calendar';

describe('the holiday calendar of a body', () => {
  let app: ReferenceDataApp;
  beforeAll(async () => {
    app = await startReferenceDataApp();
  });
  afterAll(() => app.close());

  const patch = (etag: string, changes: object, who = app.hr) =>
    app.http.patch(PATH).set({ Authorization: who, 'If-Match': etag, 'Content-Type': MERGE_PATCH }).send(changes);
  const holidays = async (): Promise<(readonly [string, string])[]> => {
    const { body } = await app.http.get('/v1/holidays?bodyId=milano&sort=on').set('Authorization', app.anna);
    return (body as { items: { on: string; kind: string }[] }).items.map(({ on, kind }) => [on, kind] as const);
  };

  it('moves the day of the patron by a resolution of one year, and the holidays follow', async () => {
    const read = await app.http.get(PATH).set('Authorization', app.anna).expect(200);
    expect(read.body).toEqual({ bodyId: 'milano', patron: null, midweekHolidays: 'excluded' });
    expect(read.get('ETag')).toBe('"1"');

    await patch('"1"', { patron: { name: "Sant'Ambrogio" } }).expect(422);
    const named = await patch('"1"', { patron: { name: "Sant'Ambrogio", monthDay: '12-07' } }).expect(200);
    expect(named.body).toMatchObject({ patron: { monthDay: '12-07', overrides: [] } });
    expect(await holidays()).toEqual([
      ['2020-06-02', 'national'],
      ['2020-12-07', 'patron'],
    ]);

    const overrides = [{ year: 2020, on: '2020-12-09', act: 'D.G.C. 1200/2020' }];
    const moved = await patch('"2"', { patron: { overrides } }).expect(200);
    expect(moved.body).toMatchObject({ patron: { name: "Sant'Ambrogio", monthDay: '12-07', overrides } });
    expect(await holidays()).toEqual([
      ['2020-06-02', 'national'],
      ['2020-12-09', 'patron'],
    ]);

    await patch('"2"', { patron: null }).expect(412);
    await patch('"3"', { patron: null }).expect(200);
    expect(await holidays()).toEqual([['2020-06-02', 'national']]);
  });

  it.each([
    [{ patron: { name: 'x', monthDay: '02-30' } }, '/patron/monthDay'],
    [{ patron: { name: 'x', monthDay: 'June' } }, '/patron/monthDay'],
    [
      { patron: { name: 'x', monthDay: '06-24', overrides: [{ year: 2020, on: '2021-06-24', act: 'a' }] } },
      '/patron/overrides/0/on',
    ],
    [{ midweekHolidays: 'open' }, '/midweekHolidays'],
  ])('refuses %j', async (changes, pointer) => {
    const { body } = await patch('"4"', changes).expect(422);
    expect((body as { errors: object[] }).errors).toContainEqual(expect.objectContaining({ pointer }));
  });

  it('is kept by the personnel office alone, and of no other body', async () => {
    for (const who of [app.registryHead, app.anna]) await patch('"4"', { midweekHolidays: 'service' }, who).expect(403);
    await app.http.get('/v1/bodies/nowhere/holiday-calendar').set('Authorization', app.hr).expect(404);
    await patch('"4"', { midweekHolidays: 'service' }).expect(200);
    const { hours } = recordServices(app.app.get(DataSource));
    expect(await hours.planningRecords(['registry'])).toMatchObject({ midweekHolidays: 'service' });
  });
});
