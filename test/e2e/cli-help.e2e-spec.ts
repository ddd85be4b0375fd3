/** @jest-environment node */
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { runTurnario, SEGRATE } from '../support/run-turnario';

// Each test waits for whole processes, and a search may take its minute on a busy machine.
jest.setTimeout(180_000);

describe('An officer who meets turnario for the first time', () => {
  it('sees the commands', async () => {
    const { status, stdout } = await runTurnario('--help');
    expect(status).toBe(0);
    for (const command of [
      'plan',
      'check',
      'explain',
      'compare',
      'pattern',
      'supplies',
      'desks',
      'rules',
      'bench',
      'examples',
      'help',
    ]) {
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    }
  });

  it.each(['plan', 'check', 'explain', 'compare', 'pattern', 'supplies', 'desks', 'rules', 'bench', 'examples'])(
    'reads the help of %s in two ways',
    async (command) => {
      const [asOption, asCommand] = await Promise.all([runTurnario(command, '--help'), runTurnario('help', command)]);
      expect(asOption).toEqual(asCommand);
      expect(asOption.status).toBe(0);
      expect(asOption.stderr).toBe('');
      expect(asOption.stdout).toContain(`Usage: turnario ${command}`);
      expect(asOption.stdout).toContain('Examples:');
      expect(asOption.stdout).toContain('Exit status:');
    },
  );

  it('gets the version of the package', async () => {
    const { version } = JSON.parse(await fs.readFile(join(__dirname, '../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(await runTurnario('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('finds the sample folders', async () => {
    const { status, stdout } = await runTurnario('examples');
    expect(status).toBe(0);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows.map(([path]) => path)).toContain(SEGRATE);
    for (const [path = '', about = ''] of rows) {
      expect((await fs.stat(join(path, 'scenario.yaml'))).isFile()).toBe(true);
      expect(about).not.toBe('');
    }
  });

  it('reads the rules with their sources', async () => {
    const { status, stdout } = await runTurnario('rules');
    expect(status).toBe(0);
    expect(stdout).toMatch(/minimum-daily-rest: /);
    expect(stdout).toContain('D.Lgs. 66/2003');
    expect(stdout).toMatch(/minRestMinutes = 660/);
  });
});

describe('A mistyped command', () => {
  it.each([
    [[], 2, /Usage: turnario COMMAND/],
    [['plna', 'x'], 2, /unknown command plna[^]*"plan"/],
    [['--verson'], 2, /unknown option --verson/],
    [['plan'], 2, /FOLDER is missing/],
    [['plan', 'x', '--wek', '2'], 2, /unknown option --wek[^]*--weeks/],
    [['plan', 'x', '--weeks', '14'], 2, /whole number from 1 to 13/],
    [['plan', 'x', '--from', '2026-12-32'], 2, /is not a date[^]*2026-11-30/],
    [['plan', 'x', '--format', 'xml'], 2, /One of table, json, csv|choose one of table, json, csv/],
    [['plan', 'x', '--solver', 'higs'], 2, /highs/],
    [['compare', 'x', 'a.json'], 2, /is missing/],
    [['check', 'x'], 2, /x does not exist/],
    [['plan', '/no/such/folder'], 2, /\/no\/such\/folder/],
    [['help', 'supplys'], 2, /"supplies"/],
  ])('%j ends with %i and says why', async (args, status, message) => {
    const outcome = await runTurnario(...args);
    expect(outcome.status).toBe(status);
    expect(outcome.stdout).toBe('');
    expect(outcome.stderr).toMatch(message);
    expect(outcome.stderr).not.toMatch(/\n +at /);
  });
});
