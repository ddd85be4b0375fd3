import { runMunicipality } from '../../../bench/run-municipality';
import { createSolver, SOLVER_IDS } from '../../../planner/milp/solvers/create-solver';
import type { CommandRun } from '../../command-definition';
import { EXIT_STATUS } from '../../exit-status';
import { choice } from '../../option-values';
import { UsageError } from '../../usage-error';
import { administrationSize } from './administration-size';
import { exportingTo } from './exporting-to';
import { searchLimits } from './search-limits';

/** Plans one week of made-up administrations, as they are or several times as large, and prints one JSON line for each. */
export const benchMunicipality: CommandRun = async (args) => {
  const { people, units } = administrationSize(args);
  const limits = searchLimits(args);
  const solverId = choice(args, 'solver', SOLVER_IDS, 'highs');
  for (const scale of scales(args.values['scale'] ?? '1')) {
    // A solver of its own for each: what one size has warmed up must not flatter the next.
    const size = [people * scale, units * scale] as const;
    const solver = exportingTo(args, createSolver(solverId), `municipality-${size.join('-')}-${limits.seed}`);
    try {
      const line = await runMunicipality(...size, solver, limits);
      process.stdout.write(`${JSON.stringify(line)}\n`);
    } finally {
      await solver.close();
    }
  }
  return EXIT_STATUS.done;
};

function scales(text: string): readonly number[] {
  const factors = text.split(',').map(Number);
  if (factors.every((factor) => Number.isInteger(factor) && factor >= 1 && factor <= 16)) return factors;
  throw new UsageError(
    `--scale ${text} is not a list of whole numbers from 1 to 16`,
    'write for example --scale 1,2,4',
  );
}
