import { readRosterFile } from '../modules/exchange/roster-file/read-roster-file';
import { readScenario } from '../modules/exchange/scenario/read-scenario';
import type { Scenario } from '../modules/exchange/scenario/scenario';
import { assembleRosterProblem } from '../modules/rosters/assemble-roster-problem';
import { CivilTime } from '../modules/rosters/civil-time';
import type { PlanningData } from '../modules/rosters/planning-data';
import type { Assignment } from '../planner/problem/assignment';
import type { RosterProblem } from '../planner/problem/roster-problem';
import type { CommandArguments } from './command-definition';
import { datesOf, givenHorizon, horizonFrom } from './horizon-options';
import { horizonOf } from './roster-horizon';
import { withRosterFiles } from './with-roster-files';

/** Rosters made by anyone, and the problem of the weeks they lie in. */
export interface RostersToJudge {
  readonly scenario: Scenario;
  readonly planning: PlanningData;
  readonly problem: RosterProblem;
  /** In the order of the files; days outside the horizon are left out. */
  readonly rosters: readonly (readonly Assignment[])[];
}

/**
 * Reads the folder of the first argument and rosters of its people. The weeks are those of all rosters together, or what
 * `--from` with `--weeks` or `--days` says.
 */
export async function readRosters(args: CommandArguments, files: readonly string[]): Promise<RostersToJudge> {
  const given = givenHorizon(args);
  const scenario = await readScenario(args.positionals[0] ?? '', { file: args.values['scenario'] });
  const read = await Promise.all(files.map((file) => readRosterFile(file, scenario.planning)));
  const own = horizonOf(read.flat(), files.join(' and '));
  const horizon = horizonFrom(given, own);
  const planning = await withRosterFiles(scenario.planning, args);
  const problem = assembleRosterProblem(planning, horizon);
  const { from, to } = datesOf(horizon);
  const isPlanned = ({ on }: { readonly on: string }): boolean => on >= from && on <= to;
  const civilTime = new CivilTime(problem.timeZone);
  // Of a week that is not planned as a whole, the days that stand as they are belong to every roster of it.
  const fixed = problem.pinned.filter((duty) => !isPlanned(duty));
  const rosters = read.map((roster) => [
    ...fixed,
    ...roster.filter(isPlanned).map((assignment) => civilTime.assignment(assignment)),
  ]);
  return { scenario, planning, problem, rosters };
}
