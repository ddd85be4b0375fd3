import { MERGE_PATCH, PHASE_MODES, startReferenceDataApp } from '../../support/reference-data-app';
import type { ReferenceDataApp } from '../../support/reference-data-app';

const WEEK = [1, 2, 3, 4, 5];

interface ResourceCase {
  readonly path: string;
  /** A good new resource; its first field is one that must not be null. */
  readonly body: Record<string, unknown>;
  readonly change: Record<string, unknown>;
  /** A change that must be refused, and where. */
  readonly wrong: { readonly change: Record<string, unknown>; readonly pointer: string; readonly rule: string };
}

const CASES: readonly ResourceCase[] = [
  {
    path: '/v1/directorates',
    body: { id: 'culture', bodyId: 'milano', name: 'Cultura' },
    change: { name: 'Cultura e biblioteche' },
    wrong: { change: { name: '' }, pointer: '/name', rule: 'min-length' },
  },
  {
    path: '/v1/units',
    body: { id: 'statistics', directorateId: 'civic', name: 'Statistica' },
    change: { name: 'Statistica e studi' },
    wrong: { change: { directorateId: 'nowhere' }, pointer: '/directorateId', rule: 'existing' },
  },
  {
    path: '/v1/sites',
    body: {
      id: 'baldinucci',
      bodyId: 'milano',
      name: 'Baldinucci',
      address: 'Via Baldinucci 76',
      kind: 'registry-office',
    },
    change: { address: '' },
    wrong: { change: { kind: 'castle' }, pointer: '/kind', rule: 'is-in' },
  },
  {
    path: '/v1/activities',
    body: {
      id: 'call-centre',
      bodyId: 'milano',
      name: 'Centralino',
      activityClass: 'contact-centre',
      canBeRemote: true,
      qualificationIds: [],
      unitIds: ['registry'],
      siteIds: [],
    },
    change: { unitIds: [] },
    wrong: { change: { siteIds: ['nowhere'] }, pointer: '/siteIds', rule: 'existing' },
  },
  {
    path: '/v1/qualifications',
    body: { id: 'celebrant', name: 'Delega per i matrimoni' },
    change: { name: 'Celebrante' },
    wrong: { change: { name: 7 }, pointer: '/name', rule: 'is-string' },
  },
  {
    path: '/v1/services',
    body: {
      id: 'residence',
      bodyId: 'milano',
      activityId: 'desk',
      name: 'Residenza',
      skillGroup: 'registry',
      isCore: false,
    },
    change: { activityId: null },
    wrong: { change: { activityId: 'nothing' }, pointer: '/activityId', rule: 'existing' },
  },
  {
    path: '/v1/opening-hours',
    body: { siteId: 'quarenghi', weekday: 3, opensMinuteOfDay: 510, closesMinuteOfDay: 930 },
    change: { closesMinuteOfDay: 1170 },
    wrong: { change: { closesMinuteOfDay: 500 }, pointer: '/closesMinuteOfDay', rule: 'window' },
  },
  {
    path: '/v1/service-hours',
    body: { siteId: 'quarenghi', unitId: 'registry', weekday: 3, fromMinuteOfDay: 480, toMinuteOfDay: 1080 },
    change: { unitId: null, toMinuteOfDay: 1560 },
    wrong: { change: { toMinuteOfDay: 480 }, pointer: '/toMinuteOfDay', rule: 'window' },
  },
  {
    path: '/v1/shift-templates',
    body: {
      id: 'morning',
      bodyId: 'milano',
      name: 'Mattina',
      weekdays: WEEK,
      startMinuteOfDay: 465,
      endMinuteOfDay: 825,
      breakMinutes: 0,
      band: 'morning',
      isTurno: true,
      modes: ['on-site'],
      unitIds: [],
      siteIds: [],
      coPresenceReason: 'picco del pranzo',
    },
    change: { weekdays: [1, 2, 3, 4, 5, 6], coPresenceReason: null },
    wrong: { change: { weekdays: [8] }, pointer: '/weekdays', rule: 'max' },
  },
  {
    path: '/v1/squads',
    body: { id: 'squad-z', bodyId: 'milano', alternation: 'weekly', anchorBand: 'afternoon', anchorOn: '2020-05-04' },
    change: { anchorBand: 'morning' },
    wrong: { change: { anchorOn: '2020-05-05' }, pointer: '/anchorOn', rule: 'anchor' },
  },
  {
    path: '/v1/duty-limits',
    body: {
      bodyId: 'milano',
      contractId: 'full-time',
      shiftTemplateIds: ['day'],
      period: 'week',
      minCount: 0,
      maxCount: 4,
    },
    change: { maxCount: null },
    wrong: { change: { maxCount: 2, minCount: 3 }, pointer: '/maxCount', rule: 'count' },
  },
  {
    path: '/v1/contracts',
    body: {
      id: 'half-time',
      bodyId: 'milano',
      name: 'Part-time verticale',
      weeklyMinutes: 1080,
      daysPerWeek: 3,
      weekdays: [1, 2, 3],
      shiftTemplateIds: ['day'],
    },
    change: { weeklyMinutes: 1296 },
    wrong: { change: { daysPerWeek: 4 }, pointer: '/daysPerWeek', rule: 'week' },
  },
  {
    path: '/v1/employees',
    body: {
      id: 'dario',
      unitId: 'sport',
      name: 'Dario Esempio',
      homeSiteId: 'quarenghi',
      otherSiteIds: [],
      contractId: 'full-time',
      qualificationIds: ['registrar'],
    },
    change: { squadId: 'squad-a', employedFrom: '2020-05-04' },
    wrong: {
      change: { contractId: 'none', qualificationIds: ['wizard'] },
      pointer: '/qualificationIds',
      rule: 'existing',
    },
  },
  {
    path: '/v1/employees/bruno/absences',
    body: { fromOn: '2020-05-18', toOn: '2020-05-20', reason: 'ferie' },
    change: { toOn: null },
    wrong: { change: { toOn: '2020-05-17' }, pointer: '/toOn', rule: 'period' },
  },
  {
    path: '/v1/phases',
    body: {
      id: 'steady',
      bodyId: 'milano',
      name: 'Fase a regime',
      fromOn: '2020-06-01',
      toOn: null,
      unitRules: [
        {
          unitId: 'registry',
          defaultModeByClass: PHASE_MODES,
          maxAgileRatio: 0.5,
          maxAgileDaysPerWeek: 2,
          agileOnShiftDays: false,
          agreementRequired: true,
        },
      ],
    },
    change: { unitRules: [] },
    wrong: { change: { fromOn: '2020-02-30' }, pointer: '/fromOn', rule: 'is-iso8601' },
  },
  {
    path: '/v1/demand-requirements',
    body: {
      activityId: 'desk',
      siteId: 'quarenghi',
      weekdays: WEEK,
      fromMinuteOfDay: 510,
      toMinuteOfDay: 930,
      floorCount: 1,
      targetCount: 3,
    },
    change: { siteId: null },
    wrong: { change: { targetCount: 0 }, pointer: '/targetCount', rule: 'count' },
  },
  {
    path: '/v1/visit-profiles',
    body: {
      siteId: 'larga',
      activityId: 'desk',
      weekdays: WEEK,
      fromMinuteOfDay: 510,
      visitsPerHour: 24,
      serviceMinutes: 10,
    },
    change: { visitsPerHour: null, yearlyVisits: 60_000, hourlyFactors: [{ fromMinuteOfDay: 0, factor: 1 }] },
    wrong: { change: { yearlyVisits: 60_000 }, pointer: '/visitsPerHour', rule: 'visits' },
  },
  {
    path: '/v1/guest-desks',
    body: { siteId: 'larga', name: 'Poste', weekdays: [2], fromMinuteOfDay: 540, toMinuteOfDay: 720, deskCount: 2 },
    change: { toMinuteOfDay: 780 },
    wrong: { change: { siteId: 'nowhere' }, pointer: '/siteId', rule: 'existing' },
  },
  {
    path: '/v1/presence-contingents',
    body: { unitId: 'sport', siteId: 'quarenghi', weekdays: [1], minCount: 0, maxCount: 4, targetCount: 2 },
    change: { maxCount: null },
    wrong: { change: { maxCount: 1 }, pointer: '/targetCount', rule: 'count' },
  },
];

