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
