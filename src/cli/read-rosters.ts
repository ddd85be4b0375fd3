import { readRosterFile } from '../modules/exchange/roster-file/read-roster-file';
import { readScenario } from '../modules/exchange/scenario/read-scenario';
import type { Scenario } from '../modules/exchange/scenario/scenario';
import { assembleRosterProblem } from '../modules/rosters/assemble-roster-problem';
import { CivilTime } from '../modules/rosters/civil-time';
import type { PlanningData } from '../modules/rosters/planning-data';
import type { Assignment } from '../planner/problem/assignment';
import type { RosterProblem } from '../planner/problem/roster-problem';
import type { CommandArguments } from './command-definition';
import { monday, wholeNumber } from './option-values';
import { horizonOf } from './roster-horizon';
import { withRosterFiles } from './with-roster-files';

const WEEKS = { min: 1, max: 13 };

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
 * `--from` and `--weeks` say.
 */
export async function readRosters(args: CommandArguments, files: readonly string[]): Promise<RostersToJudge> {
  const given = { from: monday(args, 'from', undefined), weeks: wholeNumber(args, 'weeks', WEEKS, undefined) };
  const scenario = await readScenario(args.positionals[0] ?? '', { file: args.values['scenario'] });
  const read = await Promise.all(files.map((file) => readRosterFile(file, scenario.planning)));
  const own = horizonOf(read.flat(), files.join(' and '));
  const { from = own.from, weeks = own.weeks } = given;
  const planning = await withRosterFiles(scenario.planning, args);
  const problem = assembleRosterProblem(planning, { from, weeks });
  const dates = new Set(problem.days.map(({ on }) => on));
  const civilTime = new CivilTime(problem.timeZone);
  const rosters = read.map((roster) =>
    roster.filter(({ on }) => dates.has(on)).map((assignment) => civilTime.assignment(assignment)),
  );
  return { scenario, planning, problem, rosters };
}
