import { DataSource } from 'typeorm';
import { RosterProblemAssembler } from '../../src/modules/rosters/roster-problem-assembler';
import { importSampleBody } from '../support/import-sample-body';
import { MERGE_PATCH } from '../support/reference-data-app';
import { SettableClock } from '../support/settable-clock';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

/** Anna and Bruno are of the unit registry, Carla of the unit sport. Wishes are taken until ten days before a Monday. */
describe('what employees say of themselves', () => {
  const clock = new SettableClock('2020-05-08T21:30:00Z');
  let server: TestApp;
  let hr: string;
  let head: string;
  let anna: string;
  let bruno: string;

  beforeAll(async () => {
    server = await startTestApp({ clock, config: { tokenMinutes: 60 * 24 * 30 } });
    await importSampleBody(server.app.get(DataSource));
    hr = await server.signIn({ username: 'hr', role: 'hr_officer' });
    head = await server.signIn({ username: 'head', role: 'unit_head', unitIds: ['registry'] });
    anna = await server.signIn({ username: 'anna', role: 'employee', personId: 'anna' });
    bruno = await server.signIn({ username: 'bruno', role: 'employee', personId: 'bruno' });
  });
  afterAll(() => server.close());

  const get = (path: string, token: string) => server.http.get(path).set('Authorization', token);
  const post = (path: string, token: string, body: object, ifMatch?: string) =>
    server.http
      .post(path)
      .set('Authorization', token)
      .set(ifMatch === undefined ? {} : { 'If-Match': ifMatch })
      .send(body);
  const remove = (path: string, token: string, ifMatch: string) =>
    server.http.delete(path).set('Authorization', token).set('If-Match', ifMatch);

  const wishesInPlan = async (fromOn: string): Promise<object[]> => {
    const scope = { unitIds: ['registry'], fromOn, weeks: 1 };
    const { problem } = await server.app.get(RosterProblemAssembler).assemble(scope);
    return problem.wishes.filter(({ personId }) => personId === 'anna');
  };

  it('wishes are taken until the last minute of the deadline, in the time of the body', async () => {
    const wish = { on: '2020-05-20', kind: 'off', importance: 'medium' };
    const stated = await post('/v1/me/wishes', anna, wish).expect(201);
    expect(await wishesInPlan('2020-05-18')).toEqual([{ personId: 'anna', ...wish }]);
    await remove(String(stated.headers['location']), anna, '"1"').expect(204);

    clock.set('2020-05-08T22:00:00Z');
    const late = await post('/v1/me/wishes', anna, wish).expect(422);
    expect(late.body).toMatchObject({
      code: 'wish-too-late',
      detail: expect.stringMatching(/Monday 2020-05-18 were taken until 2020-05-08\..* Monday 2020-05-25;/),
      errors: [{ pointer: '/on', rule: 'deadline' }],
    });
    await post('/v1/me/wishes', anna, { ...wish, on: '2020-05-25' }).expect(201);
  });

  it('the other path to the own wishes has the same deadline; the personnel office has none', async () => {
    const wish = { on: '2020-05-19', kind: 'agile', importance: 'low' };
    await post('/v1/employees/anna/wishes', anna, wish).expect(422);
    await post('/v1/employees/anna/wishes', hr, wish).expect(201);
    expect((await get('/v1/me/wishes', anna)).body.items).toHaveLength(2);
  });

  it('the personnel office moves the deadline, and nobody else does', async () => {
    const path = '/v1/bodies/milano/self-service-settings';
    const settings = await get(path, anna).expect(200);
    expect(settings.body).toEqual({
      ...{ bodyId: 'milano', wishNoticeDays: 10, calendarFeedsAllowed: true, calendarFeedDays: 400 },
    });
    const patch = (token: string) =>
      server.http
        .patch(path)
        .set({ Authorization: token, 'If-Match': '"1"', 'Content-Type': MERGE_PATCH })
        .send('{"wishNoticeDays":3}');
    await patch(anna).expect(403);
    await patch(hr).expect(200);
    await patch(hr).expect(412);
    await post('/v1/me/wishes', anna, { on: '2020-05-21', kind: 'morning', importance: 'low' }).expect(201);
  });

  describe('whole days', () => {
    let path: string;

    it('are a strong wish of every plan until somebody decides', async () => {
      const days = { fromOn: '2020-05-26', toOn: '2020-05-27' };
      const stated = await post('/v1/me/unavailabilities', anna, days).expect(201);
      expect(stated.body).toMatchObject({ ...days, status: 'requested', late: false, fromMinuteOfDay: null });
      path = `/v1/employees/anna/unavailabilities/${stated.body.id}`;
      const off = { personId: 'anna', kind: 'off', importance: 'high' };
      expect(await wishesInPlan('2020-05-25')).toEqual(
        expect.arrayContaining([
          { ...off, on: '2020-05-26' },
          { ...off, on: '2020-05-27' },
        ]),
      );
    });

    it('are read by who may see the person, and decided by the personnel office', async () => {
      expect((await get('/v1/employees/anna/unavailabilities?status=requested', head)).body.items).toHaveLength(1);
      await get(path, bruno).expect(404);
      await post(`${path}/decision`, head, { decision: 'accepted' }, '"1"').expect(403);
      await post(`${path}/decision`, hr, { decision: 'accepted' }).expect(428);
      await post(`${path}/decision`, hr, { decision: 'accepted' }, '"1"').expect(200);
      await post(`${path}/decision`, hr, { decision: 'declined' }, '"1"').expect(412);
      await post(`${path}/decision`, hr, { decision: 'declined' }, '"2"').expect(409);
    });

    it('become an absence once they are accepted, which the person cannot take back', async () => {
      const absences = (await get('/v1/employees/anna/absences', hr)).body.items as object[];
      expect(absences).toContainEqual(
        expect.objectContaining({ fromOn: '2020-05-26', toOn: '2020-05-27', reason: null }),
      );
      const own = path.replace('employees/anna', 'me');
      expect((await get(own, anna)).body).toMatchObject({ status: 'accepted' });
      expect((await remove(own, anna, '"2"').expect(409)).body).toMatchObject({ code: 'unavailability-decided' });
      const steps = await get('/v1/audit-entries?resourceType=unavailabilities', hr);
      expect((steps.body.items as { action: string }[]).map(({ action }) => action)).toEqual(['stated', 'accepted']);
    });
  });

  it('hours of a day ask for none of the shifts within them, and can be taken back', async () => {
    const hours = { fromOn: '2020-06-03', toOn: '2020-06-03', fromMinuteOfDay: 900, toMinuteOfDay: 1020 };
    const stated = await post('/v1/me/unavailabilities', anna, hours).expect(201);
    expect(await wishesInPlan('2020-06-01')).toEqual([
      { personId: 'anna', on: '2020-06-03', kind: 'unwanted-duty', dutyId: 'day', importance: 'high' },
    ]);
    await remove(String(stated.headers['location']), anna, '"1"').expect(204);
    expect(await wishesInPlan('2020-06-01')).toEqual([]);
  });

  it('what comes after the deadline is marked as late', async () => {
    const soon = await post('/v1/me/unavailabilities', bruno, { fromOn: '2020-05-11', toOn: '2020-05-11' });
    expect(soon.body).toMatchObject({ late: true });
  });

  it.each([
    [{ fromOn: '2020-05-07', toOn: '2020-05-12' }, '/fromOn', 'future'],
    [{ fromOn: '2020-06-10', toOn: '2020-06-09' }, '/toOn', 'period'],
    [{ fromOn: '2020-06-10', toOn: '2020-07-11' }, '/toOn', 'period'],
    [{ fromOn: '2020-06-10', toOn: '2020-06-10', fromMinuteOfDay: 480 }, '/toMinuteOfDay', 'times'],
    [{ fromOn: '2020-06-10', toOn: '2020-06-10', fromMinuteOfDay: 480, toMinuteOfDay: 480 }, '/toMinuteOfDay', 'times'],
  ])('refuses %j at %s', async (values, pointer, rule) => {
    const refused = await post('/v1/me/unavailabilities', bruno, values).expect(422);
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer, rule })]);
  });

  it('a user who is nobody planned has nothing here', async () => {
    for (const list of ['wishes', 'unavailabilities'])
      expect((await get(`/v1/me/${list}`, hr).expect(404)).body).toMatchObject({ code: 'no-person' });
  });
});
