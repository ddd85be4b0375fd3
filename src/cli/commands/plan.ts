import { readScenario } from '../../modules/exchange/scenario/read-scenario';
import { assembleRosterProblem } from '../../modules/rosters/assemble-roster-problem';
import { createSolver, SOLVER_IDS } from '../../planner/milp/solvers/create-solver';
import type { PlanResult } from '../../planner/plan-result';
import { planWeeks } from '../../planner/plan-weeks';
import type { RosterProblem } from '../../planner/problem/roster-problem';
import type { CommandArguments, CommandRun } from '../command-definition';
import { EXIT_STATUS, type ExitStatus } from '../exit-status';
import { interruptible } from '../interruption';
import { choice, monday, wholeNumber } from '../option-values';
import { checkOutputFile, writeOutputFile } from '../output-file';
import { resultTarget } from '../print-result';
import { ProgressLine } from '../progress-line';

const MOST_WEEKS = 13;
const ONE_DAY_SECONDS = 86_400;
const LARGEST_SEED = 2_147_483_647;

/** Reads a scenario, plans its weeks and prints the roster. */
export const runPlan: CommandRun = async (args) => {
  const [folder = ''] = args.positionals;
  const request = planRequest(args);
  const ledgerFile = args.values['ledger-out'];
  if (ledgerFile !== undefined) await checkOutputFile('ledger-out', ledgerFile);
  const target = await resultTarget(args);

  const scenario = await readScenario(folder, { file: args.values['scenario'] });
  const planning = await withRosters(scenario.planning, args);
  const problem = assembleRosterProblem(planning, {
    from: request.from ?? scenario.horizon.from,
    weeks: request.weeks ?? scenario.horizon.weeks,
  });
  const result = await search(problem, request);

  await target.print(await rosterText(request.format, { scenario, problem, result }, target.paint));
  reportDataErrors(result);
  if (ledgerFile !== undefined) await writeOutputFile('ledger-out', ledgerFile, ledgerCsv(result.closingLedger));
  return statusOf(result);
};
