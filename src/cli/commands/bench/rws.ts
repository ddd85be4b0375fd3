import { readRws } from '../../../bench/rws/read-rws';
import { runRws } from '../../../bench/rws/run-rws';
import { createSolver } from '../../../planner/milp/solvers/create-solver';
import type { CommandRun } from '../../command-definition';
import { EXIT_STATUS } from '../../exit-status';
import { instanceFiles } from './instance-files';
import { rosterFolder } from './roster-folder';
import { searchLimits } from './search-limits';

/** Builds the pattern of each rotating workforce instance and prints one JSON line for each as it ends. */
export const benchRws: CommandRun = async (args) => {
  const limits = searchLimits(args);
  const rosters = await rosterFolder(args);
  const files = await instanceFiles(args.positionals.slice(1));
  // All are read before the first is solved: a broken file is told at once.
  const instances = files.map(({ path, name, text }) => ({ name, problem: readRws(path, text) }));
  const solver = createSolver('highs', 1);
  try {
    for (const { name, problem } of instances) {
      const { roster, ...outcome } = await runRws(problem, solver, limits);
      const rosterFile = await rosters.write(name, roster);
      process.stdout.write(`${JSON.stringify({ instance: name, ...outcome, rosterFile })}\n`);
    }
  } finally {
    await solver.close();
  }
  return EXIT_STATUS.done;
};
