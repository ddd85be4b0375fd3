import { readScenario } from '../modules/exchange/scenario/read-scenario';
import { assembleRosterProblem } from '../modules/rosters/assemble-roster-problem';
import { withFrozenDays } from '../planner/problem/frozen-days';
import type { CommandArguments } from './command-definition';
import { frozenRanges, givenHorizon, horizonFrom } from './horizon-options';
import type { RostersToJudge } from './read-rosters';
import { UsageError } from './usage-error';
import { withRosterFiles } from './with-roster-files';

/**
 * The problem of a folder's weeks, or of the days that `--from` with `--weeks` or `--days` names, the ranges of `--freeze`
 * standing as the baseline has them.
 */
export async function readProblem(args: CommandArguments): Promise<Omit<RostersToJudge, 'rosters'>> {
  const given = givenHorizon(args);
  const frozen = frozenRanges(args);
  const scenario = await readScenario(args.positionals[0] ?? '', { file: args.values['scenario'] });
  const planning = await withRosterFiles(scenario.planning, args);
  if (frozen.length > 0 && planning.baseline.length === 0) {
    throw new UsageError('--freeze keeps days of a known roster, and none is given', 'name it with --baseline ROSTER');
  }
  const problem = assembleRosterProblem(planning, horizonFrom(given, scenario.horizon));
  return { scenario, planning, problem: withFrozenDays(problem, frozen) };
}
