import { DataSource } from 'typeorm';
import { startReferenceDataApp } from '../../support/reference-data-app';
import type { ReferenceDataApp } from '../../support/reference-data-app';

describe('skill needs over HTTP', () => {
  let app: ReferenceDataApp;

  beforeAll(async () => {
    app = await startReferenceDataApp();
  });
  afterAll(() => app.close());

  it('are kept by the personnel office and read by heads', async () => {
    const { body: page } = await app.http.get('/v1/qualifications').set('Authorization', app.hr).expect(200);
    const [{ id: qualificationId }] = (page as { items: [{ id: string }] }).items;
    const need = {
      ...{ qualificationId, siteId: 'larga', weekdays: [1, 2], fromMinuteOfDay: 510, toMinuteOfDay: 930 },
      ...{ requiredCount: 1, wishedCount: 2 },
    };
    const post = (body: object, who = app.hr) => app.http.post('/v1/skill-needs').set('Authorization', who).send(body);
    await post(need, app.registryHead).expect(403);
    await post(need, app.anna).expect(403);
    const short = await post({ ...need, wishedCount: 0 }).expect(422);
    expect(short.body).toMatchObject({ errors: [{ pointer: '/wishedCount' }] });
    await post({ ...need, siteId: 'nowhere' }).expect(422);
    const created = await post(need).expect(201);
    const location = created.get('Location') ?? '';
    await app.http.get(location).set('Authorization', app.registryHead).expect(200);
    await app.http.get(location).set('Authorization', app.anna).expect(403);
    const patched = await app.http
      .patch(location)
      .set({ Authorization: app.hr, 'If-Match': '"1"', 'Content-Type': 'application/merge-patch+json' })
      .send({ requiredCount: 2 })
      .expect(200);
    expect(patched.body).toMatchObject({ requiredCount: 2, wishedCount: 2 });
    await app.http.delete(location).set({ Authorization: app.hr, 'If-Match': '"1"' }).expect(412);
    await app.http.delete(location).set({ Authorization: app.hr, 'If-Match': '"2"' }).expect(204);
    await app.http.get(location).set('Authorization', app.hr).expect(404);
  });

  it('that follow from services stop a run where nobody is trained for a group, and name it', async () => {
    const run = () =>
      app.http
        .post('/v1/roster-runs')
        .set('Authorization', app.hr)
        .send({ unitIds: ['registry'], from: '2020-05-04', weeks: 1, timeLimitSeconds: 10 });
    await app.app.get(DataSource).query(`UPDATE bodies SET derives_skill_needs = true WHERE id = 'milano'`);
    const refused = await run().expect(422);
    expect(refused.body).toMatchObject({ code: 'skill-groups-untrained', errors: [{ rule: 'trained' }] });
    expect((refused.body as { errors: { detail: string }[] }).errors[0]?.detail).toContain('"identity"');
    const anna = await app.http.get('/v1/employees/anna').set('Authorization', app.hr).expect(200);
    const qualificationIds = [...(anna.body as { qualificationIds: string[] }).qualificationIds, 'identity'];
    await app.app
      .get(DataSource)
      .query(`INSERT INTO qualifications (id, name) VALUES ('identity', 'identity') ON CONFLICT DO NOTHING`);
    await app.http
      .patch('/v1/employees/anna')
      .set({
        Authorization: app.hr,
        'If-Match': anna.get('ETag') ?? '',
        'Content-Type': 'application/merge-patch+json',
      })
      .send({ qualificationIds })
      .expect(200);
    const { body: started } = await run().expect(202);
    const path = `/v1/roster-runs/${(started as { id: string }).id}`;
    await app.http.delete(path).set('Authorization', app.hr).expect(202);
  });
});
