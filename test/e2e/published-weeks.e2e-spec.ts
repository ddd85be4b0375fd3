import { DataSource } from 'typeorm';
import type { PlanningData } from '../../src/modules/rosters/planning-data';
import { RosterProblemAssembler } from '../../src/modules/rosters/roster-problem-assembler';
import { importSampleBody } from '../support/import-sample-body';
import { planOverHttp } from '../support/plan-over-http';
import { RosterWay } from '../support/roster-way';
import { samplePlanningData } from '../support/sample-body';
import { StillClock } from '../support/still-clock';
import { startTestApp, type TestApp } from '../support/test-app';

jest.setTimeout(180_000);

const FIRST_WEEK = '2020-05-11';
const SECOND_WEEK = '2020-05-18';
const START = { early: 360, late: 960 } as const;
const SIX_HOURS = 360;

/** Two duties of six hours a week each: early from 6 to 12, late from 16 to 22. */
const DUTIES: readonly (readonly [personId: string, on: string, dutyId: keyof typeof START])[] = [
  ['anna', '2020-05-11', 'early'],
  ['anna', '2020-05-12', 'late'],
  ['bruno', '2020-05-13', 'early'],
  ['bruno', '2020-05-17', 'late'],
  ['anna', '2020-05-18', 'early'],
  ['anna', '2020-05-20', 'early'],
  ['bruno', '2020-05-19', 'early'],
  ['bruno', '2020-05-21', 'early'],
];

/** Anna and Bruno have two published weeks; then the first of them is changed. */
describe('a week that is corrected after the next one was published', () => {
  let server: TestApp;
  let way: RosterWay;
  let hr: string;
  let head: string;
  let anna: string;
  let bruno: string;

  beforeAll(async () => {
    server = await startTestApp({ clock: new StillClock('2020-05-01T08:00:00Z') });
    way = new RosterWay(server);
    await importSampleBody(server.app.get(DataSource), 'milano', '', twoWeeks());
    hr = await server.signIn({ username: 'hr', role: 'hr_officer', bodyId: 'milano' });
    head = await server.signIn({ username: 'head', role: 'unit_head', unitIds: ['registry'] });
    anna = await server.signIn({ username: 'anna', role: 'employee', personId: 'anna' });
    bruno = await server.signIn({ username: 'bruno', role: 'employee', personId: 'bruno' });
    for (const from of [FIRST_WEEK, SECOND_WEEK]) {
      const roster = await planOverHttp(server, hr, { unitIds: ['registry'], from, weeks: 1, timeLimitSeconds: 20 });
      await way.approve(roster, hr, head);
      await way.publish(roster, hr);
    }
  });
  afterAll(() => server.close());

  /** What the plan of the third week takes for borne: mornings, afternoons, and how many of either the month knows of. */
  const borne = async (personId: string) => {
    const scope = { unitIds: ['registry'], fromOn: '2020-05-25', weeks: 1 };
    const { problem } = await server.app.get(RosterProblemAssembler).assemble(scope);
    const {
      mornings,
      afternoons,
      presenceDays,
      recent = [],
    } = problem.history.ledger.find((entry) => entry.personId === personId)!;
    const ofFirstWeek = recent.find(({ from }) => from === FIRST_WEEK)!;
    return { mornings, afternoons, presenceDays, afternoonsThen: ofFirstWeek.afternoons };
  };

  it('lets the balances of the next week follow: what comes after it is shared out by what people truly had', async () => {
    const before = { anna: await borne('anna'), bruno: await borne('bruno') };
    expect(before).toMatchObject({ anna: { afternoonsThen: 1 }, bruno: { afternoonsThen: 1 } });
    const swap = { on: '2020-05-12', colleagueId: 'bruno', colleagueOn: '2020-05-13' };
    const asked = await way.post('/v1/swap-requests', anna, swap);
    expect({ status: asked.status, errors: asked.body.errors }).toEqual({ status: 201, errors: undefined });
    const trade = String(asked.headers['location']);
    expect((await way.step(trade, 'acceptance', bruno)).status).toBe(200);
    const approved = await way.step(trade, 'decision', head, { decision: 'approved' });
    expect({ status: approved.status, errors: approved.body.errors }).toEqual({ status: 200, errors: undefined });

    expect(await borne('anna')).toEqual({
      ...{ mornings: before.anna.mornings + 1, afternoons: before.anna.afternoons - 1 },
      ...{ presenceDays: before.anna.presenceDays, afternoonsThen: 0 },
    });
    expect(await borne('bruno')).toEqual({
      ...{ mornings: before.bruno.mornings - 1, afternoons: before.bruno.afternoons + 1 },
      ...{ presenceDays: before.bruno.presenceDays, afternoonsThen: 2 },
    });
  });

  it('is not published where its last evening leaves too little rest before the Monday that people know', async () => {
    // Anna would end on Sunday at 22 and begin on Monday at 6: eight hours of rest.
    await server.app
      .get(DataSource)
      .query(`UPDATE pinned_assignments SET employee_id = 'anna' WHERE on_day = '2020-05-17'`);
    await server.app
      .get(DataSource)
      .query(`UPDATE pinned_assignments SET employee_id = 'bruno' WHERE on_day = '2020-05-11'`);
    const request = { unitIds: ['registry'], from: FIRST_WEEK, weeks: 1, timeLimitSeconds: 20 };
    const roster = await planOverHttp(server, hr, request);
    await way.approve(roster, hr, head);
    const refused = await way.step(roster, 'publication', hr, { reason: 'Sunday has to be filled otherwise' });
    expect(refused.body).toMatchObject({ status: 409, code: 'roster-breaks-law' });
    expect(refused.body.errors).toMatchObject([{ rule: 'minimum-daily-rest' }]);
    expect(refused.body.errors[0].detail).toContain('anna');
    expect((await way.get(roster, hr)).body).toMatchObject({ status: 'approved' });
  });

  it('is not even asked of a colleague then', async () => {
    const swap = { on: '2020-05-11', colleagueId: 'bruno', colleagueOn: '2020-05-17' };
    const refused = await way.post('/v1/swap-requests', anna, swap);
    expect(refused.body).toMatchObject({
      ...{ status: 422, code: 'trade-not-allowed' },
      errors: [{ pointer: '/on', rule: 'minimum-daily-rest' }],
    });
  });
});

