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
});
