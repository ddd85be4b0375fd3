import { dutiesOf } from '../../test/support/planner/duty-sketch';
import { openSolver, TEST_LIMITS } from '../../test/support/planner/plan-sketch';
import { problemOf } from '../../test/support/planner/problem-of';
import type { PersonSketch, ProblemSketch } from '../../test/support/planner/problem-sketch';
import { checkRoster } from './check-roster';
import type { MilpSolver } from './milp/milp-solver';
import { planParts } from './plan-parts';
import { planRoster } from './plan-roster';
import type { PartOutcome } from './plan-result';

/** Three offices that share nothing, short of people in different ways. */
const people = ['registry', 'library', 'housing'].flatMap((unitId): PersonSketch[] => [
  { id: `${unitId}-1`, unitId, homeSiteId: unitId, siteIds: [unitId] },
  { id: `${unitId}-2`, unitId, homeSiteId: unitId, siteIds: [unitId] },
]);
const offices: ProblemSketch = {
  people,
  templates: { '07-13': { days: 'Mon-Sat' }, '12-18': { days: 'Mon-Sat' } },
  demand: ['registry', 'library', 'housing'].map((site, index) => ({
    ...{ days: 'Mon-Sat', hours: '07-18', target: index + 1, floor: 1, site },
  })),
  wishes: [{ person: 'library-1', days: 'Wed', kind: 'off' }],
};

describe('planParts', () => {
  const solver = openSolver('highs', 2);

  it('plans parts as well as the whole in one model, and measures alike', async () => {
    const problem = problemOf(offices);
    const outcomes: PartOutcome[] = [];
    const inParts = await planParts(problem, solver(), { ...TEST_LIMITS, onPart: (part) => outcomes.push(part) });
    const whole = await planRoster(problem, solver(), TEST_LIMITS);
    expect(outcomes.map(({ peopleCount, status, gap }) => [peopleCount, status, gap])).toEqual([
      [2, 'optimal', 0],
      [2, 'optimal', 0],
      [2, 'optimal', 0],
    ]);
    expect(inParts.status).toBe('optimal');
    expect(inParts.score).toEqual(whole.score);
    expect(inParts.bound).toBe(whole.bound);
    expect(checkRoster(problem, inParts.assignments).score).toEqual(inParts.score);
  });

  it('names what is wrong in every part, before any of them is planned', async () => {
    const pinned = [...dutiesOf('registry-1', 'Mon 07-13'), ...dutiesOf('housing-2', 'Tue 07-13')];
    const absent = people.map((person) => ({ ...person, absent: 'Mon Tue' }));
    const plan = await planParts(problemOf({ ...offices, people: absent, pinned }), solver(), TEST_LIMITS);
    expect(plan.status).toBe('infeasible');
    const who = new Set(plan.dataErrors.flatMap((error) => error.people));
    expect(who).toEqual(new Set(['registry-1', 'housing-2']));
  });

  it('tries a part that had no roster in its time again with what the others left over', async () => {
    // Time that passes without anybody waiting for it.
    const now = performance.now.bind(performance);
    let passedMilliseconds = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now() + passedMilliseconds);
    const late: MilpSolver = {
      ...{ id: 'late', label: 'late', parallelism: 1, close: () => Promise.resolve() },
      solve: (program, limits) => {
        if (passedMilliseconds > 0) return solver().solve(program, limits);
        passedMilliseconds += 119_000;
        return Promise.resolve({ status: 'no-solution-in-time', values: null, objective: null, bound: null });
      },
    };
    const outcomes: PartOutcome[] = [];
    const limits = { ...TEST_LIMITS, timeLimitSeconds: 180, onPart: (part: PartOutcome) => outcomes.push(part) };
    const plan = await planParts(problemOf(offices), late, limits);
    clock.mockRestore();
    expect(plan.status).toBe('optimal');
    expect(outcomes.map(({ status }) => status)).toEqual(['optimal', 'optimal', 'optimal']);
    expect(outcomes[2]!.seconds).toBeGreaterThan(119);
  });

  it('begins no part once the plan is cancelled', async () => {
    const plan = await planParts(problemOf(offices), solver(), { ...TEST_LIMITS, signal: AbortSignal.abort() });
    expect(plan).toMatchObject({ status: 'cancelled', score: null, assignments: [] });
  });
});
