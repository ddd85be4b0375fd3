import { openSolver, TEST_LIMITS } from '../../test/support/planner/plan-sketch';
import { problemOf } from '../../test/support/planner/problem-of';
import { only, type PersonSketch, type ProblemSketch } from '../../test/support/planner/problem-sketch';
import { planOneProgram, planWeeksFirst } from './plan-one-program';
import { planWeeks } from './plan-weeks';
import type { PlanResult } from './plan-result';
import { PRICED_LEVELS } from './problem/finding';
import { SeededRandom } from './search/seeded-random';

const LAW = ['one-duty-a-day', 'availability', 'agile-eligibility', 'weekly-rest', 'maximum-consecutive-days'];
/** Rules that price a week by what was borne before it. */
const SHARED_OVER_WEEKS = ['remote-rotation', 'saturday-fairness', 'late-day-fairness', 'monthly-balance'];
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const inWeeks = (days: readonly string[], weeks: number): string =>
  Array.from({ length: weeks }, (_, week) => days.map((day) => (week === 0 ? day : `${day}+${week}`)).join(' ')).join(
    ' ',
  );

/** Weeks across the end of a month, with a past, people away now and then, and needs that not everybody can meet. */
function madeUp(seed: number): ProblemSketch {
  const random = new SeededRandom(seed);
  const weeks = 2 + random.below(2);
  const isTurno = seed % 2 === 0;
  const someDays = (chance: number): string =>
    inWeeks(DAYS, weeks)
      .split(' ')
      .filter(() => random.chance(chance))
      .join(' ');
  const people = ['rossi', 'bianchi', 'verdi'].map((id): PersonSketch => ({
    ...{ id, remotePriority: random.below(3) / 2, works: inWeeks(DAYS, weeks), agreement: inWeeks(DAYS, weeks) },
    ...(random.chance(0.7) ? { absent: someDays(0.15) || 'Mon' } : {}),
  }));
  const days = inWeeks(DAYS, weeks);
  return {
    ...{ from: '2026-11-23', weeks, people },
    settings: {
      ...only(...LAW, 'demand-cover', 'presence-contingent', 'remote-rotation', 'wishes'),
      'saturday-fairness': { enabled: true, parameters: { maxSpreadSaturdays: random.below(2), windowWeeks: 2 } },
      'late-day-fairness': { enabled: true, parameters: { maxSpreadDays: 0, windowWeeks: 1 + random.below(3) } },
      'monthly-balance': { enabled: true, parameters: { exemptUpToDays: 2 + random.below(9) } },
      'monthly-alternation': { enabled: true },
      'presence-prevalence': { enabled: random.chance(0.5) },
    },
    templates: {
      '07-13': { isTurno, days, modes: ['on-site', 'agile'] },
      '14-20': { isTurno, days, modes: ['on-site', 'agile'] },
    },
    demand: [
      { days, hours: '07-08', target: 1 },
      { days, hours: '14-15', target: 1 },
    ],
    contingents: [{ days, min: 1, max: 2 }],
    phases: [{ days, defaultMode: 'agile', ...(random.chance(0.5) ? { rotationWindowWeeks: 2 } : {}) }],
    wishes: people.map(({ id }) => ({
      person: id,
      days: someDays(0.3) || 'Tue',
      kind: random.pick(['off', 'morning']),
    })),
    ledger: people.map(({ id }) => ({
      ...{ personId: id, presenceDays: 9, presenceDueDays: 6 + random.below(5) },
      recent: [
        { from: '2026-11-09', saturdays: random.below(2), presenceDays: random.below(4), lateDays: random.below(3) },
        { from: '2026-11-16', saturdaysDue: random.below(2) / 2, presenceDays: 3, mornings: 3, agileDays: 1 },
      ],
    })),
  };
}

/** Whether no level of one costs more than the other's before one costs less. */
function isNoWorse({ score: one }: PlanResult, { score: other }: PlanResult): boolean {
  const level = PRICED_LEVELS.find((name) => one!.levels[name] !== other!.levels[name]);
  return level === undefined || one!.levels[level] < other!.levels[level];
}

describe('planOneProgram', () => {
  const solver = openSolver();

  // Each plan fails aloud where the program prices a rule otherwise than its check measures the weeks one after the other.
  it('is priced as the checks measure it, and no worse than week after week', async () => {
    let betterCount = 0;
    const priced = new Set<string>();
    for (let seed = 1; seed <= 6; seed++) {
      const problem = problemOf(madeUp(seed));
      const whole = await planOneProgram(problem, solver(), TEST_LIMITS);
      const weeks = await planWeeks(problem, solver(), TEST_LIMITS);
      expect(whole).toMatchObject({ status: 'optimal', gap: 0 });
      expect(isNoWorse(whole, weeks)).toBe(true);
      expect(whole.closingLedger.map(({ personId }) => personId)).toEqual(['rossi', 'bianchi', 'verdi']);
      if (!isNoWorse(weeks, whole)) betterCount++;
      for (const [rule, points] of Object.entries(whole.score!.rules)) if (points > 0) priced.add(rule);
    }
    expect(betterCount).toBeGreaterThan(0);
    expect([...priced]).toEqual(expect.arrayContaining(SHARED_OVER_WEEKS));
  });

  it('is not asked where the weeks one by one are proved', async () => {
    const sketch = { ...madeUp(1), settings: only('one-duty-a-day', 'demand-cover', 'remote-rotation') };
    const plan = await planWeeksFirst(problemOf(sketch), solver(), TEST_LIMITS);
    expect(plan.status).toBe('optimal');
    expect(plan.solver).not.toContain('all weeks at once');
  });
});
