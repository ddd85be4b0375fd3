import { readRosterFile } from '../../modules/exchange/roster-file/read-roster-file';
import { checkJson } from '../../modules/exchange/roster-file/roster-json';
import { readScenario } from '../../modules/exchange/scenario/read-scenario';
import { assembleRosterProblem } from '../../modules/rosters/assemble-roster-problem';
import { CivilTime } from '../../modules/rosters/civil-time';
import { checkRoster } from '../../planner/check-roster';
import type { CommandRun } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { choice, monday, wholeNumber } from '../option-values';
import { resultTarget } from '../print-result';
import { horizonOf } from '../roster-horizon';
import { checkText } from '../roster-table';
import { staffNames } from '../roster-text';
import { withRosterFiles } from '../with-roster-files';

const WEEKS = { min: 1, max: 13 };

/** Measures every rule on a roster made by anyone; days outside the horizon are left out. */
export const runCheck: CommandRun = async (args) => {
  const [folder = '', rosterFile = ''] = args.positionals;
  const format = choice(args, 'format', ['text', 'json'], 'text');
  const given = { from: monday(args, 'from', undefined), weeks: wholeNumber(args, 'weeks', WEEKS, undefined) };
  const target = await resultTarget(args);

  const scenario = await readScenario(folder, { file: args.values['scenario'] });
  const roster = await readRosterFile(rosterFile, scenario.planning);
  const own = horizonOf(roster, rosterFile);
  const { from = own.from, weeks = own.weeks } = given;
  const planning = await withRosterFiles(scenario.planning, args);
  const problem = assembleRosterProblem(planning, { from, weeks });
  const dates = new Set(problem.days.map(({ on }) => on));
  const civilTime = new CivilTime(problem.timeZone);
  const assignments = roster.filter(({ on }) => dates.has(on)).map((assignment) => civilTime.assignment(assignment));
  const check = checkRoster(problem, assignments);

  await target.print(
    format === 'json'
      ? `${JSON.stringify(checkJson(check, problem.timeZone), null, 2)}\n`
      : checkText({ planning, problem, names: staffNames(scenario), ...check }, target.paint),
  );
  return check.findings.some(({ level }) => level === 'law') ? EXIT_STATUS.unlawful : EXIT_STATUS.done;
};
