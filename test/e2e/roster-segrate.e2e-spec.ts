import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';
import { importFolder, listAll, planOverHttp } from '../support/plan-over-http';
import type { AssignmentJson } from '../support/plan-over-http';
import { SEGRATE } from '../support/run-turnario';

jest.setTimeout(180_000);

const MINUTES_11_HOURS = 11 * 60;

describe('The personnel office of Segrate plans a week of the one-stop desk over HTTP', () => {
  let server: TestApp;
  let token: string;
  let roster: string;
  let operators: string[];
  let assignments: AssignmentJson[];

  const dutiesOf = (personId: string) => assignments.filter((assignment) => assignment.personId === personId);

  beforeAll(async () => {
    server = await startTestApp();
    const { planning, horizon } = await importFolder(server, 'segrate', SEGRATE);
    token = await server.signIn({ username: 'hr', role: 'hr_officer' });
    operators = planning.people.filter(({ unitId }) => unitId === 'sportello').map(({ id }) => id);
    const unitIds = planning.units.map(({ id }) => id);
    roster = await planOverHttp(server, token, { unitIds, from: horizon.from });
    assignments = await listAll<AssignmentJson>(server, token, `${roster}/assignments?limit=100`);
  });
  afterAll(() => server.close());

  it('gives each of the 16 operators six duties of 360 minutes, 2,160 in all, and Sunday free', () => {
    expect(operators).toHaveLength(16);
    for (const operator of operators) {
      const duties = dutiesOf(operator);
      expect(duties.map(({ paidMinutes }) => paidMinutes)).toEqual([360, 360, 360, 360, 360, 360]);
      expect(duties.map(({ on }) => on)).not.toContain('2026-12-06');
    }
  });

  it('leaves everybody eleven hours between two duties', () => {
    for (const operator of operators) {
      const duties = dutiesOf(operator);
      const rests = duties.slice(1).map(({ startAt }, index) => minutesBetween(duties[index]?.endAt ?? '', startAt));
      expect(Math.min(...rests)).toBeGreaterThanOrEqual(MINUTES_11_HOURS);
    }
  });

  it('writes instants with the offset of the body', () => {
    const morning = assignments.find(({ on, dutyId }) => on === '2026-11-30' && dutyId === 'mattina');
    expect(morning).toMatchObject({ startAt: '2026-11-30T07:45:00+01:00', endAt: '2026-11-30T13:45:00+01:00' });
  });

  it('carries last duties and squads on into the next week', async () => {
    const next = await planOverHttp(server, token, { unitIds: ['sportello'], from: '2026-12-07' });
    const nextWeek = await listAll<AssignmentJson>(server, token, `${next}/assignments?limit=200`);
    const bandsOf = (duties: readonly AssignmentJson[], personId: string) =>
      new Set(duties.filter((duty) => duty.personId === personId).map(({ dutyId }) => dutyId));
    for (const operator of operators) {
      const [before, after] = [bandsOf(assignments, operator), bandsOf(nextWeek, operator)];
      expect([before.size, after.size]).toEqual([1, 1]);
      expect(after).not.toEqual(before);
    }
  });
});

function minutesBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}
