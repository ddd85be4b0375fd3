import { join } from 'node:path';
import { readScenario } from '../../src/modules/exchange/scenario/read-scenario';
import { assembleRosterProblem } from '../../src/modules/rosters/assemble-roster-problem';
import { compareWithPrinted } from '../../src/modules/supplies/compare-with-printed';
import { presenceOfContingents } from '../../src/modules/supplies/site-presence';
import { supplyNeeds } from '../../src/modules/supplies/supply-needs';

const folderOf = (example: string) => join(__dirname, '../../examples', example);

describe('the example folders', () => {
  it.each([
    ['milano-phase2', 'scenario.yaml', 206],
    ['segrate-desk', 'scenario.yaml', 36],
    ['segrate-desk', 'scenario-t1.yaml', 36],
  ])('%s/%s is read without a problem and makes four weeks to plan', async (example, file, peopleCount) => {
    const { planning, horizon, staff } = await readScenario(folderOf(example), { file });
    expect(staff).toHaveLength(peopleCount);
    const problem = assembleRosterProblem(planning, { from: horizon.from, weeks: 4 });
    expect(problem.people).toHaveLength(peopleCount);
    expect(problem.days).toHaveLength(28);
  });

  it('gives the two bodies ids and work of their own, since one database holds both', async () => {
    const [milano, segrate] = await Promise.all(
      ['milano-phase2', 'segrate-desk'].map(async (example) => (await readScenario(folderOf(example))).planning),
    );
    for (const table of ['units', 'sites', 'activities', 'contracts', 'people', 'shiftTemplates', 'squads'] as const) {
      const idsOf = (planning: typeof milano) => new Set(planning![table].map(({ id }) => id));
      const shared = [...idsOf(milano)].filter((id) => idsOf(segrate).has(id));
      expect({ table, shared }).toEqual({ table, shared: [] });
    }
    const open = [milano, segrate].flatMap((planning) =>
      planning!.activities.filter(({ unitIds }) => unitIds.length === 0),
    );
    expect(open).toEqual([]);
  });

  it('gives the printed table of Milano its five differences through the reader as well', async () => {
    const { planning, horizon, supplyItems, printedSites } = await readScenario(folderOf('milano-phase2'));
    const weeks = { from: horizon.from, days: 14 };
    const presence = presenceOfContingents(planning.contingents, weeks, new Set(planning.holidays.map(({ on }) => on)));
    const differences = compareWithPrinted(supplyNeeds(supplyItems, presence, weeks), printedSites);
    expect(
      differences.map(({ site, column, printed, computed }) => `${site} ${column} ${printed} (${computed})`),
    ).toEqual([
      'LARGA masks 204 (170)',
      'TOT_ANAG masks 574 (540)',
      'TOT_PR_CC disinfectant-5l 19 (2)',
      'TOT_TOT masks 614 (580)',
      'TOT_TOT disinfectant-5l 29 (12)',
    ]);
  });

  it('keeps names, birth dates, commutes and reasons of absences out of what a plan sees', async () => {
    const { planning, staff } = await readScenario(folderOf('milano-phase2'));
    const seen = JSON.stringify(planning);
    for (const { name, birthDate, absences } of staff) {
      expect(seen).not.toContain(name);
      expect(seen).not.toContain(birthDate);
      for (const { reason } of absences) expect(seen).not.toContain(reason);
    }
  });
});