describe.each(CASES)('$path', ({ path, body, change, wrong }) => {
  let app: ReferenceDataApp;

  beforeAll(async () => {
    app = await sharedApp();
  });

  it('is written, changed and removed by the personnel office, and by nobody else', async () => {
    const { http, hr, registryHead, anna } = app;
    for (const other of [registryHead, anna]) {
      await http.post(path).set('Authorization', other).send(body).expect(403);
    }
    const created = await http.post(path).set('Authorization', hr).send(body).expect(201);
    expect(created.body).toMatchObject(body);
    const location = created.get('Location') ?? '';
    expect(location.startsWith(`${path}/`)).toBe(true);
    expect(created.get('ETag')).toBe('"1"');

    const read = await http.get(location).set('Authorization', hr).expect(200);
    expect(read.body).toEqual(created.body);
    expect(read.get('ETag')).toBe('"1"');

    const patch = (etag: string, values: object) =>
      http.patch(location).set({ Authorization: hr, 'If-Match': etag, 'Content-Type': MERGE_PATCH }).send(values);
    const changed = await patch('"1"', change).expect(200);
    expect(changed.body).toEqual({ ...(created.body as object), ...change });
    expect(changed.get('ETag')).toBe('"2"');
    await patch('"1"', change).expect(412);
    await http.patch(location).set({ Authorization: hr, 'Content-Type': MERGE_PATCH }).send(change).expect(428);
    await patch('"2"', {}).expect(200);

    for (const other of [registryHead, anna]) {
      await http.delete(location).set({ Authorization: other, 'If-Match': '"3"' }).expect(403);
    }
    await http.delete(location).set({ Authorization: hr }).expect(428);
    await http.delete(location).set({ Authorization: hr, 'If-Match': '"1"' }).expect(412);
    await http.delete(location).set({ Authorization: hr, 'If-Match': '"3"' }).expect(204);
    await http.get(location).set('Authorization', hr).expect(404);
    await http.delete(location).set({ Authorization: hr, 'If-Match': '"3"' }).expect(404);
  });

  it('names the field that cannot be accepted', async () => {
    const { http, hr } = app;
    const created = await http.post(path).set('Authorization', hr).send(body).expect(201);
    const location = created.get('Location') ?? '';
    const headers = { Authorization: hr, 'If-Match': '"1"' };
    const refused = await http
      .patch(location)
      .set({ ...headers, 'Content-Type': MERGE_PATCH })
      .send(wrong.change)
      .expect(422);
    expect(refused.get('Content-Type')).toContain('application/problem+json');
    const { errors } = refused.body as { errors: { detail: string }[] };
    expect(errors).toContainEqual(expect.objectContaining({ pointer: wrong.pointer, rule: wrong.rule }));

    const strange = await http
      .post(path)
      .set('Authorization', hr)
      .send({ ...body, colour: 'red' })
      .expect(422);
    expect((strange.body as { errors: unknown[] }).errors).toContainEqual(
      expect.objectContaining({ pointer: '/colour', rule: 'unknown-property' }),
    );
    const [required = ''] = Object.keys(body);
    const nothing = await http
      .patch(location)
      .set({ ...headers, 'Content-Type': MERGE_PATCH })
      .send({ [required]: null });
    expect(nothing.status).toBe(422);
    await http.delete(location).set(headers).expect(204);
  });

  it('is listed in pages that a cursor leads through', async () => {
    const { http, hr } = app;
    const created = await http.post(path).set('Authorization', hr).send(body).expect(201);
    const seen: unknown[] = [];
    let next: string | undefined = `${path}?limit=1`;
    while (next !== undefined) {
      const page = await http.get(next).set('Authorization', hr).expect(200);
      const { items, _links } = page.body as { items: { id: string }[]; _links: { next?: string } };
      expect(items.length).toBeLessThanOrEqual(1);
      seen.push(...items.map(({ id }) => id));
      next = _links.next;
    }
    expect(seen).toContain((created.body as { id: string }).id);
    expect(new Set(seen).size).toBe(seen.length);
    const whole = await http.get(`${path}?sort=-id&fields=id`).set('Authorization', hr).expect(200);
    expect((whole.body as { items: unknown[] }).items).toHaveLength(seen.length);
    expect((whole.body as { nextCursor: null }).nextCursor).toBeNull();
    await http.get(`${path}?sort=colour`).set('Authorization', hr).expect(422);
    await http.get(`${path}?cursor=bm9uc2Vuc2U`).set('Authorization', hr).expect(422);
    await http.get(path).expect(401);
    const location = created.get('Location') ?? '';
    await http.delete(location).set({ Authorization: hr, 'If-Match': '"1"' }).expect(204);
  });
});

let starting: Promise<ReferenceDataApp> | undefined;

/** One application for all the cases: each leaves the sample as it found it. */
function sharedApp(): Promise<ReferenceDataApp> {
  starting ??= startReferenceDataApp();
  return starting;
}

afterAll(async () => {
  await (await starting)?.close();
});
