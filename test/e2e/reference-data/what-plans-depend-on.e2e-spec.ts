import { startReferenceDataApp } from '../../support/reference-data-app';
import type { ReferenceDataApp } from '../../support/reference-data-app';

interface Case {
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly wrong: { readonly change: Record<string, unknown>; readonly pointer: string; readonly rule: string };
}

/** What has no PATCH: it is removed and added anew. */
const CASES: readonly Case[] = [
  {
    path: '/v1/employees/anna/agile-agreements',
    body: { fromOn: '2020-06-01', toOn: '2020-12-31' },
    wrong: { change: { toOn: '2020-05-31' }, pointer: '/toOn', rule: 'period' },
  },
  {
    path: '/v1/employees/anna/wishes',
    body: { on: '2020-05-11', kind: 'agile', importance: 'medium' },
    wrong: { change: { kind: 'holiday' }, pointer: '/kind', rule: 'is-in' },
  },
  {
    path: '/v1/employees/anna/standbys',
    body: { on: '2020-05-10', startMinuteOfDay: 1200, endMinuteOfDay: 1920 },
    wrong: { change: { endMinuteOfDay: 1200 }, pointer: '/endMinuteOfDay', rule: 'window' },
  },
  {
    path: '/v1/employees/anna/overtime-authorisations',
    body: { weekOn: '2020-05-11', minutes: 120 },
    wrong: { change: { weekOn: '2020-05-12' }, pointer: '/weekOn', rule: 'week' },
  },
  {
    path: '/v1/employees/anna/companion-wishes',
    body: { companionId: 'bruno', kind: 'apart', importance: 'low', fromOn: '2020-05-11', toOn: null },
    wrong: { change: { companionId: 'nobody' }, pointer: '/companionId', rule: 'existing' },
  },
  {
    path: '/v1/employees/anna/ledger-periods',
    body: { fromOn: '2020-04-27', presenceDueDays: 2.5, presenceDays: 3, agileDays: 2, saturdaysDue: 0.5 },
    wrong: { change: { presenceDays: -1 }, pointer: '/presenceDays', rule: 'min' },
  },
  {
    path: '/v1/forbidden-successions',
    body: { bodyId: 'milano', shiftTemplateId: 'day', nextShiftTemplateId: 'day', freeDaysBetween: 1 },
    wrong: { change: { nextShiftTemplateId: 'night' }, pointer: '/nextShiftTemplateId', rule: 'existing' },
  },
  {
    path: '/v1/holidays',
    body: { bodyId: 'milano', on: '2020-12-07', name: 'Sant’Ambrogio' },
    wrong: { change: { bodyId: 'nowhere' }, pointer: '/bodyId', rule: 'existing' },
  },
];

