import { MILANO, runTurnario } from '../support/run-turnario';

jest.setTimeout(60_000);

interface PhasesDocument {
  readonly on: string;
  readonly rules: readonly {
    readonly unitId: string;
    readonly phaseId: string;
    readonly planLine: string;
    readonly maxAgileRatio: number;
    readonly defaultModeByClass: Readonly<Record<string, string>>;
    readonly presenceBounds: readonly { readonly minRatio: number | null; readonly maxRatio: number | null }[];
  }[];
}

describe('turnario phases', () => {
  it('tells what Milan’s plan says for each unit at the start, and in which line', async () => {
    const { stdout, status } = await runTurnario('phases', MILANO, '--format', 'json');
    expect(status).toBe(0);
    const { on, rules } = JSON.parse(stdout) as PhasesDocument;
    expect(on).toBe('2020-05-04');
    const byUnit = new Map(rules.map((rule) => [rule.unitId, rule]));
    expect(byUnit.get('servizi-funebri')).toMatchObject({ defaultModeByClass: { administrative: 'on-site' } });
    expect(byUnit.get('statistica-sport-crm')).toMatchObject({
      defaultModeByClass: { administrative: 'agile', 'non-deferrable': 'on-site' },
      presenceBounds: [{ maxRatio: 0.3 }],
    });
    expect(byUnit.get('anagrafe')?.planLine).toMatch(/^scenario\.yaml:\d+ phases\[0\]\.directorates\.servizi-civici$/);
  });

  it('follows the ramp', async () => {
    const { stdout } = await runTurnario('phases', MILANO, '--unit', 'anagrafe', '--on', '2020-06-29');
    expect(stdout).toMatch(/anagrafe +steady +42\.1 % +3 +no +needed +>= 57\.9 % of the remotable +week 5 of 8/);
    expect(stdout).toMatch(/phases\[1\]\.directorates\.servizi-civici/);
  });

  it('asks for a unit that exists', async () => {
    const { stderr, status } = await runTurnario('phases', MILANO, '--unit', 'anagraffe');
    expect(status).toBe(2);
    expect(stderr).toMatch(/did you mean anagrafe/);
  });
});
