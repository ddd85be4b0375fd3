import { join } from 'node:path';
import { runWeekly } from '../../../bench/run-weekly';
import { createSolver, SOLVER_IDS } from '../../../planner/milp/solvers/create-solver';
import type { CommandArguments, CommandRun } from '../../command-definition';
import { EXIT_STATUS } from '../../exit-status';
import { ExportingSolver } from '../../exporting-solver';
import { choice, wholeNumber } from '../../option-values';
import { UsageError } from '../../usage-error';

const DEFAULT_SIZES = '17,60,200';
const SEEDS = { min: 0, max: 2_147_483_647 };
const TIME_LIMIT_SECONDS = { min: 1, max: 3_600 };

/** Plans made-up units of rising size and prints one JSON line for each as it ends. */
export const benchWeekly: CommandRun = async (args) => {
  const sizes = peopleCounts(args);
  const seed = wholeNumber(args, 'seed', SEEDS, 1);
  const timeLimitSeconds = wholeNumber(args, 'time-limit', TIME_LIMIT_SECONDS, 60);
  const solverId = choice(args, 'solver', SOLVER_IDS, 'highs');
  const exportFolder = args.values['export-models'];
  for (const size of sizes) {
    // A solver of its own for each, as a command has it that plans one unit.
    const backend = createSolver(solverId);
    const file = exportFolder === undefined ? undefined : join(exportFolder, `weekly-${size}-${seed}.mps`);
    const solver = file === undefined ? backend : new ExportingSolver(backend, file);
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
