import { RosterProblemAssembler } from '../../../src/modules/rosters/roster-problem-assembler';
import { MERGE_PATCH, startReferenceDataApp } from '../../support/reference-data-app';
import type { ReferenceDataApp } from '../../support/reference-data-app';

const RULES = '/v1/bodies/milano/rule-settings';

interface Refusal {
  readonly errors: readonly { readonly pointer: string; readonly rule: string }[];
}

describe('limits, balances and rules that a plan keeps to', () => {
  let app: ReferenceDataApp;

  beforeAll(async () => {
    app = await startReferenceDataApp();
  });
  afterAll(() => app.close());

  const get = (path: string, who = app.hr) => app.http.get(path).set('Authorization', who);
  const post = (path: string, body: object, who = app.hr) => app.http.post(path).set('Authorization', who).send(body);
  const patch = (path: string, etag: string, body: object, who = app.hr) =>
    app.http.patch(path).set({ Authorization: who, 'If-Match': etag, 'Content-Type': MERGE_PATCH }).send(body);
  const remove = (path: string, etag: string, who = app.hr) =>
    app.http.delete(path).set({ Authorization: who, 'If-Match': etag });
  const problem = async (unitIds = ['registry']) => {
    const scope = { unitIds, fromOn: '2020-05-04', weeks: 2 };
    return (await app.app.get(RosterProblemAssembler).assemble(scope)).problem;
  };

  it('reach the next plan as they were written', async () => {
    const { hr } = app;
    const day = 'day';
    await post('/v1/employees/anna/standbys', {
      on: '2020-05-10',
      startMinuteOfDay: 1200,
      endMinuteOfDay: 1920,
    }).expect(201);
    await post('/v1/employees/anna/overtime-authorisations', { weekOn: '2020-05-04', minutes: 90 }).expect(201);
    await post('/v1/employees/anna/companion-wishes', {
      companionId: 'bruno',
      kind: 'together',
      importance: 'high',
    }).expect(201);
    await post('/v1/employees/bruno/companion-wishes', {
      companionId: 'carla',
      kind: 'apart',
      importance: 'low',
    }).expect(201);
    await post('/v1/forbidden-successions', {
      ...{ bodyId: 'milano', shiftTemplateId: day, nextShiftTemplateId: day, freeDaysBetween: 0 },
    }).expect(201);
    const limit = { bodyId: 'milano', shiftTemplateIds: [day], period: 'week', minCount: 1 };
    await post('/v1/duty-limits', { ...limit, maxCount: 4 }).expect(201);
    await post('/v1/duty-limits', { ...limit, employeeId: 'carla', maxCount: 3 }).expect(201);
    const contract = await get('/v1/contracts/full-time').expect(200);
    const cycle = { cycleMinutes: [2520, 1800], cycleOn: '2020-05-06' };
    await patch('/v1/contracts/full-time', contract.get('ETag') ?? '', cycle).expect(200);
    const [demand] = ((await get('/v1/demand-requirements?activityId=desk')).body as { items: { id: string }[] }).items;
    await patch(`/v1/demand-requirements/${demand?.id ?? ''}`, '"1"', { visitsPerHour: 7.5, serviceMinutes: 6 }).expect(
      200,
    );

    const { standbys, authorisedOvertime, companionWishes, forbiddenSuccessions, dutyLimits, ...others } =
      await problem();
    expect(standbys).toMatchObject([{ personId: 'anna', on: '2020-05-10', minutes: 720 }]);
    expect(authorisedOvertime).toEqual([{ personId: 'anna', weekOn: '2020-05-04', minutes: 90 }]);
    // Carla is of another unit: nobody here is planned with her.
    expect(companionWishes).toEqual([
      { personId: 'anna', companionId: 'bruno', kind: 'together', importance: 'high', from: null, to: null },
    ]);
    expect(forbiddenSuccessions).toEqual([{ dutyId: day, nextDutyId: day, freeDaysBetween: 0 }]);
    expect(dutyLimits).toEqual(
      ['anna', 'bruno'].map((personId) => ({ personId, dutyIds: [day], minCount: 1, maxCount: 4, period: 'week' })),
    );
    expect(others.people.map(({ minutesOfWeeks }) => minutesOfWeeks)).toEqual([
      [2520, 1800],
      [2520, 1800],
    ]);
    expect(others.demand.find(({ arrivals }) => arrivals !== undefined)?.arrivals).toMatchObject({
      ...{ visitsPerHour: 7.5, serviceMinutes: 6 },
    });
    expect((await problem(['sport'])).dutyLimits).toHaveLength(2);
    await get('/v1/employees/carla/companion-wishes', hr).expect(200);
  });

  it('refuse a cycle that changes the hours of a week, and one without its start', async () => {
    const { body, headers } = await get('/v1/contracts/full-time').expect(200);
    expect((body as { cycleMinutes: number[] }).cycleMinutes).toEqual([2520, 1800]);
    const etag = String(headers['etag']);
    const uneven = await patch('/v1/contracts/full-time', etag, { cycleMinutes: [2520, 2160] }).expect(422);
    expect((uneven.body as Refusal).errors).toMatchObject([
      { pointer: '/cycleMinutes', rule: 'weekly-minutes-on-average' },
    ]);
    await patch('/v1/contracts/full-time', etag, { weeklyMinutes: 2000 }).expect(422);
    const half = await patch('/v1/contracts/full-time', etag, { cycleOn: null }).expect(422);
    expect((half.body as Refusal).errors).toMatchObject([{ pointer: '/cycleOn', rule: 'cycle' }]);
    await patch('/v1/contracts/full-time', etag, { cycleMinutes: [], cycleOn: null }).expect(200);
    expect((await problem()).people.map(({ minutesOfWeeks }) => minutesOfWeeks)).toEqual([undefined, undefined]);
  });

  it('show a head the limits of the own people, and nobody a wish about a colleague', async () => {
    const { registryHead, sportHead, anna } = app;
    const people = async (who: string) => {
      const { body } = await get('/v1/duty-limits', who).expect(200);
      return (body as { items: { employeeId: string | null }[] }).items.map(({ employeeId }) => employeeId).sort();
    };
    expect(await people(registryHead)).toEqual([null]);
    expect(await people(sportHead)).toEqual(['carla', null]);
    await get('/v1/duty-limits', anna).expect(403);
    const wishes = '/v1/employees/anna/companion-wishes';
    const own = (await get(wishes, anna).expect(200)).body as { items: { id: string }[] };
    expect(own.items).toHaveLength(1);
    for (const who of [registryHead, app.sportHead]) {
      const expected = who === registryHead ? 403 : 404;
      await get(wishes, who).expect(expected);
      await get(`${wishes}/${own.items[0]?.id ?? ''}`, who).expect(expected);
    }
    await post(wishes, { companionId: 'anna', kind: 'together', importance: 'low' }, anna).expect(422);
    await get('/v1/employees/bruno/companion-wishes', anna).expect(404);
  });

  it('carry opening balances on, with what was borne when', async () => {
    const path = '/v1/employees/carla/opening-ledger';
    const unwritten = await get(path).expect(200);
    expect(unwritten.body).toMatchObject({ employeeId: 'carla', presenceDays: 0, saturdaysDue: 0 });
    expect(unwritten.get('ETag')).toBe('"0"');
    await patch(path, '"1"', { presenceDays: 7 }).expect(404);
    const written = await patch(path, '"0"', { presenceDays: 7, presenceDueDays: 6.5 }).expect(200);
    expect([written.body, written.get('ETag')]).toEqual([
      { ...(unwritten.body as object), presenceDays: 7, presenceDueDays: 6.5 },
      '"1"',
    ]);
    await patch(path, '"0"', { presenceDays: 8 }).expect(412);
    await patch(path, '"1"', { presenceDays: 8 }, app.sportHead).expect(403);
    await get(path, app.sportHead).expect(200);
    await get(path, app.registryHead).expect(404);
    await post('/v1/employees/carla/ledger-periods', { fromOn: '2020-04-27', presenceDays: 3 }).expect(201);
    await post('/v1/employees/carla/ledger-periods', { fromOn: '2020-04-27', presenceDays: 2 }).expect(409);
    const { ledger } = (await problem(['sport'])).history;
    expect(ledger).toMatchObject([
      { personId: 'carla', presenceDays: 7, presenceDueDays: 6.5, recent: [{ from: '2020-04-27', presenceDays: 3 }] },
    ]);
  });

  it('authorise overtime in the audit trail', async () => {
    const { body } = await get('/v1/audit-entries?resourceType=overtime-authorisations').expect(200);
    expect((body as { items: object[] }).items).toMatchObject([
      { action: 'authorised', before: null, after: { employeeId: 'anna', weekOn: '2020-05-04', minutes: 90 } },
    ]);
  });

  describe('rule settings', () => {
    const settingOf = (body: unknown, ruleId: string) =>
      (body as { rules: { ruleId: string }[] }).rules.find((rule) => rule.ruleId === ruleId);

    it('are read with the catalogue’s own values, and merged into', async () => {
      const read = await get(RULES).expect(200);
      expect(settingOf(read.body, 'minimum-daily-rest')).toMatchObject({
        ...{ level: 'law', isEnabled: true, maySwitchOff: false, importance: null },
        parameters: expect.arrayContaining([
          expect.objectContaining({ name: 'minRestMinutes', value: 660, defaultValue: 660 }),
        ]) as object,
        setting: { parameters: { minRestMinutes: 660 } },
      });
      const change = {
        rules: {
          'duty-limits': { enabled: true },
          wishes: { importance: 'high', variants: [{ importance: 'low', appliesTo: { unitIds: ['sport'] } }] },
          'minimum-daily-rest': { parameters: { minRestMinutes: 720 } },
        },
        reason: 'contratto integrativo',
      };
      const changed = await patch(RULES, read.get('ETag') ?? '', change).expect(200);
      expect(settingOf(changed.body, 'duty-limits')).toMatchObject({ isEnabled: true, maySwitchOff: true });
      expect((await problem()).ruleSettings).toEqual(change.rules);
      await patch(RULES, read.get('ETag') ?? '', change).expect(412);

      const back = { rules: { wishes: { variants: null }, 'duty-limits': null }, reason: 'fine della prova' };
      await patch(RULES, changed.get('ETag') ?? '', back).expect(200);
      expect((await problem()).ruleSettings).toEqual({
        wishes: { importance: 'high' },
        'minimum-daily-rest': { parameters: { minRestMinutes: 720 } },
      });
      const trail = await get('/v1/audit-entries?resourceType=rule-settings').expect(200);
      expect((trail.body as { items: object[] }).items).toMatchObject([
        {
          ...{ resourceId: 'milano', action: 'changed', reason: 'contratto integrativo' },
          before: { 'duty-limits': null, 'minimum-daily-rest': { parameters: { minRestMinutes: 660 } } },
          after: { 'duty-limits': { enabled: true }, 'minimum-daily-rest': { parameters: { minRestMinutes: 720 } } },
        },
        { reason: 'fine della prova', after: { 'duty-limits': null, wishes: { importance: 'high' } } },
      ]);
    });

    it.each([
      [
        'a law nobody may switch off',
        { 'minimum-daily-rest': { enabled: false } },
        '/rules/minimum-daily-rest/enabled',
      ],
      ['a law narrowed to some', { exemptions: { appliesTo: { unitIds: ['sport'] } } }, '/rules/exemptions/appliesTo'],
      [
        'a law switched off for some',
        { availability: { variants: [{ enabled: false, appliesTo: { unitIds: ['sport'] } }] } },
        '/rules/availability/variants/0/enabled',
      ],
      ['a law with a price', { 'weekly-rest': { importance: 'low' } }, '/rules/weekly-rest/importance'],
      ['an unknown rule', { 'free-fridays': {} }, '/rules/free-fridays'],
      ['an unknown parameter', { wishes: { parameters: { x: 1 } } }, '/rules/wishes/parameters/x'],
      [
        'a parameter of another kind',
        { 'minimum-daily-rest': { parameters: { minRestMinutes: 'eleven hours' } } },
        '/rules/minimum-daily-rest/parameters/minRestMinutes',
      ],
      ['an importance there is not', { wishes: { importance: 'highest' } }, '/rules/wishes/importance'],
      ['a unit there is not', { wishes: { appliesTo: { unitIds: ['nowhere'] } } }, '/rules/wishes/appliesTo/unitIds'],
      [
        'a person there is not',
        { wishes: { appliesTo: { personIds: ['nobody'] } } },
        '/rules/wishes/appliesTo/personIds',
      ],
      ['a variant for everybody', { wishes: { variants: [{ appliesTo: {} }] } }, '/rules/wishes/variants/0/appliesTo'],
      ['a setting that is none', { wishes: 7 }, '/rules/wishes'],
    ])('refuse %s', async (_what, rules, pointer) => {
      const etag = (await get(RULES).expect(200)).get('ETag') ?? '';
      const { body } = await patch(RULES, etag, { rules, reason: 'per prova' }).expect(422);
      expect((body as Refusal).errors.map((error) => error.pointer)).toEqual([pointer]);
    });

    it('need a reason where a law is touched, and let a law go where somebody may answer for it', async () => {
      const etag = (await get(RULES).expect(200)).get('ETag') ?? '';
      const rules = { 'night-limits': { enabled: false } };
      const refused = await patch(RULES, etag, { rules }).expect(422);
      expect((refused.body as Refusal).errors).toMatchObject([{ pointer: '/reason', rule: 'reason-for-law' }]);
      await patch(RULES, etag, { rules, reason: 'nessun turno di notte' }).expect(200);
    });

    it('are the personnel office’s alone', async () => {
      for (const who of [app.registryHead, app.anna]) {
        await get(RULES, who).expect(403);
        await patch(RULES, '"1"', { rules: {} }, who).expect(403);
      }
      await get('/v1/bodies/nowhere/rule-settings').expect(404);
    });
  });

  it('leave a squad that somebody is in', async () => {
    const { body, headers } = await get('/v1/squads/squad-a').expect(200);
    expect(body).toMatchObject({ id: 'squad-a', anchorBand: 'morning' });
    const refused = await remove('/v1/squads/squad-a', String(headers['etag'])).expect(409);
    expect(refused.body).toMatchObject({ code: 'still-in-use' });
  });
});
