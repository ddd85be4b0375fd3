import { createSolver } from '../../../planner/milp/solvers/create-solver';
import type { MilpSolver } from '../../../planner/milp/milp-solver';
import type { CommandRun } from '../../command-definition';
import { EXIT_STATUS } from '../../exit-status';
import { peopleCounts } from './people-counts';
import { searchLimits } from './search-limits';

/** A benchmark of made-up units of rising size: prints one JSON line for each as it ends. */
export function unitBench(
  run: (people: number, seed: number, solver: MilpSolver, timeLimitSeconds: number) => Promise<object>,
): CommandRun {
  return async (args) => {
    const { timeLimitSeconds, seed } = searchLimits(args);
    const solver = createSolver('highs');
    try {
      for (const size of peopleCounts(args))
        process.stdout.write(`${JSON.stringify(await run(size, seed, solver, timeLimitSeconds))}\n`);
    } finally {
      await solver.close();
    }
    return EXIT_STATUS.done;
  };
}
