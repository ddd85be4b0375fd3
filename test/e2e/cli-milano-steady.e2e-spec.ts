import { readScenario } from '../../src/modules/exchange/scenario/read-scenario';
import { resolvePhaseRule } from '../../src/modules/phases/resolve-phase-rule';
import type { PlanningData } from '../../src/modules/rosters/planning-data';
import { dutiesOf } from '../support/planned-duty';
import type { PlanDocument } from '../support/run-turnario';
import { MILANO, planJson } from '../support/run-turnario';

// Each week is a whole process, and a search may take its minute on a busy machine.
jest.setTimeout(400_000);

/** The first, fifth and last Monday of the ramp from 35 to 75 % of the remotable staff on site. */
const MONDAYS = ['2020-06-01', '2020-06-29', '2020-07-20'];

interface DayPresence {
  readonly unitId: string;
  readonly on: string;
  readonly onSite: number;
  readonly agile: number;
}

describe('The steady phase of Milan', () => {
  let planning: PlanningData;
  const weeks: PlanDocument[] = [];

  beforeAll(async () => {
    ({ planning } = await readScenario(MILANO));
    for (const from of MONDAYS)
      weeks.push(await planJson(MILANO, '--from', from, '--weeks', '1', '--time-limit', '90'));
  });

  /** Everybody outside the funeral services can do administrative work remotely, so heads at work are remotable heads. */
  function presenceOf(week: PlanDocument): DayPresence[] {
    const unitOf = new Map(planning.people.map(({ id, unitId }) => [id, unitId]));
    const days = new Map<string, { unitId: string; on: string; onSite: number; agile: number }>();
    for (const { personId, on, mode } of dutiesOf(week)) {
      const unitId = unitOf.get(personId)!;
      if (unitId === 'servizi-funebri') continue;
      const day = days.get(`${unitId} ${on}`) ?? { unitId, on, onSite: 0, agile: 0 };
      days.set(`${unitId} ${on}`, {
        ...day,
        [mode === 'agile' ? 'agile' : 'onSite']: 1 + (mode === 'agile' ? day.agile : day.onSite),
      });
    }
    return [...days.values()];
  }

  it('respects the ramp in every unit on every day of each week', () => {
    for (const [index, onSiteRatio] of [0.35, 0.578571, 0.75].entries()) {
      const days = presenceOf(weeks[index]!);
      expect(days.length).toBeGreaterThanOrEqual(4 * 4);
      for (const { unitId, on, onSite, agile } of days) {
        expect(resolvePhaseRule(planning, unitId, on).ramp?.onSiteRatio).toBe(onSiteRatio);
        const isEnough = onSite / (onSite + agile) >= onSiteRatio;
        expect({ unitId, on, onSite, agile, isEnough }).toEqual({ unitId, on, onSite, agile, isEnough: true });
      }
    }
  });

  it('lets the agile share fall from week to week', () => {
    const shares = weeks.map((week) => {
      const days = presenceOf(week);
      const sum = (of: (day: DayPresence) => number) => days.reduce((total, day) => total + of(day), 0);
      return sum(({ agile }) => agile) / sum(({ onSite, agile }) => onSite + agile);
    });
    expect(shares[1]).toBeLessThan(shares[0]!);
    expect(shares[2]).toBeLessThan(shares[1]!);
    expect(shares[2]).toBeLessThanOrEqual(0.25);
  });

  it('breaks no law and meets its contingents and bounds', () => {
    for (const { findings } of weeks)
      expect(findings.filter(({ level }) => level === 'law' || level === 'contingents')).toEqual([]);
  });

  it('asks for more on site in each week of the ramp than in the one before', () => {
    const mondays = Array.from({ length: 8 }, (_, week) =>
      new Date(Date.UTC(2020, 5, 1 + 7 * week)).toISOString().slice(0, 10),
    );
    const asked = mondays.map((monday) =>
      planning.contingents
        .filter(({ unitId, from, to }) => unitId === 'anagrafe' && (from ?? '') <= monday && monday <= (to ?? '9999'))
        .reduce((sum, { minCount }) => sum + minCount, 0),
    );
    for (const [week, count] of asked.entries()) {
      const { ramp } = resolvePhaseRule(planning, 'anagrafe', mondays[week]!);
      expect(count).toBeGreaterThanOrEqual(150 * ramp!.onSiteRatio);
      if (week > 0) expect(count).toBeGreaterThan(asked[week - 1]!);
    }
  });
});
