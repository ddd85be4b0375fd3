import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { ScenarioImport } from '../../../src/modules/exchange/first-start/scenario-import.service';
import { readScenario } from '../../../src/modules/exchange/scenario/read-scenario';
import type { Scenario } from '../../../src/modules/exchange/scenario/scenario';
import { TABLE_SPECS } from '../../../src/modules/exchange/scenario/scenario-tables';
import { assembleRosterProblem } from '../../../src/modules/rosters/assemble-roster-problem';
import { RosterHistoryService } from '../../../src/modules/rosters/roster-history.service';
import { RosterProblemAssembler } from '../../../src/modules/rosters/roster-problem-assembler';
import type { RosterProblem } from '../../../src/planner/problem/roster-problem';
import { withEditedScenario } from '../../factories/broken-scenario';
import { EVERY_TABLE } from '../../factories/whole-scenario';
import { recordServices } from '../../support/import-sample-body';
import { openTestDataSource } from '../../support/test-database';

/** A problem without what only a database gives (ids of contingents), its lists in one order: theirs means nothing. */
function plain(value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return plain([...(value as Iterable<unknown>)]);
  if (Array.isArray(value)) {
    return value.map(plain).sort((a, b) => ((JSON.stringify(a) ?? '') < (JSON.stringify(b) ?? '') ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, plain(one)]));
}

function comparable({ contingents, ...problem }: RosterProblem): unknown {
  return plain({ ...problem, contingents: contingents.map((one) => ({ ...one, id: undefined })) });
}

describe('a scenario with rows in every table', () => {
  let dataSource: DataSource;
  let scenario: Scenario;
  const bytes = new Map<string, number>();

  beforeAll(async () => {
    dataSource = await openTestDataSource();
    await withEditedScenario(EVERY_TABLE, async (folder) => {
      scenario = await readScenario(folder);
      for (const { file } of TABLE_SPECS) {
        bytes.set(file, readFileSync(join(folder, file), 'utf8').trim().split('\n').length - 1);
      }
    });
    const { organisation, hours, staff, phases, demand, visits, officeCover, ...more } = recordServices(dataSource);
    const { contingents, skillNeeds, appointments, supplies } = more;
    const rooms = [phases, demand, visits, officeCover, contingents, skillNeeds, appointments, supplies] as const;
    await new ScenarioImport(dataSource, organisation, hours, staff, ...rooms).importBody('prova', scenario);
  });
  afterAll(() => dataSource.destroy());

  it('leaves no table out: one that is new needs rows here, and a place in the database', () => {
    expect([...bytes].filter(([, rows]) => rows === 0)).toEqual([]);
  });

  it('gives the planner the same problem from the database as from its folder', async () => {
    const { organisation, staff, hours, phases, demand, visits, officeCover, ...more } = recordServices(dataSource);
    const { contingents, skillNeeds, appointments } = more;
    const assembler = new RosterProblemAssembler(
      ...([organisation, staff, hours, phases, demand, visits, officeCover, contingents, skillNeeds] as const),
      appointments,
      new RosterHistoryService(dataSource),
    );
    const { from, weeks } = scenario.horizon;
    const { problem } = await assembler.assemble({ unitIds: ['back', 'desk'], fromOn: from, weeks });
    const expected = assembleRosterProblem(scenario.planning, { from, weeks });
    expect(comparable(problem)).toEqual(comparable(expected));
    // What the tables are about is in the problem at all.
    const { exemptions, standbys, authorisedOvertime, companionWishes, dutyLimits, forbiddenSuccessions } = problem;
    const counts = [exemptions, standbys, authorisedOvertime, companionWishes, forbiddenSuccessions];
    expect(counts.map((rows) => rows?.length)).toEqual([2, 2, 2, 2, 2]);
    // One for Ada, two for those on six days, four for everybody.
    expect(dutyLimits).toHaveLength(7);
    expect(problem.baseline).toHaveLength(1);
    expect(problem.history.assignments).toHaveLength(3);
    expect(problem.history.ledger.find(({ personId }) => personId === 'ada')?.recent).toHaveLength(2);
    expect(problem.people.find(({ id }) => id === 'ciro')?.minutesOfWeeks).toEqual([2520, 1800]);
    expect(problem.demand.some(({ arrivals }) => arrivals?.visitsPerHour === 7.5)).toBe(true);
  });
});
