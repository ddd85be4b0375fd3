import { modelOf } from '../../../test/support/planner/small-program';
import type { SingleObjectiveMilp } from './milp-model';
import type { MilpSolver, SolveLimits, SolveResult } from './milp-solver';
import { solveByLevels } from './solve-by-levels';

const BEST_SO_FAR = new Float64Array([1, 1]);

/** Has a solution at once and proves its bounds one after the other; where nobody stops it, it proves the last one. */
class SlowProver implements MilpSolver {
  readonly id = 'slow-prover';
  readonly label = 'slow prover';
  readonly parallelism = 1;
  /** Bounds it has told. */
  told: number[] = [];

  constructor(private readonly bounds: readonly number[]) {}

  async solve(_problem: SingleObjectiveMilp, { onProgress, signal }: SolveLimits): Promise<SolveResult> {
    const objective = 100;
    // Settling what was decided asks for no news.
    if (!onProgress) return { status: 'optimal', values: BEST_SO_FAR, objective, bound: objective };
    for (const bound of this.bounds) {
      this.told.push(bound);
      onProgress({ best: objective, bound, values: BEST_SO_FAR });
      await Promise.resolve();
      if (signal?.aborted) return { status: 'feasible', values: BEST_SO_FAR, objective, bound };
    }
    return { status: 'optimal', values: BEST_SO_FAR, objective, bound: objective };
  }

  async close(): Promise<void> {}
}

describe('a plan that need not be proved best', () => {
  const model = modelOf([{ costs: { service: 60 } }, { costs: { service: 40 } }], [{ lower: 1, coefficients: [1, 1] }]);
  const solve = (solver: MilpSolver, relativeGap?: number) =>
    solveByLevels(model, solver, {
      ...{ timeLimitSeconds: 10, seed: 1 },
      ...(relativeGap === undefined ? {} : { relativeGap }),
    });

  it('stops a solve as soon as its bound is near enough, and says how near it is', async () => {
    const solver = new SlowProver([50, 94, 96, 98]);
    const { status, levels } = await solve(solver, 0.05);
    expect(solver.told).toEqual([50, 94, 96]);
    expect({ status, levels }).toEqual({ status: 'feasible', levels: [{ level: 'service', value: 100, bound: 96 }] });
  });

  it.each([['no gap', undefined] as const, ['a gap of nothing', 0] as const])(
    'goes on to the proof with %s',
    async (_what, gap) => {
      const solver = new SlowProver([50, 94, 96, 98]);
      const { status, levels } = await solve(solver, gap);
      expect(solver.told).toEqual([50, 94, 96, 98]);
      expect({ status, levels }).toEqual({ status: 'optimal', levels: [{ level: 'service', value: 100, bound: 100 }] });
    },
  );
});
