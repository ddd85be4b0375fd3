import { DataSource } from 'typeorm';
import { RosterProblemAssembler } from '../../../src/modules/rosters/roster-problem-assembler';
import { ExemptionRecords } from '../../../src/modules/staff/exemptions/exemption-records.service';
import { CANARY } from '../../support/sample-body';
import { MERGE_PATCH, startReferenceDataApp } from '../../support/reference-data-app';
import type { ReferenceDataApp } from '../../support/reference-data-app';

const PATH = '/v1/employees/anna/exemptions';

const NO_SATURDAY = {
  kind: 'no-saturday',
  fromOn: '2020-05-04',
  toOn: '2020-07-31',
  reviewBy: '2020-07-01',
  issuedByRole: 'occupational-doctor',
  docRef: '2020/0012345',
};

describe('exemptions', () => {
  let app: ReferenceDataApp;

  beforeAll(async () => {
    app = await startReferenceDataApp();
  });
  afterAll(() => app.close());

  const get = (path: string, who = app.hr) => app.http.get(path).set('Authorization', who);
  const post = (body: object, who = app.hr) => app.http.post(PATH).set('Authorization', who).send(body);
  const patch = (path: string, etag: string, body: object, who = app.hr) =>
    app.http.patch(path).set({ Authorization: who, 'If-Match': etag, 'Content-Type': MERGE_PATCH }).send(body);
  const remove = (path: string, etag: string, who = app.hr) =>
    app.http.delete(path).set({ Authorization: who, 'If-Match': etag });
  const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;
  const exemptionsOfPlan = async () => {
    const scope = { unitIds: ['registry'], fromOn: '2020-05-04', weeks: 1 };
    const { problem } = await app.app.get(RosterProblemAssembler).assemble(scope);
    return problem.exemptions?.filter(({ personId }) => personId === 'anna');
  };

  it('are kept by the personnel office, and the next plan keeps them', async () => {
    expect(await exemptionsOfPlan()).toEqual([]);
    const created = await post(NO_SATURDAY).expect(201);
    expect(created.body).toEqual({ id: idOf(created), employeeId: 'anna', ...NO_SATURDAY });
    const path = `${PATH}/${idOf(created)}`;
    expect(created.get('Location')).toBe(path);
    expect(await exemptionsOfPlan()).toEqual([
      { personId: 'anna', kind: 'no-saturday', from: '2020-05-04', to: '2020-07-31' },
    ]);

    const changed = await patch(path, '"1"', { toOn: null }).expect(200);
    expect(changed.body).toMatchObject({ kind: 'no-saturday', toOn: null });
    await patch(path, '"1"', { toOn: '2020-06-30' }).expect(412);
    expect((await get(PATH).expect(200)).body).toMatchObject({ items: [changed.body] });
    expect(await exemptionsOfPlan()).toEqual([{ personId: 'anna', kind: 'no-saturday', from: '2020-05-04', to: null }]);

    await app.http.delete(path).set('Authorization', app.hr).expect(428);
    await remove(path, '"2"').expect(204);
    await get(path).expect(404);
    expect(await exemptionsOfPlan()).toEqual([]);
  });

  it('have no place for a diagnosis, a law or a text', async () => {
    const refusals = [
      { change: { reason: 'gravidanza' }, pointer: '/reason' },
      { change: { kind: 'fragile' }, pointer: '/kind' },
      { change: { issuedByRole: 'Dott. Rossi' }, pointer: '/issuedByRole' },
      { change: { docRef: 'L. 104/1992' }, pointer: '/docRef' },
      { change: { docRef: '104/1992' }, pointer: '/docRef' },
      { change: { toOn: '2020-05-03' }, pointer: '/toOn' },
      { change: { reviewBy: '2020-05-03' }, pointer: '/reviewBy' },
    ];
    for (const { change, pointer } of refusals) {
      const { body } = await post({ ...NO_SATURDAY, ...change }).expect(422);
      expect((body as { errors: { pointer: string }[] }).errors.map((error) => error.pointer)).toEqual([pointer]);
    }
  });

  it('are nobody else’s to read, not even the person’s head', async () => {
    const [first] = ((await get('/v1/employees/bruno/exemptions').expect(200)).body as { items: { id: string }[] })
      .items;
    const path = `/v1/employees/bruno/exemptions/${first?.id ?? ''}`;
    await get(path).expect(200);
    for (const who of [app.registryHead, app.sportHead, app.anna]) {
      for (const response of [
        await get('/v1/employees/bruno/exemptions', who).expect(403),
        await get(path, who).expect(403),
        await post(NO_SATURDAY, who).expect(403),
        await patch(path, '"1"', { toOn: null }, who).expect(403),
        await remove(path, '"1"', who).expect(403),
      ]) {
        expect(response.text).not.toContain(CANARY.exemption);
        expect(response.text).not.toContain(CANARY.exemptionDocument);
      }
    }
    // Under another person's path it does not exist.
    await get(path.replace('bruno', 'anna')).expect(404);
    await get('/v1/employees/nobody/exemptions').expect(404);
  });

  it('leave in the audit trail that they were touched, and not what they say', async () => {
    const created = await post(NO_SATURDAY).expect(201);
    const id = idOf(created);
    await patch(`${PATH}/${id}`, '"1"', { kind: 'no-night' }).expect(200);
    await remove(`${PATH}/${id}`, '"2"').expect(204);
    const { body, text } = await get(`/v1/audit-entries?resourceType=exemptions&resourceId=${id}`).expect(200);
    const entries = (body as { items: { action: string; before: unknown; after: unknown }[] }).items;
    expect(entries.map(({ action, before, after }) => ({ action, before, after }))).toEqual(
      ['added', 'changed', 'removed'].map((action) => ({ action, before: null, after: null })),
    );
    for (const value of ['no-night', 'no-saturday', '2020/0012345']) expect(text).not.toContain(value);
  });

  it('are told of a person to other rooms, and forgotten where they ended before a date', async () => {
    const records = app.app.get(ExemptionRecords);
    const [own, ...more] = await records.ofPerson('bruno');
    expect(more).toEqual([]);
    expect(own).toEqual({
      ...{ kind: CANARY.exemption, fromOn: '2020-05-04', toOn: '2020-11-30', reviewBy: '2020-10-31' },
      ...{ issuedByRole: 'occupational-doctor', docRef: CANARY.exemptionDocument },
    });
    await post({ kind: 'no-desk', fromOn: '2020-05-04' }).expect(201);
    expect(
      await app.app.get(DataSource).transaction((manager) => records.forgetEndedBefore('2020-11-30', manager)),
    ).toBe(0);
    expect(await records.forgetEndedBefore('2020-12-01')).toBe(1);
    expect(await records.ofPerson('bruno')).toEqual([]);
    expect(await records.ofPerson('anna')).toHaveLength(1);
  });
});
