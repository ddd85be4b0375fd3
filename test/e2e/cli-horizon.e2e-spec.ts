/** @jest-environment node */
import { join } from 'node:path';
import { promises as fs } from 'node:fs';
import { runTurnario, SEGRATE, temporaryFolder, type PlanDocument } from '../support/run-turnario';

// Each test waits for whole processes, and a search may take its minute on a busy machine.
jest.setTimeout(240_000);

describe('turnario plan from any day', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  const inFolder = (name: string) => join(folder.path, name);
  const planOf = async (file: string) => JSON.parse(await fs.readFile(inFolder(file), 'utf8')) as PlanDocument;

  beforeAll(async () => {
    folder = await temporaryFolder();
    const { status } = await runTurnario('plan', SEGRATE, '--format', 'json', '--out', inFolder('week.json'));
    expect(status).toBe(0);
  });

  afterAll(() => folder.remove());

  /** Who does what; when somebody takes the break is planned anew. */
  const worksOf = (assignments: PlanDocument['assignments']) =>
    assignments.map(({ person, on, duty, site, activity }) => [on, person, duty, site, activity]);

  it('keeps what was worked before, plans the rest of the week, and the roster passes the check', async () => {
    const days = ['--from', '2026-12-02', '--days', '5', '--history', inFolder('week.json')];
    const planned = await runTurnario('plan', SEGRATE, ...days, '--format', 'json', '--out', inFolder('rest.json'));
    expect(planned).toMatchObject({ status: 0, stderr: '' });
    const [week, rest] = [await planOf('week.json'), await planOf('rest.json')];
    const before = ({ assignments }: PlanDocument) => worksOf(assignments.filter(({ on }) => on < '2026-12-02'));
    expect(before(rest)).toEqual(before(week));
    expect(rest.assignments.length).toBe(week.assignments.length);
    const checked = await runTurnario('check', SEGRATE, inFolder('rest.json'), ...days);
    expect(checked).toMatchObject({ status: 0, stderr: '' });
    expect(checked.stdout).toContain('nessuna violazione di legge');
  });

  it('plans a single day of which nothing else is known', async () => {
    const args = ['--from', '2026-12-03', '--days', '1', '--format', 'json', '--out', inFolder('day.json')];
    expect(await runTurnario('plan', SEGRATE, ...args)).toMatchObject({ status: 0, stderr: '' });
    const { assignments } = await planOf('day.json');
    expect([...new Set(assignments.map(({ on }) => on))]).toEqual(['2026-12-03']);
  });

  it('freezes days of a known roster, and asks for one', async () => {
    const frozen = ['--freeze', '2026-11-30..2026-12-03', '--freeze', '2026-12-05'];
    const args = ['--baseline', inFolder('week.json'), '--format', 'json', '--out', inFolder('frozen.json')];
    expect(await runTurnario('plan', SEGRATE, ...frozen, ...args, '--seed', '7')).toMatchObject({ status: 0 });
    const standing = ({ assignments }: PlanDocument) => assignments.filter(({ on }) => on !== '2026-12-04');
    expect(worksOf(standing(await planOf('frozen.json')))).toEqual(worksOf(standing(await planOf('week.json'))));
    const without = await runTurnario('plan', SEGRATE, ...frozen);
    expect(without.status).toBe(2);
    expect(without.stderr).toContain('--baseline');
  });
});
