import { startReferenceDataApp } from '../support/reference-data-app';
import type { ReferenceDataApp } from '../support/reference-data-app';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const QUESTION = { siteId: 'larga', activityId: 'desk', on: '2020-05-06', maxShifts: 2, workMinutes: [360] };

interface Problem {
  readonly errors: readonly { readonly pointer: string }[];
}

describe('shift designs over HTTP', () => {
  let app: ReferenceDataApp;
  beforeAll(async () => {
    app = await startReferenceDataApp();
  });
  afterAll(() => app.close());

  const post = (authorization: string, body: object) =>
    app.http.post('/v1/shift-designs').set('Authorization', authorization).send(body);
  const get = (id: string, authorization: string) =>
    app.http.get(`/v1/shift-designs/${id}`).set('Authorization', authorization);

  it('the personnel office has shifts designed for a desk, and reads them again', async () => {
    const { hr, anna, registryHead } = app;
    const answer = await post(hr, QUESTION).expect(201);
    // Two desks from 8.30 to 15.30: two people early and two late, each 330 minutes of it, against 840 needed a day.
    expect(answer.body).toMatchObject({
      ...{ bodyId: 'milano', siteId: 'larga', activityId: 'desk', weekOn: '2020-05-04', status: 'optimal' },
      score: { floorMissingMinutes: 0, missingMinutes: 0, surplusMinutes: 5 * (4 * 330 - 840), fitPoints: 2400 },
      gap: { floorMissingMinutes: 0, fitPoints: 0 },
    });
    const design = answer.body as { id: string; shifts: { staff: { weekday: number; count: number }[] }[] };
    expect(design.shifts).toHaveLength(2);
    for (const { staff } of design.shifts)
      expect(staff).toEqual([1, 2, 3, 4, 5].map((weekday) => ({ weekday, count: 2, breaks: [] })));
    expect(answer.headers['location']).toBe(`/v1/shift-designs/${design.id}`);
    expect((await get(design.id, hr).expect(200)).body).toEqual(answer.body);

    for (const other of [anna, registryHead]) {
      await post(other, QUESTION).expect(403);
      await get(design.id, other).expect(403);
    }
    await get(UNKNOWN, hr).expect(404);
    await app.http.get(`/v1/time-band-studies/${design.id}`).set('Authorization', hr).expect(404);
  }, 60_000);

  it('takes the lengths offered at the site where none are named', async () => {
    const answer = await post(app.hr, { ...QUESTION, workMinutes: undefined, maxShifts: 1 }).expect(201);
    const { shifts } = answer.body as { shifts: { workMinutes: number }[] };
    expect(shifts.map(({ workMinutes }) => workMinutes)).toEqual([432]);
  }, 60_000);

  it('refuses what cannot be designed, with its place', async () => {
    const refused = async (change: object): Promise<string[]> => {
      const { body } = await post(app.hr, { ...QUESTION, ...change }).expect(422);
      return (body as Problem).errors.map(({ pointer }) => pointer);
    };
    expect(await refused({ siteId: 'moon' })).toContain('/siteId');
    expect(await refused({ activityId: 'moon' })).toContain('/activityId');
    expect(await refused({ siteId: 'quarenghi', activityId: 'files' })).toEqual(['/on']);
    expect(await refused({ maxShifts: 11 })).toEqual(['/maxShifts']);
    expect(await refused({ workMinutes: [30] })).toEqual(['/workMinutes']);
    expect(await refused({ workMinutes: [] })).toEqual(['/workMinutes']);
    expect(await refused({ on: '2020-13-01' })).toEqual(['/on']);
  });
});
