import { createSolver, SOLVER_IDS, type SolverId } from '../../planner/milp/solvers/create-solver';
import { planHorizon, SEARCH_WAYS, type SearchWay } from '../../planner/plan-horizon';
import type { LanguageId } from '../../planner/explain/sentences/language';
import type { PlanResult } from '../../planner/plan-result';
import type { RosterProblem } from '../../planner/problem/roster-problem';
import type { CommandArguments, CommandRun } from '../command-definition';
import { EXIT_STATUS, type ExitStatus } from '../exit-status';
import { ExportingSolver } from '../exporting-solver';
import { interruptible } from '../interruption';
import { languageOf } from '../language-option';
import { ledgerCsv } from '../ledger-csv';
import { choice, relativeGap, wholeNumber } from '../option-values';
import { checkOutputFile, writeOutputFile } from '../output-file';
import { resultTarget } from '../print-result';
import { PROGRESS_MODES, ProgressLine, type ProgressMode } from '../progress-line';
import { readProblem } from '../read-problem';
import { ROSTER_FORMATS, rosterText, scenarioRoster } from '../roster-text';
import { dataErrorLines } from '../roster-table/outcome';
import type { RosterToPrint } from '../roster-table/roster-to-print';
import { ROSTER_WORDS } from '../roster-table/words/words-in';

const TIME_LIMIT_SECONDS = { min: 1, max: 86_400 };
const NODE_LIMITS = { min: 1, max: 1_000_000_000 };
const SEEDS = { min: 0, max: 2_147_483_647 };
const ERROR_WIDTH = 100;

interface SearchOptions {
  readonly solverId: SolverId;
  readonly way: SearchWay;
  readonly timeLimitSeconds: number;
  readonly seed: number;
  readonly nodeLimit: number | undefined;
  readonly relativeGap?: number;
  readonly progress: ProgressMode;
  readonly exportFile: string | undefined;
  readonly language: LanguageId;
}

/** Reads a scenario, plans its weeks and prints the roster. */
export const runPlan: CommandRun = async (args) => {
  const format = choice(args, 'format', ROSTER_FORMATS, 'table');
  const options = searchOptions(args);
  const ledgerFile = args.values['ledger-out'];
  if (ledgerFile !== undefined) await checkOutputFile('ledger-out', ledgerFile);
  if (options.exportFile !== undefined) await checkOutputFile('export-model', options.exportFile);
  const target = await resultTarget(args);

  const { scenario, problem } = await readProblem(args);
  const result = await search(problem, options);
  const roster = scenarioRoster(scenario, problem, result);

  await target.print(rosterText(format, roster, { paint: target.paint, language: options.language }));
  if (ledgerFile !== undefined && result.score !== null) {
    await writeOutputFile('ledger-out', ledgerFile, ledgerCsv(result.closingLedger));
  }
  if (result.assignments.length === 0) process.stderr.write(noRosterText(roster, options.language));
  return exitStatusOf(result);
};

function searchOptions(args: CommandArguments): SearchOptions {
  return {
    solverId: choice(args, 'solver', SOLVER_IDS, 'highs'),
    way: choice(args, 'search', SEARCH_WAYS, 'weeks'),
    timeLimitSeconds: wholeNumber(args, 'time-limit', TIME_LIMIT_SECONDS, 60),
    seed: wholeNumber(args, 'seed', SEEDS, 1),
    nodeLimit: wholeNumber(args, 'node-limit', NODE_LIMITS, undefined),
    ...relativeGap(args),
    progress: choice(args, 'progress', PROGRESS_MODES, 'auto'),
    exportFile: args.values['export-model'],
    language: languageOf(args),
  };
}

async function search(
  problem: RosterProblem,
  { solverId, way, progress, exportFile, nodeLimit, language, ...given }: SearchOptions,
): Promise<PlanResult> {
  const backend = createSolver(solverId);
  const solver = exportFile === undefined ? backend : new ExportingSolver(backend, exportFile);
  const limits = nodeLimit === undefined ? given : { ...given, nodeLimit };
  const line = new ProgressLine(process.stderr, { mode: progress, language });
  try {
    return await interruptible((signal) =>
      planHorizon(problem, solver, { ...limits, signal, onProgress: (step) => line.show(step) }, way),
    );
  } finally {
    line.clear();
    await solver.close();
  }
}

/** Why there is no roster, for standard error, where the reader of a JSON or CSV file looks. */
function noRosterText({ names, result }: RosterToPrint, language: LanguageId): string {
  const errors = dataErrorLines({ names, dataErrors: result.dataErrors }, { language, width: ERROR_WIDTH });
  return [`turnario: ${ROSTER_WORDS[language].result.noRoster(result.status)}`, ...errors].join('\n') + '\n';
}

function exitStatusOf({ status, assignments }: PlanResult): ExitStatus {
  switch (status) {
    case 'optimal':
    case 'feasible':
      return EXIT_STATUS.done;
    case 'cancelled':
      return assignments.length > 0 ? EXIT_STATUS.done : EXIT_STATUS.interrupted;
    case 'infeasible':
    case 'no-solution-in-time':
      return EXIT_STATUS.unlawful;
    case 'error':
      return EXIT_STATUS.internalError;
  }
}
