import { OFFICE, randomCoverTask, TINY } from '../../../../test/support/staffing/random-cover-task';
import { HighsSolver } from '../../milp/solvers/highs/highs-solver';
import { solveRelaxation } from '../../milp/solvers/javascript-lp-solver/solve-relaxation';
import { coverByShifts } from './cover-by-shifts';
import { coverProgram } from './cover-program';

const INSTANCE_COUNT = 1000;
const HIGHS_LIMITS = { timeLimitSeconds: 20, seed: 1 };

describe('shift cover: HiGHS as second opinion', () => {
  const highs = new HighsSolver(1);
  afterAll(() => highs.close());

  it(`agrees on ${INSTANCE_COUNT} days made up from seeds, and nearly all are proved`, async () => {
    let provedCount = 0;
    for (let seed = 1; seed <= INSTANCE_COUNT; seed++) {
      const task = randomCoverTask(seed, seed % 4 === 0 ? OFFICE : { ...TINY, mostPeople: 8, halfHours: 12 });
      const cover = coverByShifts(task, solveRelaxation, { nodeLimit: 40 });
      const { problem, constantPoints } = coverProgram(task);
      const { objective, status } = await highs.solve(problem, HIGHS_LIMITS);
      const optimum = constantPoints + (objective ?? Number.NaN);
      const opinion = {
        seed,
        status,
        isBoundRight: cover.bound <= optimum + 1e-4,
        isBetter: cover.points < optimum - 1e-4,
      };
      expect(opinion).toEqual({ seed, status: 'optimal', isBoundRight: true, isBetter: false });
      if (cover.status !== 'optimal') continue;
      provedCount++;
      expect({ seed, points: cover.points }).toEqual({ seed, points: Math.round(optimum) });
    }
    expect(provedCount).toBeGreaterThanOrEqual(0.97 * INSTANCE_COUNT);
  }, 300_000);
});
