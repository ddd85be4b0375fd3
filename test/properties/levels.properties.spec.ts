import type { MilpModel } from '../../src/planner/milp/milp-model';
import { levelCosts, dot } from '../../src/planner/milp/milp-model';
import { solveByLevels } from '../../src/planner/milp/solve-by-levels';
import { findBrokenRow } from '../../src/planner/milp/verify-values';
import { PRICED_LEVELS, type PricedLevel } from '../../src/planner/problem/finding';
import { openSolver, TEST_LIMITS } from '../support/planner/plan-sketch';
import { modelOf, seededNumbers } from '../support/planner/small-program';

const COLUMN_COUNT = 9;

/** Nine decisions with prices at every level, and a few rows that let one of some, or ask for some. */
function randomModel(seed: number): MilpModel {
  const next = seededNumbers(seed);
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const price = (): number => (next() < 0.5 ? 0 : whole(-3, 9) * (next() < 0.3 ? 100 : 1));
  const columns = Array.from({ length: COLUMN_COUNT }, () => ({
    costs: Object.fromEntries(PRICED_LEVELS.map((level) => [level, price()])) as Record<PricedLevel, number>,
  }));
  const rows = Array.from({ length: 5 }, () => {
    const coefficients = columns.map(() => (next() < 0.4 ? 1 : 0));
    const count = coefficients.reduce<number>((sum, one) => sum + one, 0);
    return next() < 0.5 ? { upper: 1, coefficients } : { lower: Math.min(count, whole(1, 2)), coefficients };
  });
  return modelOf(columns, rows);
}

/** The best values of all levels, strongest first, by trying everything; null where nothing is allowed. */
function bestByTrying(model: MilpModel): readonly number[] | null {
  const costs = PRICED_LEVELS.map((level) => levelCosts(model, level));
  let best: readonly number[] | null = null;
  for (let choice = 0; choice < 2 ** COLUMN_COUNT; choice++) {
    const values = Float64Array.from({ length: COLUMN_COUNT }, (_, column) => (choice >> column) & 1);
    if (findBrokenRow({ model, costs: costs[0]!, start: null }, values)) continue;
    const points = costs.map((level) => dot(level, values));
    const decided = best?.findIndex((value, index) => value !== points[index]) ?? -1;
    if (best === null || (decided >= 0 && points[decided]! < best[decided]!)) best = points;
  }
  return best;
}

describe('the order of the levels', () => {
  const solver = openSolver();
  const seeds = Array.from({ length: 40 }, (_, index) => index + 1);

  it('is that of trying everything', async () => {
    for (const seed of seeds) {
      const model = randomModel(seed);
      const best = bestByTrying(model);
      const { status, levels } = await solveByLevels(model, solver(), TEST_LIMITS);
      if (best === null) {
        expect([seed, status]).toEqual([seed, 'infeasible']);
        continue;
      }
      const reached = PRICED_LEVELS.map((level) => levels.find((outcome) => outcome.level === level)?.value ?? 0);
      const bounds = PRICED_LEVELS.map((level) => levels.find((outcome) => outcome.level === level)?.bound ?? 0);
      expect([seed, status, ...reached.map((value) => value + 0)]).toEqual([
        seed,
        'optimal',
        ...best.map((value) => value + 0),
      ]);
      for (const [index, bound] of bounds.entries()) expect(bound).toBeLessThanOrEqual(reached[index]!);
    }
  });
});
