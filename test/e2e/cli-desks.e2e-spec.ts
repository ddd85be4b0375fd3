import { runTurnario } from '../support/run-turnario';

/** How many desks does the office need? The table of Segrate's 60,000 visits a year, 24 an hour. */
describe('turnario desks', () => {
  it.each([
    [24, 5, 3],
    [24, 8, 5],
    [24, 10, 6],
    [24, 12, 7],
    [32.5, 5, 4],
    [32.5, 8, 6],
    [32.5, 10, 7],
    [32.5, 12, 8],
  ])('%s visits an hour of %s minutes: %s desks for 4 minutes', async (visits, minutes, desks) => {
    const options = ['--visits-per-hour', String(visits), '--service-minutes', String(minutes), '--wait-minutes', '4'];
    const { status, stdout } = await runTurnario('desks', ...options, '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ desks });
  });

  it('says what one desk less would mean, and where the queue never ends', async () => {
    const fewer = await runTurnario(
      'desks',
      '--visits-per-hour',
      '24',
      '--service-minutes',
      '10',
      '--wait-minutes',
      '4',
    );
    expect(fewer.stdout).toMatch(/desks +6\n/);
    expect(fewer.stdout).toMatch(/one desk less +5\.5 min/);
    const unstable = ['--visits-per-hour', '24', '--service-minutes', '5', '--wait-minutes', '4', '--format', 'json'];
    const { stdout } = await runTurnario('desks', ...unstable);
    expect(JSON.parse(stdout)).toMatchObject({ desks: 3, averageWaitMinutesWithOneLess: null });
  });

  it.each([
    [['--visits-per-hour', '24', '--service-minutes', '10'], /--wait-minutes is missing/],
    [
      ['--visits-per-hour', 'many', '--service-minutes', '10', '--wait-minutes', '4'],
      /--visits-per-hour many is not a number/,
    ],
    [
      ['--visits-per-hour', '24', '--service-minutes', '0', '--wait-minutes', '4'],
      /--service-minutes 0 is not a number/,
    ],
  ])('refuses %s', async (options, message) => {
    const { status, stderr } = await runTurnario('desks', ...options);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});
