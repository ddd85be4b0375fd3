import { checkRoster } from '../../src/planner/check-roster';
import { SOLVER_IDS } from '../../src/planner/milp/solvers/create-solver';
import { planRoster } from '../../src/planner/plan-roster';
import { PRICED_LEVELS } from '../../src/planner/problem/finding';
import { openSolver, TEST_LIMITS } from '../support/planner/plan-sketch';
import { problemOf } from '../support/planner/problem-of';
import { KNOWN_OPTIMA } from './known-optima';

describe.each([...SOLVER_IDS])('known optima, by %s', (solverId) => {
  const solver = openSolver(solverId);

  it.each([...KNOWN_OPTIMA])('$name: $shows', async ({ sketch, status, levels, assignmentCount }) => {
    const problem = problemOf(sketch);
    const plan = await planRoster(problem, solver(), TEST_LIMITS);
    expect(plan.status).toBe(status);
    expect(plan.assignments).toHaveLength(assignmentCount);
    if (status !== 'optimal') return;
    const expected = { ...Object.fromEntries(PRICED_LEVELS.map((level) => [level, 0])), ...levels };
    expect(plan.score!.levels).toEqual(expected);
    expect(plan.bound).toBeCloseTo(plan.score!.total, 3);
    expect(checkRoster(problem, plan.assignments).findings.filter(({ level }) => level === 'law')).toEqual([]);
  });
});

describe('known optima', () => {
  it('have names of their own, and each says why', () => {
    expect(new Set(KNOWN_OPTIMA.map(({ name }) => name)).size).toBe(KNOWN_OPTIMA.length);
    for (const { proof } of KNOWN_OPTIMA) expect(proof.length).toBeGreaterThan(20);
  });
});
