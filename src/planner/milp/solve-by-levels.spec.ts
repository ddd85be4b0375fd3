import { openSolver, TEST_LIMITS } from '../../../test/support/planner/plan-sketch';
import { modelOf } from '../../../test/support/planner/small-program';
import type { SingleObjectiveMilp } from './milp-model';
import type { MilpSolver, SolveResult } from './milp-solver';
import { solveByLevels } from './solve-by-levels';
import { solveParts } from './solve-parts';

describe('solveByLevels', () => {
  const solver = openSolver();

  it('never lets a lower level buy against a higher one, however much it would gain', async () => {
    // One of three must be chosen: the first is best for the floor, the others by far for everything below.
    const model = modelOf(
      [
        { costs: { 'cover-floor': 1, service: 1000, wishes: 1000 } },
        { costs: { 'cover-floor': 2, service: 0, wishes: 0 } },
        { costs: { 'cover-floor': 2, service: 0, wishes: -1000 } },
      ],
      [{ lower: 1, upper: 1, coefficients: [1, 1, 1] }],
    );
    const result = await solveByLevels(model, solver(), TEST_LIMITS);
    expect(result.status).toBe('optimal');
    expect([...result.values!]).toEqual([1, 0, 0]);
    expect(result.levels).toEqual([
      { level: 'cover-floor', value: 1, bound: 1 },
      { level: 'service', value: 1000, bound: 1000 },
      { level: 'wishes', value: 1000, bound: 1000 },
    ]);
  });

  it('keeps the order also where a blend of the levels would be wrong: many cheap columns against one step', async () => {
    const many = Array.from({ length: 50 }, () => ({ costs: { service: 10 } }));
    // Either the floor is missed once, or fifty people are missing from the service.
    const model = modelOf(
      [{ costs: { 'cover-floor': 1 } }, ...many],
      many.map((_, index) => ({
        lower: 1,
        coefficients: [1, ...many.map((_column, other) => (other === index ? 1 : 0))],
      })),
    );
    const result = await solveByLevels(model, solver(), TEST_LIMITS);
    expect(result.levels).toEqual([
      { level: 'cover-floor', value: 0, bound: 0 },
      { level: 'service', value: 500, bound: 500 },
    ]);
  });

  it('lets a lower level choose among what is equally good above', async () => {
    const model = modelOf(
      [{ costs: { service: 5, stability: 2 } }, { costs: { service: 5, stability: 1 } }],
      [{ lower: 1, coefficients: [1, 1] }],
    );
    const result = await solveByLevels(model, solver(), TEST_LIMITS);
    expect([...result.values!]).toEqual([0, 1]);
  });

  it('takes prices below zero', async () => {
    const model = modelOf([{ costs: { wishes: -4 } }, { costs: { wishes: -3 } }], [{ upper: 1, coefficients: [1, 1] }]);
    const result = await solveByLevels(model, solver(), TEST_LIMITS);
    expect(result.levels).toEqual([{ level: 'wishes', value: -4, bound: -4 }]);
  });

  it('finds a lawful roster also where nothing has a price', async () => {
    const result = await solveByLevels(modelOf([{}], [{ lower: 1, coefficients: [1] }]), solver(), TEST_LIMITS);
    expect(result).toMatchObject({ status: 'optimal', levels: [] });
    expect([...result.values!]).toEqual([1]);
  });

  it('says infeasible, with nothing else', async () => {
    const model = modelOf([{ costs: { service: 1 } }], [{ lower: 2, coefficients: [1] }]);
    expect(await solveByLevels(model, solver(), TEST_LIMITS)).toEqual({
      status: 'infeasible',
      values: null,
      levels: [],
    });
  });

  it('tells which level it is at', async () => {
    const levels: string[] = [];
    const model = modelOf([{ costs: { fairness: 1 } }, { costs: { wishes: 1 } }], [{ lower: 1, coefficients: [1, 1] }]);
    await solveByLevels(model, solver(), { ...TEST_LIMITS, onLevel: (level) => levels.push(level) });
    expect(levels).toContain('fairness');
  });

  it('keeps what the levels before have reached when time is up, with slack at its cheapest', async () => {
    // 2 people wanted, 1 there at most; the slack of an unproved level is whatever the first solve left.
    const model = modelOf(
      [{ costs: { 'cover-floor': 1 } }, { upper: 9, integer: false, costs: { wishes: 1 } }],
      [{ lower: 0, coefficients: [-1, 1] }],
    );
    const stop = new AbortController();
    const firstOnly = afterFirst(solver(), () => stop.abort(), Float64Array.of(0, 9));
    const result = await solveByLevels(model, firstOnly, { ...TEST_LIMITS, signal: stop.signal });
    expect(result.status).toBe('feasible');
    expect(result.levels.at(-1)).toEqual({ level: 'wishes', value: 0, bound: 0 });
  });

  it('keeps the bounds of a solve in order that found no roster in its time', async () => {
    // Two of three are needed: the first two are best for the service, by a wish more than the second and third.
    const model = modelOf(
      [
        { costs: { service: 1, wishes: 3 } },
        { costs: { service: 1, wishes: 2 } },
        { costs: { service: 5, wishes: 1 } },
      ],
      [{ lower: 2, upper: 2, coefficients: [1, 1, 1] }],
    );
    const late: MilpSolver = {
      ...solver(),
      parallelism: 1,
      solve: (_problem, { above }) =>
        Promise.resolve(
          above
            ? { status: 'no-solution-in-time', values: null, objective: null, bound: 4, aboveBound: 2 }
            : { status: 'feasible', values: Float64Array.of(1, 1, 0), objective: 2, bound: null },
        ),
    };
    const { status, levels } = await solveByLevels(model, late, TEST_LIMITS);
    expect(status).toBe('feasible');
    expect(levels).toEqual([
      { level: 'service', value: 2, bound: 2 },
      { level: 'wishes', value: 5, bound: 4 },
    ]);
  });

  it('goes on below a level that is not proved, given what it has reached', async () => {
    // One of three is needed. The first answer is as fair as the second, which refuses less; the third is fairer than both.
    const model = modelOf(
      [
        { costs: { service: 1, fairness: 2, wishes: 5 } },
        { costs: { service: 1, fairness: 2, wishes: 1 } },
        { costs: { service: 1, fairness: 1, wishes: 9 } },
      ],
      [{ lower: 1, upper: 1, coefficients: [1, 1, 1] }],
    );
    const first = Float64Array.of(1, 0, 0);
    const unproved: MilpSolver = {
      ...solver(),
      parallelism: 1,
      solve: (problem, limits) =>
        limits.above
          ? Promise.resolve({ status: 'feasible', values: first, objective: 25, bound: 0, aboveBound: 1 })
          : solver().solve(problem, limits),
    };
    const { status, levels } = await solveByLevels(model, unproved, TEST_LIMITS);
    expect(status).toBe('feasible');
    expect(levels).toEqual([
      { level: 'service', value: 1, bound: 1 },
      { level: 'fairness', value: 2, bound: 0 },
      { level: 'wishes', value: 1, bound: 1 },
    ]);
  });

  it('settles slack by the order of the levels: who is missing above the floor is not booked below it', async () => {
    // Three wanted, one there, the floor is one: two are missing from the number wanted, nobody from the floor.
    const model = modelOf(
      [
        { upper: 1, integer: false, costs: { 'cover-floor': 100 } },
        { upper: 2, integer: false, costs: { service: 100 } },
        { upper: 1, costs: { wishes: 1 } },
      ],
      [{ lower: 3, upper: 3, coefficients: [1, 1, 1] }],
    );
    const stop = new AbortController();
    const firstOnly = afterFirst(solver(), () => stop.abort(), Float64Array.of(1, 1, 1));
    const asked: SingleObjectiveMilp[] = [];
    const observed: MilpSolver = {
      ...firstOnly,
      solve: (problem, limits) => {
        asked.push(problem);
        return firstOnly.solve(problem, limits);
      },
    };
    const { levels } = await solveByLevels(model, observed, { ...TEST_LIMITS, signal: stop.signal });
    expect(levels.map(({ level, value }) => [level, value])).toEqual([
      ['cover-floor', 0],
      ['service', 200],
      ['wishes', 1],
    ]);
    // At equal prices either booking would be optimal: the settling must prefer the stronger level.
    const [floor, target] = asked.at(-1)!.costs;
    expect(floor).toBeGreaterThan(target!);
  });
});