describe('agreements, wishes, holidays and squads', () => {
  let app: ReferenceDataApp;

  beforeAll(async () => {
    app = await startReferenceDataApp();
  });
  afterAll(() => app.close());

  const get = (path: string, who = app.hr) => app.http.get(path).set('Authorization', who);
  const post = (path: string, body: object, who = app.hr) => app.http.post(path).set('Authorization', who).send(body);
  const remove = (path: string, etag: string, who = app.hr) =>
    app.http.delete(path).set({ Authorization: who, 'If-Match': etag });
  const items = async (path: string, who = app.hr) => {
    const { body } = await get(path, who).expect(200);
    return (body as { items: { id: string }[] }).items;
  };

  it.each(CASES)('$path is added to, read, listed in pages and removed from', async ({ path, body, wrong }) => {
    const before = await items(path);
    const created = await post(path, body).expect(201);
    const location = created.get('Location') ?? '';
    expect(location).toBe(`${path}/${(created.body as { id: string }).id}`);
    expect(created.body).toMatchObject(body);
    const read = await get(location).expect(200);
    expect([read.body, read.get('ETag')]).toEqual([created.body, '"1"']);

    const seen: string[] = [];
    for (let next: string | undefined = `${path}?limit=1`; next !== undefined;) {
      const page = await get(next).expect(200);
      const { items: rows, _links } = page.body as { items: { id: string }[]; _links: { next?: string } };
      seen.push(...rows.map(({ id }) => id));
      next = _links.next;
    }
    expect(seen).toHaveLength(before.length + 1);
    expect(seen).toContain((created.body as { id: string }).id);

    const refused = await post(path, { ...body, ...wrong.change }).expect(422);
    const { errors } = refused.body as { errors: object[] };
    expect(errors).toContainEqual(expect.objectContaining({ pointer: wrong.pointer, rule: wrong.rule }));

    await app.http.delete(location).set('Authorization', app.hr).expect(428);
    await remove(location, '"2"').expect(412);
    await remove(location, '"1"').expect(204);
    await get(location).expect(404);
    expect(await items(path)).toEqual(before);
  });

  it('the same wish and the same holiday are there once', async () => {
    const wish = { on: '2020-05-08', kind: 'off', importance: 'low' };
    const refusedWish = await post('/v1/employees/bruno/wishes', wish).expect(409);
    expect(refusedWish.body).toMatchObject({ code: 'already-exists', errors: [{ pointer: '/kind' }] });
    const holiday = { bodyId: 'milano', on: '2020-06-02', name: 'again' };
    const refusedHoliday = await post('/v1/holidays', holiday).expect(409);
    expect(refusedHoliday.body).toMatchObject({ code: 'already-exists', errors: [{ pointer: '/on' }] });
  });

  it('an employee writes own wishes and nobody else’s; a head reads those of the unit', async () => {
    const { anna, registryHead, sportHead } = app;
    const wish = { on: '2099-05-12', kind: 'morning', importance: 'high' };
    const own = await post('/v1/employees/anna/wishes', wish, anna).expect(201);
    const location = own.get('Location') ?? '';
    await get(location, anna).expect(200);
    expect(await items('/v1/employees/anna/wishes', registryHead)).toHaveLength(1);
    await post('/v1/employees/bruno/wishes', wish, anna).expect(404);
    await get('/v1/employees/bruno/wishes', anna).expect(404);
    await post('/v1/employees/anna/wishes', wish, registryHead).expect(403);
    await remove(location, '"1"', registryHead).expect(403);
    await get('/v1/employees/anna/wishes', sportHead).expect(404);
    await remove(location, '"1"', sportHead).expect(404);
    // Under another person's path it does not exist.
    await get(location.replace('anna', 'bruno')).expect(404);
    await remove(location, '"1"', anna).expect(204);
  });

  it('agreements are read by the person and the head, and kept by the personnel office', async () => {
    const { anna, registryHead, sportHead } = app;
    const path = '/v1/employees/bruno/agile-agreements';
    const [agreement] = await items(path, registryHead);
    await get(path, sportHead).expect(404);
    await get(path, anna).expect(404);
    expect(await items('/v1/employees/anna/agile-agreements', anna)).toEqual([]);
    for (const who of [registryHead, sportHead, anna]) {
      await post(path, { fromOn: '2020-06-01' }, who).expect(403);
      await remove(`${path}/${agreement?.id ?? ''}`, '"1"', who).expect(403);
    }
  });

  it('everybody reads the holidays, the personnel office keeps them', async () => {
    const { anna, registryHead } = app;
    const [holiday] = await items('/v1/holidays?bodyId=milano', anna);
    expect(holiday).toMatchObject({ bodyId: 'milano', on: '2020-06-02', name: 'Festa della Repubblica' });
    expect(await items('/v1/holidays?bodyId=elsewhere', anna)).toEqual([]);
    for (const who of [registryHead, anna]) {
      await post('/v1/holidays', { bodyId: 'milano', on: '2020-12-08', name: 'Immacolata' }, who).expect(403);
      await remove(`/v1/holidays/${holiday?.id ?? ''}`, '"1"', who).expect(403);
    }
  });

  it('squads are listed for the personnel office and heads', async () => {
    const squad = {
      id: 'squad-a',
      bodyId: 'milano',
      alternation: 'weekly',
      anchorBand: 'morning',
      anchorOn: '2020-05-04',
    };
    for (const who of [app.hr, app.registryHead]) expect(await items('/v1/squads?bodyId=milano', who)).toEqual([squad]);
    expect(await items('/v1/squads?bodyId=elsewhere')).toEqual([]);
    await get('/v1/squads', app.anna).expect(403);
  });
});
