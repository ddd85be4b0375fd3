import { MERGE_PATCH, startReferenceDataApp } from '../../support/reference-data-app';
import type { ReferenceDataApp } from '../../support/reference-data-app';

const ANNEX = { id: 'annex', bodyId: 'milano', name: 'Dependance', address: '', kind: 'office' };

describe('what names a site', () => {
  let app: ReferenceDataApp;

  beforeAll(async () => {
    app = await startReferenceDataApp();
    await post('/v1/sites', ANNEX).expect(201);
  });
  afterAll(() => app.close());

  const get = (path: string, who = app.hr) => app.http.get(path).set('Authorization', who);
  const post = (path: string, body: object, who = app.hr) => app.http.post(path).set('Authorization', who).send(body);
  const patch = (path: string, etag: string, body: object) =>
    app.http.patch(path).set({ Authorization: app.hr, 'If-Match': etag, 'Content-Type': MERGE_PATCH }).send(body);
  const removeAnnex = () => app.http.delete('/v1/sites/annex').set({ Authorization: app.hr, 'If-Match': '"1"' });

  it('is read by heads only where their people may work', async () => {
    const { body } = await get('/v1/qualifications').expect(200);
    const [{ id: qualificationId }] = (body as { items: [{ id: string }] }).items;
    const hours = { weekdays: [1], fromMinuteOfDay: 510, toMinuteOfDay: 720 };
    const need = { ...hours, qualificationId, requiredCount: 1, wishedCount: 1 };
    const made = {
      '/v1/skill-needs': [
        await post('/v1/skill-needs', { ...need, siteId: 'annex' }).expect(201),
        await post('/v1/skill-needs', { ...need, siteId: 'larga' }).expect(201),
      ],
      '/v1/guest-desks': [
        await post('/v1/guest-desks', { ...hours, siteId: 'annex', name: 'Poste', deskCount: 1 }).expect(201),
        await post('/v1/guest-desks', { ...hours, siteId: 'larga', name: 'Poste', deskCount: 1 }).expect(201),
      ],
    };
    for (const [path, responses] of Object.entries(made)) {
      const [elsewhere, own] = responses.map((response) => (response.body as { id: string }).id);
      const idsOf = async (who: string) =>
        ((await get(path, who).expect(200)).body as { items: { id: string }[] }).items.map(({ id }) => id);
      expect(await idsOf(app.hr)).toEqual(expect.arrayContaining([elsewhere, own]));
      expect(await idsOf(app.registryHead)).toContain(own);
      expect(await idsOf(app.registryHead)).not.toContain(elsewhere);
      await get(`${path}/${own ?? ''}`, app.registryHead).expect(200);
      await get(`${path}/${elsewhere ?? ''}`, app.registryHead).expect(404);
      await app.http
        .delete(`${path}/${elsewhere ?? ''}`)
        .set({ Authorization: app.hr, 'If-Match': '"1"' })
        .expect(204);
    }
  });

  it('keeps it, also where a phase plan names it in a presence bound', async () => {
    const { body } = await get('/v1/phases/start').expect(200);
    const { unitRules } = body as { unitRules: { presenceBounds: object[] }[] };
    const [first, ...others] = unitRules;
    const bound = { siteId: 'annex', minCount: 1, maxCount: 2 };
    const bounded = [{ ...first, presenceBounds: [bound] }, ...others];
    await patch('/v1/phases/start', '"1"', { unitRules: bounded }).expect(200);
    const refused = await removeAnnex().expect(409);
    expect(refused.body).toMatchObject({ code: 'still-in-use', detail: expect.stringContaining('"start"') as string });
    await patch('/v1/phases/start', '"2"', { unitRules }).expect(200);
    await removeAnnex().expect(204);
    await patch('/v1/phases/start', '"3"', { unitRules: bounded }).expect(422);
  });
});