function twoWeeks(): PlanningData {
  const sample = samplePlanningData();
  const [template] = sample.shiftTemplates;
  const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
  const shift = (id: keyof typeof START): PlanningData['shiftTemplates'][number] => ({
    ...{ ...template!, id, name: id, weekdays, modes: ['on-site'], coPresenceReason: null },
    ...{ startMinuteOfDay: START[id], endMinuteOfDay: START[id] + SIX_HOURS },
    ...{ breakMinutes: 0, breakFromMinuteOfDay: null, breakToMinuteOfDay: null },
    band: id === 'early' ? 'morning' : 'afternoon',
  });
  const contract = { ...sample.contracts[0]!, weeklyMinutes: 2 * SIX_HOURS, daysPerWeek: 2, weekdays };
  return {
    ...sample,
    activities: sample.activities.map((activity) => ({ ...activity, unitIds: [], qualificationIds: [] })),
    contracts: [{ ...contract, shiftTemplateIds: [] }],
    people: sample.people.slice(0, 2).map((person) => ({ ...person, squadId: null })),
    shiftTemplates: [shift('early'), shift('late')],
    pinned: DUTIES.map(([personId, on, dutyId]) => ({
      ...{ personId, on, dutyId, siteId: 'larga', activityId: 'desk', mode: 'on-site' },
      ...{ startMinuteOfDay: START[dutyId], endMinuteOfDay: START[dutyId] + SIX_HOURS },
      ...{ paidMinutes: SIX_HOURS, breakStartMinuteOfDay: null, breakMinutes: 0 },
    })),
    ...{ contingents: [], absences: [], exemptions: [], agileAgreements: [], wishes: [], ledger: [] },
    ...{ demand: [], visitProfiles: [], guestDesks: [] },
  };
}
