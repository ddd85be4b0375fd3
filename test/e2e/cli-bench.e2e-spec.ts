import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTurnario } from '../support/run-turnario';

/** How fast is it here? A line for each size, proved and lawful; the seconds are for people to read. */
describe('turnario bench', () => {
  it('plans made-up units and prints a line for each', async () => {
    const { status, stdout } = await runTurnario('bench', 'weekly', '--people', '8,17');
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(status).toBe(0);
    expect(lines.map(({ instance }) => instance)).toEqual(['weekly-8-1', 'weekly-17-1']);
    for (const line of lines) {
      expect(line).toMatchObject({ status: 'optimal', hardViolations: 0, gap: 0 });
      expect(line['cost']).toBe(line['bound']);
    }
  });

  it('writes the programs it solves, and a list of them, for other solvers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'programs-'));
    const { status } = await runTurnario('bench', 'weekly', '--people', '8', '--export-models', folder);
    expect(status).toBe(0);
    const solves = readFileSync(join(folder, 'weekly-8-1.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(solves.length).toBeGreaterThan(0);
    for (const { program, status: solved } of solves) {
      expect(solved).toBe('optimal');
      expect(readFileSync(join(folder, String(program)), 'utf8')).toMatch(/^NAME [\s\S]+\nENDATA\n$/);
    }
    rmSync(folder, { recursive: true });
  });

  it('explains assignments of made-up units and prints how long that takes', async () => {
    const { status, stdout } = await runTurnario('bench', 'explain', '--people', '17');
    expect(status).toBe(0);
    const line = JSON.parse(stdout) as Record<string, number>;
    expect(line).toMatchObject({ instance: 'weekly-17-1', assignments: 20 });
    expect(line['explainSlowestMilliseconds']).toBeGreaterThanOrEqual(line['explainMilliseconds']!);
    expect(line['replacementMilliseconds']).toBeGreaterThan(0);
  });

  it('proposes contingents for a small administration, the same for the same seed, without holding the process up', async () => {
    const lineOf = async (): Promise<Record<string, number>> => {
      const { status, stdout } = await runTurnario('bench', 'proposal', '--people', '120', '--units', '4');
      expect(status).toBe(0);
      return JSON.parse(stdout) as Record<string, number>;
    };
    const line = await lineOf();
    expect(line).toMatchObject({ instance: 'proposal-120-4-1', people: 120, units: 4 });
    expect(line['rows']).toBeGreaterThanOrEqual(4 * 5);
    expect(line['provedShare']).toBeGreaterThan(0.9);
    expect(line['processorSeconds']).toBeGreaterThan(0);
    expect(line['longestBlockMilliseconds']).toBeGreaterThan(0);
    const { rows, provedShare, largestGap } = await lineOf();
    expect({ rows, provedShare, largestGap }).toEqual({
      rows: line['rows'],
      provedShare: line['provedShare'],
      largestGap: line['largestGap'],
    });
    const tooFew = await runTurnario('bench', 'proposal', '--people', '12', '--units', '4');
    expect(tooFew).toMatchObject({ status: 2 });
  });

  it('refuses what it does not know', async () => {
    const unknown = await runTurnario('bench', 'weekli');
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toMatch(/did you mean "turnario bench weekly"/);
    expect((await runTurnario('bench', 'weekly', 'some-file')).stderr).toMatch(/reads no files/);
    const wrong = await runTurnario('bench', 'weekly', '--people', 'many');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(/whole numbers from 2 to 5000/);
  });
});
