import { readScenario } from '../../modules/exchange/scenario/read-scenario';
import type { Scenario } from '../../modules/exchange/scenario/scenario';
import { timeBandProblemOf } from '../../modules/staffing/time-bands/time-band-problem';
import { timeBandReport } from '../../modules/staffing/time-bands/time-band-report';
import { createSolver } from '../../planner/milp/solvers/create-solver';
import { NoLawfulTimetableError } from '../../planner/staffing/time-bands/band-groups';
import { chooseBands, NoMenuFoundError, type BandStudy } from '../../planner/staffing/time-bands/choose-bands';
import type { TimeBandProblem } from '../../planner/staffing/time-bands/time-band';
import type { CommandArguments, CommandRun } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { choice, wholeNumber } from '../option-values';
import { resultTarget } from '../print-result';
import { bandsText } from '../staffing/bands-text';
import { UsageError } from '../usage-error';

const MAX_BANDS = { min: 1, max: 20 };
const TIME_LIMIT_SECONDS = { min: 1, max: 3_600 };
const SEEDS = { min: 0, max: 2_147_483_647 };

/** Chooses a menu of time bands for the people of a scenario folder, and prints it with the curve. */
export const runBands: CommandRun = async (args) => {
  const [folder = ''] = args.positionals;
  const format = choice(args, 'format', ['text', 'json'], 'text');
  const maxBands = wholeNumber(args, 'max-bands', MAX_BANDS, 5);
  const limits = {
    timeLimitSeconds: wholeNumber(args, 'time-limit', TIME_LIMIT_SECONDS, 60),
    seed: wholeNumber(args, 'seed', SEEDS, 1),
  };
  const target = await resultTarget(args);
  const scenario = await readScenario(folder, { file: args.values['scenario'] });
  const problem = problemOf(scenario, folder, args);
  const study = await choose(problem, maxBands, limits);
  if (study === null) return EXIT_STATUS.unlawful;
  const report = timeBandReport(problem, study);
  const names = new Map(scenario.staff.map(({ personId, name }) => [personId, name]));
  await target.print(
    format === 'json'
      ? `${JSON.stringify(report, null, 2)}\n`
      : bandsText({ report, names, title: scenario.planning.body.name }, target.paint),
  );
  return EXIT_STATUS.done;
};

/** @throws UsageError where nobody is left to choose for */
function problemOf({ planning, horizon }: Scenario, folder: string, args: CommandArguments): TimeBandProblem {
  const unit = args.values['unit'];
  if (unit !== undefined && !planning.units.some(({ id }) => id === unit)) {
    const known = planning.units.map(({ id }) => id).join(', ');
    throw new UsageError(`--unit ${unit} is no unit of ${folder}`, `known: ${known}`);
  }
  const problem = timeBandProblemOf(planning, unit === undefined ? null : [unit], horizon.from);
  if (problem.people.length > 0) return problem;
  throw new UsageError(
    `${folder} has nobody with wished hours and no office cover`,
    'add wished-hours.csv or office-cover.csv (docs/scenario-format.md), or name a --unit',
  );
}

/** Null where a contract has no lawful timetable; that is then said on standard error. */
async function choose(
  problem: TimeBandProblem,
  maxBands: number,
  limits: { readonly timeLimitSeconds: number; readonly seed: number },
): Promise<BandStudy | null> {
  const solver = createSolver('highs', 1);
  try {
    return await chooseBands(problem, maxBands, solver, limits);
  } catch (error) {
    if (error instanceof NoLawfulTimetableError)
      process.stderr.write(`${error.message}: no standard week has these hours on these weekdays\n`);
    else if (error instanceof NoMenuFoundError)
      process.stderr.write(`${error.message}: give more time (--time-limit)\n`);
    else throw error;
    return null;
  } finally {
    await solver.close();
  }
}
