import { RosterRepairs } from '../../src/modules/rosters/repairs/roster-repairs.service';
import { followRun, importFolder, listAll, planOverHttp, type AssignmentJson } from '../support/plan-over-http';
import { StillClock } from '../support/still-clock';
import { startTestApp, type TestApp } from '../support/test-app';

const WEEK = { unitIds: ['sportello'], from: '2026-11-30', weeks: 1, timeLimitSeconds: 60 };
const TUESDAY = '2026-12-01';
const WEDNESDAY = '2026-12-02';

type Duty = AssignmentJson & { readonly id: string; readonly pinned: boolean };

/** A week of the officer who plans the one-stop desk of Segrate: sixteen people, two shifts, six days. */
describe("the HR officer's week", () => {
  let server: TestApp;
  let officer: string;
  let head: string;
  let draft: string;
  let next: string;

  beforeAll(async () => {
    server = await startTestApp({ clock: new StillClock('2026-11-16T08:00:00Z') });
    await importFolder(server, 'segrate', 'examples/segrate-desk');
    officer = await server.signIn({ username: 'officer', role: 'hr_officer', bodyId: 'segrate' });
    head = await server.signIn({ username: 'head', role: 'unit_head', unitIds: ['sportello'] });
  }, 60_000);

  afterAll(() => server.close());

  it('on Monday plans next week, and asks what would be if two people were away on Wednesday', async () => {
    draft = await planOverHttp(server, officer, { ...WEEK, label: 'Settimana normale' });
    const absences = ['op-03', 'op-05'].map((personId) => ({ personId, from: WEDNESDAY, to: WEDNESDAY }));
    const settings = [{ rule: 'saturday-fairness', importance: 'very-low' }];
    const whatIf = await planOverHttp(server, officer, {
      ...WEEK,
      label: 'Due assenti',
      whatIf: { absences, settings },
    });

    expect((await get(draft)).body).toMatchObject({
      label: 'Settimana normale',
      hypothetical: false,
      publishable: true,
    });
    expect((await get(whatIf)).body).toMatchObject({ label: 'Due assenti', hypothetical: true, publishable: false });

    const { status, body } = await get(`${draft}/comparison?with=${idOf(whatIf)}`);
    expect(status).toBe(200);
    const away = body.people.find(({ personId }: { personId: string }) => personId === 'op-03');
    expect(away.changedDays).toContainEqual(expect.objectContaining({ on: WEDNESDAY, after: null }));
    expect(away.after.presenceDays).toBe(away.before.presenceDays - 1);
    expect(body.figures.map(({ figure }: { figure: string }) => figure)).toContain('paidMinutes');
    expect(body.difference.before).toBeCloseTo((await get(`${draft}/score`)).body.total, 6);
    expect(body.people).toHaveLength(16);
  }, 120_000);

  it('on Tuesday edits the draft by hand, and sees at once what it does', async () => {
    const duties = await dutiesOf(draft);
    const [atDesk, atReception] = twoOfTheSameShift(duties);
    const swap = { operation: 'swap', personId: atDesk.personId, on: atDesk.on, withPersonId: atReception.personId };
    const keep = { operation: 'pin', personId: atReception.personId, on: atReception.on };

    const seen = await post(`${draft}/edit-previews`, { operations: [swap] }, 1);
    expect(seen.status).toBe(200);
    expect(seen.body).toMatchObject({ version: 1, changedPersonDays: 2, blockingFindings: [] });

    const edited = await post(`${draft}/edits`, { operations: [swap, keep] }, 1);
    expect({ status: edited.status, etag: edited.headers['etag'] }).toEqual({ status: 200, etag: '"2"' });
    expect(edited.body.score.after).toBeCloseTo((await get(`${draft}/score`)).body.total, 6);
    expect(edited.body.score).toEqual(seen.body.score);
    const after = await dutiesOf(draft);
    expect(dutyOf(after, atDesk)).toMatchObject({ id: atDesk.id, activityId: atReception.activityId, pinned: false });
    expect(dutyOf(after, atReception)).toMatchObject({ activityId: atDesk.activityId, pinned: true });
    const repeated = await post(`${draft}/edits`, { operations: [keep] }, 1);
    expect(repeated.body).toMatchObject({ status: 412, code: 'version-is-stale' });
  }, 60_000);

  it('cannot let anybody work a day too few, unless somebody answers for it', async () => {
    const [duty] = (await dutiesOf(draft)).filter(({ on }) => on === TUESDAY);
    const remove = { operation: 'remove', personId: duty!.personId, on: TUESDAY };
    const refused = await post(`${draft}/edits`, { operations: [remove] }, 2);
    expect(refused.body).toMatchObject({ status: 422, code: 'roster-law-broken' });
    expect(refused.body.errors[0]).toMatchObject({ rule: 'contract-hours' });
    expect(refused.body.errors[0].detail).toContain(duty!.personId);
    expect((await get(draft)).body.version).toBe(2);
  }, 60_000);

  it('on Wednesday plans anew around what is pinned', async () => {
    const pinned = (await dutiesOf(draft)).filter((duty) => duty.pinned);
    const replanned = await follow(await post(`${draft}/replan`, { label: 'Attorno ai punti fermi' }));
    expect((await get(replanned)).body).toMatchObject({ label: 'Attorno ai punti fermi', status: 'draft' });
    const kept = await dutiesOf(replanned);
    for (const duty of pinned) {
      const { personId, on, dutyId, activityId } = duty;
      expect(dutyOf(kept, duty)).toMatchObject({ personId, on, dutyId, activityId, pinned: true });
    }
    next = replanned;
  }, 120_000);

  it('has it signed by the head of the desk, and publishes it', async () => {
    expect((await publish(next)).body).toMatchObject({ roster: { status: 'published' }, supersededRosterIds: [] });
    const late = await post(`${next}/edits`, { operations: [{ operation: 'pin', personId: 'op-01', on: TUESDAY }] }, 4);
    expect(late.body).toMatchObject({ status: 409, code: 'roster-not-a-draft' });
  }, 60_000);

  it('on Thursday hears that somebody is away on Tuesday, and who could stand in', async () => {
    const absent = (await dutiesOf(next)).find(({ on, pinned }) => on === TUESDAY && !pinned)!;
    const candidates = await get(`/v1/assignments/${absent.id}/replacement-candidates`);
    expect(candidates.status).toBe(200);
    expect(candidates.body).toMatchObject({ personId: absent.personId, on: TUESDAY });
    expect(candidates.body.candidates.length + candidates.body.leftOutCount).toBeGreaterThan(0);

    const absences = [{ personId: absent.personId, from: TUESDAY, to: TUESDAY }];
    const asked = await post(`${next}/repairs`, { absences });
    expect(asked.status).toBe(202);
    await server.app.get(RosterRepairs).whenIdle();
    const repair = await get(String(asked.headers['location']));
    expect(repair.body).toMatchObject({ status: 'completed', gaps: [{ personId: absent.personId, on: TUESDAY }] });
    const counts = repair.body.proposals.map(
      ({ disturbedPersonIds }: { disturbedPersonIds: string[] }) => disturbedPersonIds.length,
    );
    expect(counts).toEqual([...counts].sort((a: number, b: number) => a - b));
    expect(JSON.stringify(repair.body)).not.toContain('reason');

    const accepted = await post(
      `/v1/repairs/${repair.body.id}/acceptance`,
      { proposal: counts.length, recordAbsences: true },
      repair.body.version,
    );
    expect({ status: accepted.status, body: accepted.body.code }).toEqual({ status: 201, body: undefined });
    const mended = String(accepted.headers['location']);
    const duties = await dutiesOf(mended);
    expect(dutyOf(duties, absent)).toBeUndefined();
    expect((await get(`${mended}/score`)).body.total).toBeCloseTo(repair.body.proposals.at(-1).score, 6);
    const recorded = await get(`/v1/employees/${absent.personId}/absences`);
    expect(recorded.body.items).toContainEqual(expect.objectContaining({ fromOn: TUESDAY, toOn: TUESDAY }));
    const published = await publish(mended);
    expect(published.body).toMatchObject({ roster: { status: 'published' }, supersededRosterIds: [idOf(next)] });
    const again = await post(`/v1/repairs/${repair.body.id}/acceptance`, { proposal: 1 }, repair.body.version + 1);
    expect(again.body).toMatchObject({ status: 409, code: 'repair-accepted' });
  }, 120_000);

  const get = (path: string) => server.http.get(path).set('Authorization', officer);

  const post = (path: string, body: object, version?: number) =>
    version === undefined
      ? server.http.post(path).set('Authorization', officer).send(body)
      : server.http.post(path).set('Authorization', officer).set('If-Match', `"${version}"`).send(body);

  /** Submitted by the officer, approved by the head, published: each step on the version it finds. */
  async function publish(roster: string) {
    const step = async (action: string, token: string, body: object) => {
      const { version } = (await get(roster)).body as { version: number };
      return server.http
        .post(`${roster}/${action}`)
        .set('Authorization', token)
        .set('If-Match', `"${version}"`)
        .send(body);
    };
    expect((await step('submission', officer, {})).body).toMatchObject({ status: 'submitted' });
    expect((await step('decision', head, { decision: 'approved' })).body).toMatchObject({ status: 'approved' });
    return step('publication', officer, {});
  }

  const dutiesOf = (roster: string) => listAll<Duty>(server, officer, `${roster}/assignments?limit=200`);

  async function follow(asked: Awaited<ReturnType<typeof post>>): Promise<string> {
    expect({ status: asked.status, errors: asked.body.errors }).toEqual({ status: 202, errors: [] });
    return followRun(server, officer, String(asked.headers['location']));
  }
});

const idOf = (path: string): string => path.split('/').at(-1)!;

const dutyOf = (duties: readonly Duty[], { personId, on }: { personId: string; on: string }): Duty | undefined =>
  duties.find((duty) => duty.personId === personId && duty.on === on);

/** Two people of one shift who do different work, so that both may do the other's. */
function twoOfTheSameShift(duties: readonly Duty[]): readonly [Duty, Duty] {
  for (const one of duties)
    for (const other of duties)
      if (one.on === other.on && one.dutyId === other.dutyId && one.activityId < other.activityId) return [other, one];
  throw new Error('nobody to swap with');
}
