/** @jest-environment node */
import { join } from 'node:path';
import { MILANO, runTurnario, SEGRATE, temporaryFolder } from '../support/run-turnario';

// Each test waits for whole processes, and a search may take its minute on a busy machine.
jest.setTimeout(180_000);

describe('turnario supplies', () => {
  it('lists exactly the anomalies of the printed table of Milan, printed beside computed', async () => {
    const { status, stdout } = await runTurnario('supplies', MILANO);
    expect(status).toBe(0);
    const anomalies = stdout
      .split('\n')
      .map((line) => line.trim().split(/\s{2,}/))
      .filter(([site]) => ['LARGA', 'TOT_ANAG', 'TOT_TOT', 'TOT_PR_CC'].includes(site ?? ''));
    expect(anomalies.map(([site, , printed, computed]) => [site, printed, computed])).toEqual([
      ['LARGA', '204', '170'],
      ['TOT_ANAG', '574', '540'],
      ['TOT_PR_CC', '19', '2'],
      ['TOT_TOT', '614', '580'],
      ['TOT_TOT', '29', '12'],
    ]);
  });

  it('derives the same quantities from a roster of the start phase as from its contingents', async () => {
    const folder = await temporaryFolder();
    try {
      const roster = join(folder.path, 'week.json');
      await runTurnario('plan', MILANO, '--format', 'json', '--out', roster);
      const [fromContingents, fromRoster] = await Promise.all([
        runTurnario('supplies', MILANO, '--format', 'csv'),
        runTurnario('supplies', MILANO, roster, '--format', 'csv'),
      ]);
      const officesOf = (csv: string) =>
        csv
          .split(/\r?\n/)
          .filter((line) => !line.includes('funebri') && !line.includes('statistica'))
          .sort();
      expect(officesOf(fromRoster.stdout)).toEqual(officesOf(fromContingents.stdout));
    } finally {
      await folder.remove();
    }
  }, 120_000);

  it('says so where a folder lists no supply items', async () => {
    const { status, stderr } = await runTurnario('supplies', SEGRATE);
    expect(status).toBe(2);
    expect(stderr).toContain('supply-items.csv');
  });
});
