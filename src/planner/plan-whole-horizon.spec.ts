import { curtoisSketch, sketchProblem } from '../../test/support/planner/rows-of-sketch';
import { createSolver } from './milp/solvers/create-solver';
import { planRoster } from './plan-roster';
import { planWholeHorizon, wholeHorizonOf } from './plan-whole-horizon';
import { addDays } from './problem/calendar';
import { isRefusal } from './search/refusal';

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

  it.each([2])('goes on from the days worked before it: seed %d', async (seed) => {
    const problem = sketchProblem(curtoisSketch(seed));
    const before = sketchProblem(curtoisSketch(seed + 20));
    const week = await planRoster(before, solver, limits);
    // The roster of another week, a week earlier: its end is where this one's runs, rests and bans begin.
    const assignments = week.assignments.map((duty) => ({
      ...duty,
      on: addDays(duty.on, -7),
      startAtMinute: duty.startAtMinute - 7 * 1440,
      endAtMinute: duty.endAtMinute - 7 * 1440,
    }));
    const next = { ...problem, history: { ...problem.history, assignments } };
    expect(isRefusal(wholeHorizonOf(next))).toBe(false);
    const program = await planRoster(next, solver, limits);
    const plan = await planWholeHorizon(next, solver, limits);
    expect(plan).toMatchObject({
      status: 'optimal',
      bound: program.score!.total,
      score: { total: program.score!.total },
    });
    expect(program.score!.total).not.toBe((await planRoster(problem, solver, limits)).score!.total);
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