/** A solver whose first answer is given, and which then calls back. */
function afterFirst(solver: MilpSolver, onFirst: () => void, values: Float64Array): MilpSolver {
  let isFirst = true;
  return {
    id: solver.id,
    label: solver.label,
    parallelism: 1,
    close: () => Promise.resolve(),
    solve: (problem: SingleObjectiveMilp, limits): Promise<SolveResult> => {
      if (!isFirst) return solver.solve(problem, limits);
      isFirst = false;
      onFirst();
      return Promise.resolve({ status: 'feasible', values, objective: 9, bound: 0 });
    },
  };
}

describe('solveParts', () => {
  const solver = openSolver('highs', 2);

  it('adds up values, levels and bounds of the parts', async () => {
    const model = modelOf(
      [{ costs: { service: 3 } }, { costs: { service: 2, wishes: 1 } }, { costs: { wishes: 5 } }],
      [
        { lower: 1, coefficients: [1, 0, 0] },
        { lower: 1, coefficients: [0, 1, 0] },
      ],
    );
    const result = await solveParts(model, solver(), TEST_LIMITS);
    expect(result.status).toBe('optimal');
    expect([...result.values!]).toEqual([1, 1, 0]);
    expect(result.levels).toEqual([
      { level: 'service', value: 5, bound: 5 },
      { level: 'wishes', value: 1, bound: 1 },
    ]);
  });

  it('is infeasible when one part is', async () => {
    const model = modelOf(
      [{}, {}],
      [
        { lower: 2, coefficients: [1, 0] },
        { lower: 1, coefficients: [0, 1] },
      ],
    );
    expect(await solveParts(model, solver(), TEST_LIMITS)).toMatchObject({ status: 'infeasible', values: null });
  });

  it('is infeasible where there is nothing to decide and a row that can not hold', async () => {
    const model = modelOf([], [{ lower: 1, coefficients: [] }]);
    expect(await solveParts(model, solver(), TEST_LIMITS)).toMatchObject({ status: 'infeasible' });
  });

  it('solves a model of nothing', async () => {
    expect(await solveParts(modelOf([], []), solver(), TEST_LIMITS)).toMatchObject({ status: 'optimal', levels: [] });
  });
});
