import { ScenarioImport } from '../../src/modules/exchange/first-start/scenario-import.service';
import { readScenario } from '../../src/modules/exchange/scenario/read-scenario';
import type { Scenario } from '../../src/modules/exchange/scenario/scenario';
import { addDays } from '../../src/planner/problem/calendar';
import { RosterRunRunner } from '../../src/modules/rosters/roster-run-runner';
import type { TestApp } from './test-app';

/** An assignment as `GET /v1/rosters/{id}/assignments` gives it. */
export interface AssignmentJson {
  readonly personId: string;
  readonly on: string;
  readonly dutyId: string;
  readonly siteId: string | null;
  readonly activityId: string;
  readonly mode: 'on-site' | 'agile';
  readonly startAt: string;
  readonly endAt: string;
  readonly paidMinutes: number;
}

export interface FindingJson {
  readonly rule: string;
  readonly level: string;
  readonly personIds: readonly string[];
  readonly on: string | null;
}

/** Puts a scenario folder into the application's database. */
export async function importFolder({ app }: TestApp, bodyId: string, folder: string): Promise<Scenario> {
  const scenario = await readScenario(folder);
  await app.get(ScenarioImport).importBody(bodyId, scenario);
  return scenario;
}

/** Asks for a run, waits until the process has planned it, and follows it to its roster. Returns the roster's path. */
export async function planOverHttp(server: TestApp, token: string, request: object): Promise<string> {
  const asked = await server.http.post('/v1/roster-runs').set('Authorization', token).send(request);
  expect({ status: asked.status, errors: asked.body.errors }).toEqual({ status: 202, errors: [] });
  return followRun(server, token, String(asked.headers['location']));
}

/** Waits until the process has planned a run, and follows it to its roster. Returns the roster's path. */
export async function followRun(server: TestApp, token: string, run: string): Promise<string> {
  await server.app.get(RosterRunRunner).whenIdle();
  const over = await server.http.get(run).set('Authorization', token).redirects(0);
  expect({ status: over.status, errors: over.body.errors }).toEqual({ status: 303, errors: [] });
  return String(over.headers['location']);
}

/** Plans week after week, each by a run of its own that builds on the rosters before it; returns all duties. */
export async function planWeekByWeek(
  server: TestApp,
  token: string,
  request: { readonly unitIds: readonly string[]; readonly from: string; readonly weeks: number },
): Promise<{ readonly assignments: AssignmentJson[]; readonly findings: FindingJson[] }> {
  const assignments: AssignmentJson[] = [];
  const findings: FindingJson[] = [];
  for (let week = 0; week < request.weeks; week++) {
    const asked = { unitIds: request.unitIds, from: addDays(request.from, 7 * week), weeks: 1, timeLimitSeconds: 120 };
    const roster = await planOverHttp(server, token, asked);
    assignments.push(...(await listAll<AssignmentJson>(server, token, `${roster}/assignments?limit=200`)));
    findings.push(...(await listAll<FindingJson>(server, token, `${roster}/findings?limit=200`)));
  }
  return { assignments, findings };
}

/** All items of a list, page by page. */
export async function listAll<Item>(server: TestApp, token: string, path: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    const page = await server.http.get(next).set('Authorization', token);
    expect(page.status).toBe(200);
    items.push(...(page.body.items as Item[]));
    next = page.body._links.next as string | undefined;
  }
  return items;
}
