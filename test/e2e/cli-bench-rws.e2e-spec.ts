import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { runTurnario, temporaryFolder } from '../support/run-turnario';

const instance = (needs: string, off: string): string =>
  ['# a week', '7', '3', '1', needs, 'D 480 480 2 5', off, '3 6', '0 0', ''].join('\n');

describe('turnario bench rws', () => {
  let folder: { path: string; remove: () => Promise<void> };
  beforeAll(async () => {
    folder = await temporaryFolder();
    await fs.writeFile(join(folder.path, 'Example2.txt'), instance('2 2 2 2 2 2 1', '1 3'));
    await fs.writeFile(join(folder.path, 'Example10.txt'), instance('2 2 2 2 2 2 2', '8 9'));
  });
  afterAll(() => folder.remove());

  it('decides every instance of a folder, and writes the patterns as the checkers read them', async () => {
    const rosters = join(folder.path, 'rosters');
    const { status, stdout } = await runTurnario('bench', 'rws', folder.path, '--rosters', rosters);
    expect(status).toBe(0);
    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        instance: 'Example2',
        status: 'feasible',
        cost: 0,
        bound: 0,
        gap: 0,
        seconds: expect.any(Number) as unknown,
        hardViolations: 0,
        missing: 0,
        rosterFile: join(rosters, 'Example2.txt'),
      },
      {
        instance: 'Example10',
        status: 'infeasible',
        cost: null,
        bound: null,
        gap: null,
        seconds: expect.any(Number) as unknown,
        hardViolations: null,
        missing: null,
        rosterFile: null,
      },
    ]);
    const weeks = (await fs.readFile(join(rosters, 'Example2.txt'), 'utf8')).trimEnd().split('\n');
    expect(weeks).toHaveLength(3);
    for (const week of weeks) expect(week).toMatch(/^[D-]( [D-]){6}$/);
    expect(
      weeks
        .join(' ')
        .split(' ')
        .filter((day) => day === 'D'),
    ).toHaveLength(13);
  });

  it.each([
    [['bench', 'rws'], /needs instances/],
    [['bench', 'rws', '/no/such/file'], /\/no\/such\/file does not exist/],
    [['bench', 'rws', __filename], /row \d+: /],
    [['bench', 'rws', __filename, '--people', '3'], /bench rws does not know --people/],
  ])('%j is refused with what to do', async (args, message) => {
    const { status, stdout, stderr } = await runTurnario(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n +at /);
  });
});
