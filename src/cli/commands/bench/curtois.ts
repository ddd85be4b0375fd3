import { readCurtois } from '../../../bench/curtois/read-curtois';
import { runCurtois } from '../../../bench/curtois/run-curtois';
import { createSolver } from '../../../planner/milp/solvers/create-solver';
import type { CommandRun } from '../../command-definition';
import { EXIT_STATUS } from '../../exit-status';
import { wholeNumber } from '../../option-values';
import { instanceFiles } from './instance-files';
import { rosterFolder } from './roster-folder';
import { searchLimits } from './search-limits';

const WORK_LIMIT = { min: 1, max: 1_000_000 };

/** Plans each staff scheduling instance of Curtois and Qu and prints one JSON line for each as it ends. */
export const benchCurtois: CommandRun = async (args) => {
  const limits = {
    ...searchLimits(args),
    ...(args.values['work-limit'] === undefined ? {} : { workLimit: wholeNumber(args, 'work-limit', WORK_LIMIT, 1) }),
  };
  const rosters = await rosterFolder(args);
  const files = await instanceFiles(args.positionals.slice(1));
  // All are read before the first is solved: a broken file is told at once.
  const instances = files.map(({ path, name, text }) => ({ name, instance: readCurtois(path, text) }));
  const solver = createSolver('highs', 1);
  try {
    for (const { name, instance } of instances) {
      const { roster, ...outcome } = await runCurtois(instance, solver, limits);
      const rosterFile = await rosters.write(name, roster);
      process.stdout.write(`${JSON.stringify({ instance: name, ...outcome, rosterFile })}\n`);
    }
  } finally {
    await solver.close();
  }
  return EXIT_STATUS.done;
};
