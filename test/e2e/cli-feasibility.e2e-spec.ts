/** @jest-environment node */
import { MILANO, runTurnario, SEGRATE } from '../support/run-turnario';

// Each test waits for whole processes.
jest.setTimeout(120_000);

/** Before any planning: can the folder's needs be met at all? */
describe('turnario check FOLDER', () => {
  it('finds nothing in the way of the two sample offices', async () => {
    expect(await runTurnario('check', SEGRATE)).toMatchObject({ status: 0, stderr: '' });
    const { status, stdout } = await runTurnario('check', MILANO, '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ dataErrors: [] });
  });

  it('says so in Italian and in English', async () => {
    expect((await runTurnario('check', SEGRATE)).stdout).toMatch(/^Nulla impedisce/);
    expect((await runTurnario('check', SEGRATE, '--lang', 'en')).stdout).toMatch(/^Nothing stands in the way/);
  });

  it('judges the timetable of an ordinary week', async () => {
    const { stdout } = await runTurnario(
      'check',
      SEGRATE,
      '--lang',
      'en',
      '--scenario',
      'scenario-t1.yaml',
      '--opening-hours',
      '49',
    );
    expect(stdout).toContain('Sportello S@C: doors open 50 h a week\n    1 h more than the opening hours asked for\n');
    expect(stdout).toContain('shift rotation disputed: only Saturday falls short');
    expect(stdout).toContain('Mon-Fri 12.00-14.00: 2 h of co-presence');
    const { timetable } = JSON.parse((await runTurnario('check', SEGRATE, '--format', 'json')).stdout) as {
      timetable: readonly object[];
    };
    expect(timetable).toMatchObject([
      {
        from: '2026-11-30',
        to: '2026-12-06',
        sites: [{ site: 'sac', weeklyMinutes: 3000, findings: [] }],
        rotations: [
          { unit: 'sportello', site: 'sac', result: 'turno', allowance: [{ percent: 10, weeklyMinutes: 4320 }] },
        ],
        agile: [],
      },
    ]);
  });
});
