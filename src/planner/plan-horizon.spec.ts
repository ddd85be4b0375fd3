import { curtoisSketch, sketchProblem } from '../../test/support/planner/rows-of-sketch';
import { openSolver, TEST_LIMITS } from '../../test/support/planner/plan-sketch';
import { problemOf } from '../../test/support/planner/problem-of';
import { only, type ProblemSketch } from '../../test/support/planner/problem-sketch';
import { planHorizon } from './plan-horizon';

/** Two weeks of one duty a day, at two levels: a place to cover, and days people would rather have free. */
const TWO_LEVELS: ProblemSketch = {
  weeks: 2,
  people: ['rossi', 'bianchi'],
  settings: only('one-duty-a-day', 'maximum-consecutive-days', 'presence-contingent', 'wishes'),
  templates: { '07-13': {} },
  contingents: [{ days: 'Mon Tue Wed Thu Fri Sat Sun Mon+1 Tue+1 Wed+1', min: 1 }],
  wishes: [{ days: 'Wed Thu Fri', person: 'rossi', kind: 'off' }],
};

describe('planHorizon', () => {
  const solver = openSolver();

  it('finds all weeks at once what they cost as one program, with the levels in order', async () => {
    const problem = problemOf(TWO_LEVELS);
    const whole = await planHorizon(problem, solver(), TEST_LIMITS, 'whole');
    expect(whole.status).toBe('optimal');
    expect(whole.bound).toBe(whole.score!.total);
    expect(whole.solver).toContain('all weeks at once');
    expect(whole.findings.filter(({ level }) => level === 'law')).toEqual([]);
    const weeks = await planHorizon(problem, solver(), TEST_LIMITS, 'weeks');
    expect(whole.score!.levels).toEqual(weeks.score!.levels);
    expect(whole.closingLedger.map(({ personId }) => personId)).toEqual(
      weeks.closingLedger.map(({ personId }) => personId),
    );
  });

  it('searches at once by itself where that can be done', async () => {
    const plan = await planHorizon(sketchProblem(curtoisSketch(6)), solver(), TEST_LIMITS, 'whole');
    expect(plan.status).toBe('optimal');
    expect(plan.gap).toBe(0);
    const auto = await planHorizon(problemOf(TWO_LEVELS), solver(), TEST_LIMITS, 'auto');
    expect(auto.solver).toContain('all weeks at once');
  });
});
