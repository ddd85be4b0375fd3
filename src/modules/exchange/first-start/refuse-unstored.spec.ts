import { withEditedScenario, type FileEdit } from '../../../../test/factories/broken-scenario';
import { readScenario } from '../scenario/read-scenario';
import { refuseUnstored } from './refuse-unstored';

const refused = (...edits: readonly FileEdit[]) =>
  withEditedScenario(edits, async (folder) => {
    const scenario = await readScenario(folder);
    return () => refuseUnstored(scenario);
  });

describe('refuseUnstored', () => {
  it('lets a scenario pass that the database can keep whole', async () => {
    expect(await refused()).not.toThrow();
  });

  it.each([
    ['forbidden-successions.csv', 'shift,next_shift\nday,day\n'],
    ['duty-limits.csv', 'max\n10\n'],
    ['standbys.csv', 'person,on,start,end\nada,2026-12-06,20:00,08:00\n'],
    ['overtime.csv', 'person,week,hours\nada,2026-11-30,1:00\n'],
    ['ledger.csv', 'person,from,nights\nada,2026-11-23,1\n'],
  ])('names %s, which it would lose', async (file, text) => {
    expect(await refused({ file, edit: () => text })).toThrow(
      expect.objectContaining({ kind: 'invalid', code: 'not-stored', detail: expect.stringContaining(file) as string }),
    );
  });
});
