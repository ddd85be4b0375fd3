import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { ScenarioImport } from '../../../src/modules/exchange/first-start/scenario-import.service';
import { readScenario } from '../../../src/modules/exchange/scenario/read-scenario';
import type { PlanningData } from '../../../src/modules/rosters/planning-data';
import { omit } from '../../../src/platform/omit';
import { recordServices } from '../../support/import-sample-body';
import { openTestDataSource } from '../../support/test-database';

const EXAMPLES = join(__dirname, '../../../examples');

/** The database keeps rows in no order of its own: compare them as sets. */
function inOneOrder(planning: Partial<PlanningData>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(planning).map(([table, rows]) => [table, Array.isArray(rows) ? sorted(rows as object[]) : rows]),
  );
}

function sorted(rows: readonly object[]): object[] {
  const keyed = rows.map((row) => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
  return keyed.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

describe('the two examples in one database', () => {
  let dataSource: DataSource;

  beforeAll(async () => {
    dataSource = await openTestDataSource();
  });
  afterAll(() => dataSource.destroy());

  it.each([
    ['segrate', 'segrate-desk'],
    ['milano', 'milano-phase2'],
  ])('%s comes back as its folder says', async (bodyId, folder) => {
    const scenario = await readScenario(join(EXAMPLES, folder));
    const records = recordServices(dataSource);
    const { organisation, hours, staff, phases, demand, visits, officeCover } = records;
    const { contingents, skillNeeds, appointments, supplies } = records;
    const planned = [phases, demand, visits, officeCover, contingents, skillNeeds, appointments, supplies] as const;
    const importer = new ScenarioImport(dataSource, organisation, hours, staff, ...planned);
    await importer.importBody(bodyId, scenario);

    const unitIds = await organisation.unitIdsOfBody(bodyId);
    const expected = scenario.planning;
    const found = {
      ...(await organisation.planningRecords(unitIds)),
      ...(await hours.planningRecords(unitIds)),
      ...(await staff.planningRecords(unitIds)),
      phases: await phases.planningRecords(unitIds),
      demand: await demand.planningRecords(unitIds),
      ...(await visits.recordsOfSites(expected.sites.map(({ id }) => id))),
      contingents: (await contingents.planningRecords(unitIds)).map((contingent) => omit(contingent, 'id')),
      skillNeeds: await skillNeeds.planningRecords(expected.sites.map(({ id }) => id)),
      ...(await appointments.planningRecords(unitIds)),
      officeCover: await officeCover.planningRecords(unitIds),
    };
    // A line stands in a file there and at an address here.
    const phaseLines = (lines: PlanningData['phases']) => lines.map((line) => ({ ...line, planLine: undefined }));
    expect(inOneOrder({ ...found, phases: phaseLines(found.phases) })).toEqual(
      inOneOrder({ ...expected, phases: phaseLines(expected.phases) }),
    );
  });
});
