import { curtoisSketch, sketchProblem } from '../../test/support/planner/rows-of-sketch';
import { createSolver } from './milp/solvers/create-solver';
import { planRoster } from './plan-roster';
import { planWholeHorizon } from './plan-whole-horizon';

describe('planWholeHorizon', () => {
  const solver = createSolver('highs', 1);
  afterAll(() => solver.close());
  const limits = { timeLimitSeconds: 60, seed: 1 };

  it.each([1, 5, 9])('costs what the whole program costs, proved: seed %d', async (seed) => {
    const problem = sketchProblem(curtoisSketch(seed));
    const whole = await planRoster(problem, solver, limits);
    const plan = await planWholeHorizon(problem, solver, limits);
    expect(plan.status).toBe('optimal');
    expect(plan.score!.total).toBe(whole.score!.total);
    expect(plan.bound).toBe(plan.score!.total);
    expect(plan.findings.filter(({ level }) => level === 'law')).toEqual([]);
  });

  it('keeps the best roster when it is cancelled', async () => {
    const problem = sketchProblem(curtoisSketch(3));
    const stop = new AbortController();
    stop.abort();
    const plan = await planWholeHorizon(problem, solver, { ...limits, signal: stop.signal });
    expect(['cancelled', 'feasible', 'optimal']).toContain(plan.status);
  });

  it('ends at its limit also where the problem is not even written down by then', async () => {
    const plan = await planWholeHorizon(sketchProblem(curtoisSketch(3)), solver, { timeLimitSeconds: 0.001, seed: 1 });
    expect({ status: plan.status, score: plan.score }).toEqual({ status: 'no-solution-in-time', score: null });
  });

  it('gives the same roster for the same seed and work', async () => {
    const problem = sketchProblem(curtoisSketch(4));
    const plans = await Promise.all([1, 2].map(() => planWholeHorizon(problem, solver, { ...limits, workLimit: 10 })));
    expect(plans[0]!.assignments).toEqual(plans[1]!.assignments);
    expect(plans[0]!.score).toEqual(plans[1]!.score);
  });

  it('says whose rules leave no lawful row', async () => {
    const text = curtoisSketch(1).replace('A,E=7', 'A,E=1').replace(',2640,1440,4', ',2640,2640,4');
    const plan = await planWholeHorizon(sketchProblem(text), solver, limits);
    expect(plan.status).toBe('infeasible');
    expect(plan.dataErrors.flatMap(({ people }) => people)).toContain('A');
  });
});
