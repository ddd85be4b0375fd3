/** @jest-environment node */
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { PlanDocumentAssignment } from '../support/run-turnario';
import { MILANO, planJson, runTurnario, temporaryFolder } from '../support/run-turnario';

// Each test waits for whole processes, and a search may take its minute on a busy machine.
jest.setTimeout(240_000);

const DAY = '2020-05-05';

interface RepairDocument {
  readonly gaps: readonly PlanDocumentAssignment[];
  readonly proposals: readonly {
    readonly kind: string;
    readonly disturbed: readonly string[];
    readonly changes: readonly { readonly person: string; readonly on: string }[];
    readonly besidePublished: { readonly levels: Readonly<Record<string, number>> };
    readonly sentences: readonly string[];
    readonly assignments: readonly PlanDocumentAssignment[];
  }[];
}

/** Two people fall ill at a site whose contingent is approved: who has to come in? */
describe('A published week of the registry offices', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let roster: string;
  let absent: readonly PlanDocumentAssignment[];

  beforeAll(async () => {
    folder = await temporaryFolder();
    roster = join(folder.path, 'week.json');
    const plan = await planJson(MILANO);
    await fs.writeFile(roster, JSON.stringify(plan));
    absent = plan.assignments.filter(({ on, site }) => on === DAY && site === 'larga').slice(0, 2);
  });

  afterAll(() => folder.remove());

  const repair = (...more: readonly string[]) =>
    runTurnario('repair', MILANO, roster, ...absent.flatMap(({ person }) => ['--absent', `${person}:${DAY}`]), ...more);

  it('is mended with as many people as fell out, in distinct ways, the contingent kept', async () => {
    const { status, stdout, stderr } = await repair('--format', 'json');
    expect([status, stderr]).toEqual([0, '']);
    const { gaps, proposals } = JSON.parse(stdout) as RepairDocument;
    expect(gaps).toEqual(absent);
    expect(proposals.length).toBeGreaterThan(1);
    expect(proposals[0]).toMatchObject({ kind: 'fewest-people' });
    expect(proposals[0]!.disturbed).toHaveLength(2);
    expect(new Set(proposals.map(({ changes }) => JSON.stringify(changes))).size).toBe(proposals.length);
    const people = absent.map(({ person }) => person);
    for (const { disturbed, besidePublished, assignments } of proposals) {
      expect(disturbed.filter((person) => people.includes(person))).toEqual([]);
      expect(besidePublished.levels).toMatchObject({ 'cover-floor': 0, contingents: 0 });
      expect(assignments.filter(({ person, on }) => on === DAY && people.includes(person))).toEqual([]);
    }
  });

  it('says it in Italian and in English, and hands out the mended roster', async () => {
    expect((await repair('--proposals', '1')).stdout).toMatch(/^Proposta 1: 2 da disturbare/m);
    expect((await repair('--proposals', '1', '--lang', 'en')).stdout).toMatch(/^Proposal 1: 2 disturbed/m);
    const file = join(folder.path, 'mended.csv');
    expect(await repair('--format', 'csv', '--out', file)).toMatchObject({ status: 0, stdout: '' });
    const check = await runTurnario('check', MILANO, file);
    // Of the law only the hours of the absent are open: the scenario does not know of the absence yet.
    expect(check.stdout).toMatch(/2 violazioni di legge/);
  });

  it.each([
    [['--absent', 'mi-999:2020-05-05'], /mi-999 is not among the people/],
    [['--absent', 'mi-001:2021-05-05'], /outside the roster/],
    [['--absent', 'mi-001'], /not a person and days/],
    [['--absent', 'mi-001:2020-05-07..2020-05-05'], /ends before it starts/],
    [[], /--absent is missing/],
  ])('refuses %j', async (options, words) => {
    const { status, stderr } = await runTurnario('repair', MILANO, roster, ...options);
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
  });
});
