import type { DataSource } from 'typeorm';
import type { PlanningData } from '../../../src/modules/rosters/planning-data';
import { DEFAULT_CRITERIA, type CriteriaSettings } from '../../../src/planner/rotation/criteria-score';
import { omit } from '../../../src/platform/omit';
import { importSampleBody, recordServices } from '../../support/import-sample-body';
import { CANARY } from '../../support/sample-body';
import { openTestDataSource } from '../../support/test-database';

describe('planning records on the database', () => {
  let dataSource: DataSource;
  let milano: PlanningData;
  let segrate: PlanningData;

  const readAll = async (unitIds: string[]): Promise<PlanningData> => {
    const { organisation, hours, staff, phases, demand, visits, officeCover, contingents } = recordServices(dataSource);
    const { sites, ...others } = await organisation.planningRecords(unitIds);
    return {
      ...{ sites, ...others },
      ...(await visits.recordsOfSites(sites.map(({ id }) => id))),
      ...(await hours.planningRecords(unitIds)),
      ...(await staff.planningRecords(unitIds)),
      phases: await phases.planningRecords(unitIds),
      demand: await demand.planningRecords(unitIds),
      // A folder gives contingents no ids.
      contingents: (await contingents.planningRecords(unitIds)).map((contingent) => omit(contingent, 'id')),
      officeCover: await officeCover.planningRecords(unitIds),
      baseline: [],
      history: [],
    };
  };

  beforeAll(async () => {
    dataSource = await openTestDataSource();
    milano = await importSampleBody(dataSource, 'milano');
    segrate = await importSampleBody(dataSource, 'segrate', 'se-');
  });
  afterAll(() => dataSource.destroy());

  it('come back as they were imported, for each of two bodies', async () => {
    expect(await readAll(['registry', 'sport'])).toEqual(milano);
    expect(await readAll(['se-registry', 'se-sport'])).toEqual(segrate);
  });

  it('of one unit hold its people, its demand and its phase, and the whole body’s sites and templates', async () => {
    const sport = await readAll(['sport']);
    expect(sport.units.map(({ id }) => id)).toEqual(['sport']);
    expect(sport.people.map(({ id }) => id)).toEqual(['carla']);
    expect(sport.demand.map(({ activityId }) => activityId)).toEqual(['files']);
    expect(sport.phases.map(({ unitId }) => unitId)).toEqual(['sport']);
    expect(sport.contingents).toEqual([]);
    expect(sport.absences).toEqual([]);
    expect(sport.sites).toHaveLength(2);
    expect(sport.shiftTemplates).toHaveLength(1);
  });

  it('hold no name, birth date, commute or reason of an absence', async () => {
    const text = JSON.stringify(await readAll(['registry', 'sport']));
    // That somebody is exempt, and from what, a plan must know.
    for (const canary of [...Object.values(omit(CANARY, 'exemption')), 'Nome di']) expect(text).not.toContain(canary);
  });

  it('give a score for each phase with criteria of its own, and nothing it was made of', async () => {
    const { staff } = recordServices(dataSource);
    const { people, units, phases } = await readAll(['registry', 'sport']);
    const criteria = (publicTransport: number, age: number): CriteriaSettings => ({
      ...DEFAULT_CRITERIA,
      weights: { publicTransport, commute: 0, age },
    });
    const ofAge = phases.map((line) => ({ ...line, criteria: line.unitId === 'sport' ? null : criteria(3, 1) }));
    const scored = await staff.withPhasePriorities(people, { units, phases: ofAge }, '2020-05-04');
    // 59 years are the second of three age bands, and everybody comes by public transport: (3 + 1/2) / 4.
    for (const { id, unitId, remotePriority, phasePriorities } of scored) {
      const expected = unitId === 'sport' ? undefined : [{ phaseId: 'start', remotePriority: 0.875 }];
      expect({ id, remotePriority, phasePriorities }).toEqual({
        ...{ id, remotePriority: 0.625, phasePriorities: expected },
      });
    }
    for (const canary of Object.values(CANARY)) expect(JSON.stringify(scored)).not.toContain(canary);
    expect(await staff.withPhasePriorities(people, { units, phases }, '2020-05-04')).toEqual(people);
  });

  it('refuse units of two bodies, unknown units and none at all', async () => {
    const { organisation } = recordServices(dataSource);
    await expect(organisation.bodyOfUnits(['registry', 'se-sport'])).rejects.toMatchObject({
      kind: 'invalid',
      code: 'units-of-several-bodies',
    });
    await expect(organisation.bodyOfUnits(['registry', 'nowhere'])).rejects.toMatchObject({ code: 'unit-unknown' });
    await expect(organisation.bodyOfUnits([])).rejects.toMatchObject({ code: 'unit-unknown' });
  });

  it('are loaded whole or not at all', async () => {
    // The first row whose id another body has ends the transaction, with everything before it.
    await expect(importSampleBody(dataSource, 'third')).rejects.toThrow(/pk_directorates/);
    expect(await dataSource.query('SELECT id FROM bodies ORDER BY id')).toEqual([{ id: 'milano' }, { id: 'segrate' }]);
  });

  it('list the units of a body', async () => {
    const { organisation } = recordServices(dataSource);
    expect(await organisation.unitIdsOfBody('segrate')).toEqual(['se-registry', 'se-sport']);
    expect(await organisation.isEmpty()).toBe(false);
  });
});
