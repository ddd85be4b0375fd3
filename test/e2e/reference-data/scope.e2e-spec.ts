import { CANARY } from '../../support/sample-body';
import { MERGE_PATCH, startReferenceDataApp } from '../../support/reference-data-app';
import type { ReferenceDataApp } from '../../support/reference-data-app';

/** Every list there is, and the resources below people. */
const READABLE = [
  '/v1/bodies',
  '/v1/bodies/milano',
  '/v1/qualifications',
  '/v1/directorates',
  '/v1/units',
  '/v1/sites',
  '/v1/activities',
  '/v1/services',
  '/v1/opening-hours',
  '/v1/service-hours',
  '/v1/holidays',
  '/v1/bodies/milano/holiday-calendar',
  '/v1/shift-templates',
  '/v1/contracts',
  '/v1/squads',
  '/v1/employees',
  '/v1/employees/anna',
  '/v1/employees/anna/absences',
  '/v1/employees/anna/agile-agreements',
  '/v1/employees/anna/wishes',
  '/v1/employees/bruno/exemptions',
  '/v1/employees/anna/personal-data',
  '/v1/phases',
  '/v1/demand-requirements',
  '/v1/visit-profiles',
  '/v1/guest-desks',
  '/v1/required-desks?siteId=larga&on=2020-05-04',
  '/v1/presence-contingents',
  '/v1/wished-hours',
  '/v1/office-covers',
  '/v1/skill-needs',
  '/v1/appointment-settings',
  '/v1/appointments',
];

