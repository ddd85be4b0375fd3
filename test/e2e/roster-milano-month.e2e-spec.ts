import { leftOut, meanPresenceByPriority, presenceOn, PRINTED, unfairGroups } from '../support/milano-rotation';
import type { RotationPerson } from '../support/milano-rotation';
import { importFolder, listAll, planWeekByWeek } from '../support/plan-over-http';
import type { AssignmentJson, FindingJson } from '../support/plan-over-http';
import { weekdaysFrom } from '../support/planned-duty';
import { MILANO } from '../support/run-turnario';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

jest.setTimeout(600_000);

type Employee = Omit<RotationPerson, 'remotePriority'>;

interface Absence {
  readonly fromOn: string;
  readonly toOn: string | null;
}

describe('The personnel office of Milan plans four weeks of the start phase over HTTP, one after the other', () => {
  let server: TestApp;
  let token: string;
  let assignments: AssignmentJson[];
  let findings: FindingJson[];
  /** Present all four weeks, each with the priority that only the personnel office may read. */
  let staff: RotationPerson[];

  beforeAll(async () => {
    server = await startTestApp();
    const { planning } = await importFolder(server, 'milano', MILANO);
    token = await server.signIn({ username: 'hr', role: 'hr_officer' });
    const unitIds = planning.units.map(({ id }) => id);
    ({ assignments, findings } = await planWeekByWeek(server, token, { unitIds, from: '2020-05-04', weeks: 4 }));
    staff = await presentStaff();
  });
  afterAll(() => server.close());

  async function presentStaff(): Promise<RotationPerson[]> {
    const people: RotationPerson[] = [];
    for (const employee of await listAll<Employee>(server, token, '/v1/employees?unitId=anagrafe&limit=200')) {
      const path = `/v1/employees/${employee.id}`;
      const absences = await listAll<Absence>(server, token, `${path}/absences`);
      if (absences.some(({ fromOn, toOn }) => fromOn <= '2020-05-31' && (toOn ?? '9999') >= '2020-05-04')) continue;
      const { body } = await server.http.get(`${path}/personal-data`).set('Authorization', token);
      people.push({ ...employee, remotePriority: (body as RotationPerson).remotePriority });
    }
    return people;
  }

  it('keeps the printed table on every open day and breaks no law', () => {
    for (const on of weekdaysFrom('2020-05-04', 4)) {
      expect({ on, ...presenceOn(assignments, on) }).toEqual({ on, ...PRINTED });
    }
    expect(findings.filter(({ level }) => level === 'law')).toEqual([]);
  });

  it('leaves nobody out of the rotation', () => {
    expect(staff.length).toBeGreaterThan(50);
    expect(leftOut(staff, assignments)).toEqual([]);
  });

  it('spreads presence by at most one day among people of equal score, contract, qualification and site', () => {
    expect(unfairGroups(staff, assignments)).toEqual([]);
  });

  it('calls older and farther people in less', () => {
    const { highest, lowest } = meanPresenceByPriority(staff, assignments);
    expect(highest).toBeLessThan(lowest);
  });
});
