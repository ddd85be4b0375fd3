/** @jest-environment node */
import { readScenario } from '../../src/modules/exchange/scenario/read-scenario';
import type { PersonData, PersonPeriod } from '../../src/modules/rosters/planning-data';
import { leftOut, meanPresenceByPriority, presenceOn, PRINTED, unfairGroups } from '../support/milano-rotation';
import type { PlannedDuty } from '../support/planned-duty';
import { dutiesOf, weekdaysFrom } from '../support/planned-duty';
import type { PlanDocument } from '../support/run-turnario';
import { MILANO, planJson } from '../support/run-turnario';

// Each test waits for whole processes, and a search may take its minute on a busy machine.
jest.setTimeout(180_000);

const lawFindings = (plan: PlanDocument) => plan.findings.filter(({ level }) => level === 'law');

describe('The start phase at the registry offices of Milan', () => {
  let week: PlanDocument;

  beforeAll(async () => {
    week = await planJson(MILANO);
  }, 120_000);

  it('puts exactly the people of the printed table on site on every open day: 58', () => {
    const duties = dutiesOf(week);
    for (const on of weekdaysFrom('2020-05-04', 1)) {
      expect({ on, ...presenceOn(duties, on) }).toEqual({ on, ...PRINTED });
    }
    expect(Object.values(PRINTED).reduce((sum, count) => sum + count, 0)).toBe(58);
  });

  it('is proved optimal and breaks no law', () => {
    expect(week.status).toBe('optimal');
    expect(lawFindings(week)).toEqual([]);
  });
});

describe('Four weeks of the start phase, planned one after the other', () => {
  let month: PlanDocument;
  let registryStaff: readonly PersonData[];
  let duties: PlannedDuty[];

  beforeAll(async () => {
    month = await planJson(MILANO, '--from', '2020-05-04', '--weeks', '4', '--time-limit', '300');
    const { planning } = await readScenario(MILANO);
    const isAbsent = ({ id }: PersonData) =>
      planning.absences.some(
        ({ personId, from, to }: PersonPeriod) =>
          personId === id && from <= '2020-05-31' && (to === null || to >= '2020-05-04'),
      );
    registryStaff = planning.people.filter((person) => person.unitId === 'anagrafe' && !isAbsent(person));
    duties = dutiesOf(month);
  }, 400_000);

  it('keeps the printed table on every open day and breaks no law', () => {
    for (const on of weekdaysFrom('2020-05-04', 4)) {
      expect({ on, ...presenceOn(duties, on) }).toEqual({ on, ...PRINTED });
    }
    expect(lawFindings(month)).toEqual([]);
  });

  it('leaves nobody out of the rotation', () => {
    expect(leftOut(registryStaff, duties)).toEqual([]);
  });

  it('spreads presence by at most one day among people of equal score, contract, qualification and site', () => {
    expect(unfairGroups(registryStaff, duties)).toEqual([]);
  });

  it('calls older and farther people in less', () => {
    const { highest, lowest } = meanPresenceByPriority(registryStaff, duties);
    expect(highest).toBeLessThan(lowest);
  });
});
