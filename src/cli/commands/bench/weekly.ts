import { runWeekly } from '../../../bench/run-weekly';
import { createSolver, SOLVER_IDS } from '../../../planner/milp/solvers/create-solver';
import type { CommandArguments, CommandRun } from '../../command-definition';
import { EXIT_STATUS } from '../../exit-status';
import { choice } from '../../option-values';
import { UsageError } from '../../usage-error';
import { exportingTo } from './exporting-to';
import { searchLimits } from './search-limits';

const DEFAULT_SIZES = '17,60,200';

/** Plans made-up units of rising size and prints one JSON line for each as it ends. */
export const benchWeekly: CommandRun = async (args) => {
  const sizes = peopleCounts(args);
  const { timeLimitSeconds, seed } = searchLimits(args);
  const solverId = choice(args, 'solver', SOLVER_IDS, 'highs');
  for (const size of sizes) {
    // A solver of its own for each, as a command has it that plans one unit.
    const solver = exportingTo(args, createSolver(solverId), `weekly-${size}-${seed}`);
    try {
      process.stdout.write(`${JSON.stringify(await runWeekly(size, seed, solver, timeLimitSeconds))}\n`);
    } finally {
      await solver.close();
    }
  }
  return EXIT_STATUS.done;
};

function peopleCounts({ values }: CommandArguments): readonly number[] {
  const sizes = (values['people'] ?? DEFAULT_SIZES).split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 2 && size <= 5_000)) {
    throw new UsageError(
      `--people ${values['people']} is not a list of whole numbers from 2 to 5000`,
      'write for example --people 17,60',
    );
  }
  return sizes;
}
