import { runExplain } from '../../../bench/run-explain';
import { createSolver } from '../../../planner/milp/solvers/create-solver';
import type { CommandRun } from '../../command-definition';
import { EXIT_STATUS } from '../../exit-status';
import { peopleCounts } from './people-counts';
import { searchLimits } from './search-limits';

/** Explains assignments of made-up units of rising size and prints one JSON line for each as it ends. */
export const benchExplain: CommandRun = async (args) => {
  const { timeLimitSeconds, seed } = searchLimits(args);
  const solver = createSolver('highs');
  try {
    for (const size of peopleCounts(args))
      process.stdout.write(`${JSON.stringify(await runExplain(size, seed, solver, timeLimitSeconds))}\n`);
  } finally {
    await solver.close();
  }
  return EXIT_STATUS.done;
};