describe('who sees what of the reference data', () => {
  let app: ReferenceDataApp;
  const ids = async (path: string, authorization: string): Promise<string[]> => {
    const { body } = await app.http.get(path).set('Authorization', authorization).expect(200);
    return (body as { items: { id: string }[] }).items.map(({ id }) => id);
  };
  const status = async (path: string, authorization: string): Promise<number> =>
    (await app.http.get(path).set('Authorization', authorization)).status;

  beforeAll(async () => {
    app = await startReferenceDataApp();
  });
  afterAll(() => app.close());

  it('a head sees the own unit, its people, its demand, its contingents and its phase rules', async () => {
    const { registryHead, sportHead } = app;
    expect(await ids('/v1/units', registryHead)).toEqual(['registry']);
    expect(await ids('/v1/employees', registryHead)).toEqual(['anna', 'bruno']);
    expect(await ids('/v1/employees', sportHead)).toEqual(['carla']);
    expect(await ids('/v1/demand-requirements', sportHead)).toHaveLength(1);
    expect(await ids('/v1/presence-contingents', sportHead)).toEqual([]);
    const phase = await app.http.get('/v1/phases/start').set('Authorization', sportHead).expect(200);
    expect((phase.body as { unitRules: { unitId: string }[] }).unitRules.map(({ unitId }) => unitId)).toEqual([
      'sport',
    ]);
  });

  it('to the head of another unit a unit and its people do not exist', async () => {
    const { http, hr, sportHead } = app;
    const [contingent] = await ids('/v1/presence-contingents', hr);
    for (const path of [
      '/v1/units/registry',
      '/v1/employees/anna',
      '/v1/employees/anna/absences',
      `/v1/presence-contingents/${contingent ?? ''}`,
    ]) {
      expect([path, await status(path, sportHead)]).toEqual([path, 404]);
    }
    const real = await http.get('/v1/employees/anna').set('Authorization', sportHead);
    const invented = await http.get('/v1/employees/nobody').set('Authorization', sportHead);
    const answer = ({ body }: typeof real, id: string) => (body as { detail: string }).detail.replace(id, '…');
    expect(answer(real, 'anna')).toBe(answer(invented, 'nobody'));
  });

  it('an employee sees the own row and absences, and nobody else’s', async () => {
    const { http, anna } = app;
    expect(await ids('/v1/employees', anna)).toEqual(['anna']);
    const own = await http.get('/v1/employees/anna').set('Authorization', anna).expect(200);
    expect(own.body).toMatchObject({ name: 'Nome di anna', unitId: 'registry' });
    expect(await ids('/v1/employees/anna/absences', anna)).toHaveLength(1);
    expect(await status('/v1/employees/bruno', anna)).toBe(404);
    expect(await status('/v1/employees/bruno/absences', anna)).toBe(404);
    for (const path of ['/v1/units', '/v1/presence-contingents', '/v1/demand-requirements', '/v1/phases']) {
      expect([path, await status(path, anna)]).toEqual([path, 403]);
    }
  });

  it('birth date, commute, public transport and reasons are the personnel office’s alone', async () => {
    const { http, hr, registryHead, anna } = app;
    for (const authorization of [registryHead, anna]) {
      for (const path of READABLE) {
        const { text } = await http.get(path).set('Authorization', authorization);
        for (const canary of [...Object.values(CANARY), 'publicTransport', 'birthDate', 'reason', 'remotePriority']) {
          expect([path, text.includes(`"${canary}"`) || text.includes(CANARY.reason)]).toEqual([path, false]);
        }
      }
      expect(await status('/v1/employees/anna/personal-data', authorization)).toBe(403);
    }
    const personal = await http.get('/v1/employees/anna/personal-data').set('Authorization', hr).expect(200);
    expect(personal.body).toEqual({
      birthDate: CANARY.birthDate,
      commute: CANARY.commute,
      publicTransport: true,
      remotePriority: 0.625,
      remotePriorityClass: 0,
    });
    const absences = await http.get('/v1/employees/anna/absences').set('Authorization', hr).expect(200);
    expect((absences.body as { items: unknown[] }).items).toEqual([expect.objectContaining({ reason: CANARY.reason })]);
    const list = await http.get('/v1/employees').set('Authorization', hr).expect(200);
    expect(list.text).not.toContain(CANARY.birthDate);
  });

  it('the priority for agile work follows a change of the personal data', async () => {
    const { http, hr } = app;
    const path = '/v1/employees/bruno/personal-data';
    const read = await http.get(path).set('Authorization', hr).expect(200);
    const patch = (etag: string, values: object) =>
      http.patch(path).set({ Authorization: hr, 'If-Match': etag, 'Content-Type': MERGE_PATCH }).send(values);
    const changed = await patch(read.get('ETag') ?? '', {
      birthDate: null,
      commute: 'same-municipality',
      publicTransport: false,
    }).expect(200);
    expect((changed.body as { remotePriority: number }).remotePriority).toBe(0);
    await patch(read.get('ETag') ?? '', { publicTransport: true }).expect(412);
    const employee = await http.get('/v1/employees/bruno').set('Authorization', hr).expect(200);
    expect(employee.get('ETag')).toBe('"1"');
  });

  it('what others refer to stays', async () => {
    const { http, hr } = app;
    for (const path of [
      '/v1/directorates/civic',
      '/v1/units/registry',
      '/v1/units/sport',
      '/v1/sites/larga',
      '/v1/sites/quarenghi',
      '/v1/activities/desk',
      '/v1/qualifications/registrar',
      '/v1/shift-templates/day',
      '/v1/contracts/full-time',
    ]) {
      const refused = await http.delete(path).set({ Authorization: hr, 'If-Match': '"1"' });
      expect([path, refused.status, (refused.body as { code: string }).code]).toEqual([path, 409, 'still-in-use']);
    }
    await http
      .post('/v1/sites')
      .set('Authorization', hr)
      .send({ id: 'larga', bodyId: 'milano', name: 'x', address: '', kind: 'office' })
      .expect(409);
  });

  it('names are searched as they are typed', async () => {
    const { hr } = app;
    expect(await ids('/v1/employees?q=ANNA', hr)).toEqual(['anna']);
    expect(await ids('/v1/employees?q=%25', hr)).toEqual([]);
    expect(await ids('/v1/employees?unitId=sport&sort=name', hr)).toEqual(['carla']);
  });
});
