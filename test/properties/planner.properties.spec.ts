import fc from 'fast-check';
import { checkRoster } from '../../src/planner/check-roster';
import { decode } from '../../src/planner/decode';
import { formulate } from '../../src/planner/formulate';
import { pointsBy } from '../../src/planner/milp/milp-model';
import { solveParts } from '../../src/planner/milp/solve-parts';
import { planRoster } from '../../src/planner/plan-roster';
import { planWeeks } from '../../src/planner/plan-weeks';
import { PRICED_LEVELS, type Score } from '../../src/planner/problem/finding';
import { IMPORTANCE_WEIGHTS } from '../../src/planner/problem/rule-settings';
import { openSolver, TEST_LIMITS } from '../support/planner/plan-sketch';
import { problemOf } from '../support/planner/problem-of';
import type { ProblemSketch } from '../support/planner/problem-sketch';
import { randomSketch } from './random-problem';
import { renamedAndShuffled } from './renamed-and-shuffled';

const RUNS = { seed: 20_261_130, numRuns: 16 };

/** Levels of a score, strongest first, as far as the first difference decides. */
const levelsOf = ({ levels }: Score): number[] => PRICED_LEVELS.map((level) => levels[level]);

function isWorse(one: Score, other: Score): boolean {
  const different = PRICED_LEVELS.find((level) => Math.abs(one.levels[level] - other.levels[level]) > 1e-3);
  return different !== undefined && one.levels[different] > other.levels[different];
}

describe('every plan of random people', () => {
  const solver = openSolver('highs', 1);
  jest.setTimeout(180_000);

  const scoreOf = async (sketch: ProblemSketch): Promise<Score> => {
    const plan = await planRoster(problemOf(sketch), solver(), TEST_LIMITS);
    expect(plan).toMatchObject({ status: 'optimal', dataErrors: [] });
    return plan.score!;
  };

  it('breaks no law, and costs by the checks what it costs by the model', async () => {
    const property = fc.asyncProperty(randomSketch(), async (sketch) => {
      const problem = problemOf(sketch);
      const rosterModel = formulate(problem);
      const { status, values } = await solveParts(rosterModel.model, solver(), TEST_LIMITS);
      expect(status).toBe('optimal');
      const { findings, score } = checkRoster(problem, decode(rosterModel, values!));
      expect(findings.filter(({ level }) => level === 'law')).toEqual([]);
      const points = pointsBy('rule', rosterModel.model, values!);
      for (const [rule, measured] of Object.entries(score.rules))
        expect(points.get(rule) ?? 0).toBeCloseTo(measured, 2);
    });
    await fc.assert(property, RUNS);
  });

  it('has a bound that is its score, once proved optimal', async () => {
    const property = fc.asyncProperty(randomSketch(), async (sketch) => {
      const plan = await planRoster(problemOf(sketch), solver(), TEST_LIMITS);
      expect(plan.bound).toBeCloseTo(plan.score!.total, 2);
    });
    await fc.assert(property, { ...RUNS, numRuns: 8 });
  });

  it('costs the same under other names and in another order', async () => {
    const property = fc.asyncProperty(randomSketch(), fc.integer(), async (sketch, seed) => {
      const problem = problemOf(sketch);
      const renamed = await planRoster(renamedAndShuffled(problem, seed), solver(), TEST_LIMITS);
      const expected = levelsOf(await scoreOf(sketch));
      for (const [index, points] of levelsOf(renamed.score!).entries()) expect(points).toBeCloseTo(expected[index]!, 2);
    });
    await fc.assert(property, { ...RUNS, numRuns: 8 });
  });

  it.each<[string, (sketch: ProblemSketch) => ProblemSketch]>([
    [
      'more tolerance of the contract hours',
      (sketch) => withSetting(sketch, 'contract-hours', { toleranceMinutesPerWeek: 432 }),
    ],
    ['a shorter daily rest', (sketch) => withSetting(sketch, 'minimum-daily-rest', { minRestMinutes: 600 })],
    [
      'a fifth working day chosen from six',
      (sketch) => ({
        ...sketch,
        people: sketch.people!.map((person) => (typeof person === 'string' ? person : { ...person, works: 'Mon-Sun' })),
      }),
    ],
    [
      'a second site for everybody',
      (sketch) => ({
        ...sketch,
        people: sketch.people!.map((person) =>
          typeof person === 'string' ? person : { ...person, siteIds: ['larga', 'quarenghi'] },
        ),
      }),
    ],
  ])('is never worse with %s', async (_words, relax) => {
    // Shares and ratios are reckoned from the days people are available: a wider week changes what is fair.
    const unfair = {
      'remote-rotation': { enabled: false },
      'saturday-fairness': { enabled: false },
      'phase-rule': { enabled: false },
    };
    const property = fc.asyncProperty(randomSketch(), async (sketch) => {
      const strict = { ...sketch, settings: unfair };
      expect(isWorse(await scoreOf(relax(strict)), await scoreOf(strict))).toBe(false);
    });
    await fc.assert(property, { ...RUNS, numRuns: 4 });
  });

  it('breaks no law across the border of two weeks either', async () => {
    const property = fc.asyncProperty(randomSketch(2), async (sketch) => {
      const problem = problemOf(sketch);
      const plan = await planWeeks(problem, solver(), { ...TEST_LIMITS, timeLimitSeconds: 60 });
      expect(plan).toMatchObject({ status: 'optimal', dataErrors: [] });
      expect(plan.findings.filter(({ level }) => level === 'law')).toEqual([]);
      expect(plan.score!.total).toBeCloseTo(plan.bound!, 2);
    });
    await fc.assert(property, { ...RUNS, numRuns: 6 });
  });
});

function withSetting(sketch: ProblemSketch, rule: string, parameters: Record<string, number>): ProblemSketch {
  return { ...sketch, settings: { ...sketch.settings, [rule]: { parameters } } };
}

describe('importance', () => {
  it('grows step by step', () => {
    const weights = Object.values(IMPORTANCE_WEIGHTS);
    expect(weights).toEqual([...weights].sort((a, b) => a - b));
  });
});
