import { DataSource } from 'typeorm';
import { importFolder, planWeekByWeek } from '../support/plan-over-http';
import type { AssignmentJson, FindingJson } from '../support/plan-over-http';
import { unbalancedPeople } from '../support/planned-duty';
import { SEGRATE } from '../support/run-turnario';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

jest.setTimeout(600_000);

describe.each(['2026-11-02', '2026-11-30'])('Segrate plans four weeks over HTTP, one by one from %s', (from) => {
  let server: TestApp;
  let assignments: AssignmentJson[];
  let findings: FindingJson[];
  let operators: ReadonlySet<string>;

  beforeAll(async () => {
    server = await startTestApp();
    const { planning } = await importFolder(server, 'segrate', SEGRATE);
    const token = await server.signIn({ username: 'hr', role: 'hr_officer' });
    operators = new Set(planning.people.filter(({ unitId }) => unitId === 'sportello').map(({ id }) => id));
    const unitIds = planning.units.map(({ id }) => id);
    ({ assignments, findings } = await planWeekByWeek(server, token, { unitIds, from, weeks: 4 }));
  });
  afterAll(async () => {
    await server.app.get(DataSource).query('TRUNCATE bodies, users, rosters, roster_runs CASCADE');
    await server.close();
  });

  it('breaks no law', () => {
    expect(findings.filter(({ level }) => level === 'law')).toEqual([]);
  });

  it('balances mornings and afternoons of each operator within 2', () => {
    const duties = assignments.filter(({ personId }) => operators.has(personId));
    expect(new Set(duties.map(({ personId }) => personId)).size).toBe(16);
    expect(unbalancedPeople(duties)).toEqual([]);
  });
});
