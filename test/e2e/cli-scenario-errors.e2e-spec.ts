/** @jest-environment node */
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { runTurnario, SEGRATE, temporaryFolder } from '../support/run-turnario';

// Each test waits for whole processes, and a search may take its minute on a busy machine.
jest.setTimeout(180_000);

describe('An officer who broke a scenario folder in a spreadsheet', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeAll(async () => {
    folder = await temporaryFolder();
    await fs.cp(SEGRATE, folder.path, { recursive: true });
    await appendRow('sites.csv', 'Not An Id');
    await appendRow('people.csv', 'op-01');
    await replaceInFile('contracts.csv', '36:00', 'thirty-six');
  });

  afterAll(() => folder.remove());

  async function appendRow(file: string, firstCell: string): Promise<void> {
    const text = await fs.readFile(join(folder.path, file), 'utf8');
    await fs.writeFile(join(folder.path, file), `${text.trimEnd()}\n${firstCell}\n`);
  }

  async function replaceInFile(file: string, from: string, to: string): Promise<void> {
    const text = await fs.readFile(join(folder.path, file), 'utf8');
    await fs.writeFile(join(folder.path, file), text.replace(from, to));
  }

  it.each(['plan', 'supplies'])('sees every error at once from %s, and nothing on standard output', async (command) => {
    const { status, stdout, stderr } = await runTurnario(command, folder.path);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/sites\.csv, row \d+.*"Not An Id"/);
    expect(stderr).toMatch(/people\.csv, row \d+/);
    expect(stderr).toMatch(/contracts\.csv, row 2, column weekly_hours.*"thirty-six"/);
  });
});
