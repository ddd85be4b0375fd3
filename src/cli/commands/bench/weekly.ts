import { runWeekly } from '../../../bench/run-weekly';
import { createSolver, SOLVER_IDS } from '../../../planner/milp/solvers/create-solver';
import type { CommandRun } from '../../command-definition';
import { EXIT_STATUS } from '../../exit-status';
import { choice } from '../../option-values';
import { exportingTo } from './exporting-to';
import { peopleCounts } from './people-counts';
import { searchLimits } from './search-limits';

/** Plans made-up units of rising size and prints one JSON line for each as it ends. */
export const benchWeekly: CommandRun = async (args) => {
  const sizes = peopleCounts(args);
  const limits = searchLimits(args);
  const solverId = choice(args, 'solver', SOLVER_IDS, 'highs');
  for (const size of sizes) {
    // A solver of its own for each, as a command has it that plans one unit.
    const solver = exportingTo(args, createSolver(solverId), `weekly-${size}-${limits.seed}`);
    try {
      process.stdout.write(`${JSON.stringify(await runWeekly(size, solver, limits))}\n`);
    } finally {
      await solver.close();
    }
  }
  return EXIT_STATUS.done;
};
