import { availableParallelism } from 'node:os';
import { readScenario } from '../../modules/exchange/scenario/read-scenario';
import { proposalInputOf, USUAL_SHRINKAGE_RATIO } from '../../modules/staffing/proposals/proposal-input';
import { proposePresence } from '../../planner/staffing/proposal/propose-presence';
import { coverInThreads } from '../../planner/staffing/shift-cover/threads/shift-cover-thread-runner';
import type { CommandRun } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { choice, monday, wholeNumber } from '../option-values';
import { resultTarget } from '../print-result';
import { proposalCsv, proposalText } from '../proposal-text';

const WEEKS = { min: 1, max: 13 };
const PERCENT = { min: 0, max: 90 };

/** Proposes presence contingents for the weeks of a folder. */
export const runPropose: CommandRun = async (args) => {
  const [folder = ''] = args.positionals;
  const format = choice(args, 'format', ['text', 'json', 'csv'], 'text');
  const target = await resultTarget(args);
  const scenario = await readScenario(folder, { file: args.values['scenario'] });
  const from = monday(args, 'from', scenario.horizon.from);
  const weeks = wholeNumber(args, 'weeks', WEEKS, scenario.horizon.weeks);
  const shrinkageRatio = wholeNumber(args, 'shrinkage', PERCENT, 100 * USUAL_SHRINKAGE_RATIO) / 100;
  const input = proposalInputOf(scenario.planning, { from, weeks, shrinkageRatio });
  const rows = await proposePresence(input, (tasks) => coverInThreads(tasks, { threadCount: availableParallelism() }));
  switch (format) {
    case 'text':
      await target.print(proposalText(scenario.planning, { from, weeks }, rows));
      break;
    case 'json':
      await target.print(`${JSON.stringify({ from, weeks, shrinkageRatio, rows }, null, 2)}\n`);
      break;
    case 'csv':
      await target.print(proposalCsv(rows));
      break;
  }
  return EXIT_STATUS.done;
};
