import { readScenario } from '../modules/exchange/scenario/read-scenario';
import { assembleRosterProblem } from '../modules/rosters/assemble-roster-problem';
import type { CommandArguments } from './command-definition';
import { monday, wholeNumber } from './option-values';
import type { RostersToJudge } from './read-rosters';
import { withRosterFiles } from './with-roster-files';

const WEEKS = { min: 1, max: 13 };

/** The problem of a folder's weeks, those of `--from` and `--weeks` where they are given. */
export async function readProblem(args: CommandArguments): Promise<Omit<RostersToJudge, 'rosters'>> {
  const given = { from: monday(args, 'from', undefined), weeks: wholeNumber(args, 'weeks', WEEKS, undefined) };
  const scenario = await readScenario(args.positionals[0] ?? '', { file: args.values['scenario'] });
  const { from = scenario.horizon.from, weeks = scenario.horizon.weeks } = given;
  const planning = await withRosterFiles(scenario.planning, args);
  return { scenario, planning, problem: assembleRosterProblem(planning, { from, weeks }) };
}
