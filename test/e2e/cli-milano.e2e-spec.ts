/** @jest-environment node */
import { readScenario } from '../../src/modules/exchange/scenario/read-scenario';
import type { PersonData, PersonPeriod } from '../../src/modules/rosters/planning-data';
import type { PlanDocument } from '../support/run-turnario';
import { countBy, MILANO, planJson } from '../support/run-turnario';

// Each test waits for whole processes, and a search may take its minute on a busy machine.
jest.setTimeout(180_000);

/** People on site as the guidelines print them, in the order of their table. */
const PRINTED: Readonly<Record<string, number>> = {
  larga: 17,
  quarenghi: 4,
  debenedetti: 4,
  oglio: 4,
  tibaldi: 5,
  padova: 5,
  passerini: 3,
  accursio: 5,
  legioni: 4,
  stovani: 3,
  casacomunale: 2,
  proto: 2,
};

const weekdaysFrom = (monday: string, weeks: number) =>
  Array.from({ length: weeks * 7 }, (_, index) => new Date(Date.parse(`${monday}T00:00:00Z`) + index * 86_400_000))
    .filter((day) => day.getUTCDay() >= 1 && day.getUTCDay() <= 5)
    .map((day) => day.toISOString().slice(0, 10));

function presenceOn(plan: PlanDocument, on: string): Record<string, number> {
  const present = plan.assignments.filter((assignment) => assignment.on === on && assignment.mode === 'on-site');
  const counts = countBy(present, ({ site }) => site ?? '');
  return Object.fromEntries(Object.keys(PRINTED).map((site) => [site, counts[site] ?? 0]));
}

const lawFindings = (plan: PlanDocument) => plan.findings.filter(({ level }) => level === 'law');

describe('The start phase at the registry offices of Milan', () => {
  let week: PlanDocument;

  beforeAll(async () => {
    week = await planJson(MILANO);
  }, 120_000);

  it('puts exactly the people of the printed table on site on every open day: 58', () => {
    for (const on of weekdaysFrom('2020-05-04', 1)) {
      expect({ on, ...presenceOn(week, on) }).toEqual({ on, ...PRINTED });
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
  let presenceDays: Record<string, number>;

  beforeAll(async () => {
    month = await planJson(MILANO, '--from', '2020-05-04', '--weeks', '4', '--time-limit', '300');
    const { planning } = await readScenario(MILANO);
    const isAbsent = ({ id }: PersonData) =>
      planning.absences.some(
        ({ personId, from, to }: PersonPeriod) =>
          personId === id && from <= '2020-05-31' && (to === null || to >= '2020-05-04'),
      );
    registryStaff = planning.people.filter((person) => person.unitId === 'anagrafe' && !isAbsent(person));
    presenceDays = countBy(
      month.assignments.filter(({ mode }) => mode === 'on-site'),
      ({ person }) => person,
    );
  }, 400_000);

  const daysOf = ({ id }: PersonData) => presenceDays[id] ?? 0;

  it('keeps the printed table on every open day and breaks no law', () => {
    for (const on of weekdaysFrom('2020-05-04', 4)) {
      expect({ on, ...presenceOn(month, on) }).toEqual({ on, ...PRINTED });
    }
    expect(lawFindings(month)).toEqual([]);
  });

  it('leaves nobody out of the rotation', () => {
    expect(registryStaff.filter((person) => daysOf(person) === 0).map(({ id }) => id)).toEqual([]);
  });

  it('spreads presence by at most one day among people of equal score, contract, qualification and site', () => {
    const peers = new Map<string, number[]>();
    for (const person of registryStaff) {
      const { homeSiteId, otherSiteIds, contractId, qualificationIds, remotePriority } = person;
      const key = JSON.stringify([homeSiteId, otherSiteIds, contractId, [...qualificationIds].sort(), remotePriority]);
      peers.set(key, [...(peers.get(key) ?? []), daysOf(person)]);
    }
    const spreads = [...peers].map(([key, days]) => ({ key, days, spread: Math.max(...days) - Math.min(...days) }));
    expect(spreads.filter(({ spread }) => spread > 1)).toEqual([]);
  });

  it('calls older and farther people in less', () => {
    const mean = (people: readonly PersonData[]) =>
      people.reduce((sum, person) => sum + daysOf(person), 0) / Math.max(1, people.length);
    const fullTime = registryStaff.filter(({ contractId }) => contractId === 'tempo-pieno');
    const sorted = [...fullTime].sort((a, b) => a.remotePriority - b.remotePriority);
    const third = Math.floor(sorted.length / 3);
    expect(mean(sorted.slice(-third))).toBeLessThan(mean(sorted.slice(0, third)));
  });
});
