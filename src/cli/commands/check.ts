import { checkJson } from '../../modules/exchange/roster-file/roster-json';
import { checkRoster } from '../../planner/check-roster';
import type { CommandRun } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { checkFeasibility } from '../feasibility';
import { languageOf } from '../language-option';
import { choice } from '../option-values';
import { resultTarget } from '../print-result';
import { readRosters } from '../read-rosters';
import { checkText } from '../roster-table';
import { staffNames } from '../roster-text';

/** Measures every rule on a roster made by anyone; without one, says what no roster of the folder can reach. */
export const runCheck: CommandRun = async (args) => {
  const [, rosterFile] = args.positionals;
  if (rosterFile === undefined) return checkFeasibility(args);
  const format = choice(args, 'format', ['text', 'json'], 'text');
  const language = languageOf(args);
  const target = await resultTarget(args);

  const { scenario, planning, problem, rosters } = await readRosters(args, [rosterFile]);
  const check = checkRoster(problem, rosters[0] ?? []);

  await target.print(
    format === 'json'
      ? `${JSON.stringify(checkJson(check, problem.timeZone), null, 2)}\n`
      : checkText({ planning, problem, names: staffNames(scenario), ...check }, { language, paint: target.paint }),
  );
  return check.findings.some(({ level }) => level === 'law') ? EXIT_STATUS.unlawful : EXIT_STATUS.done;
};
