import { comparisonJson } from '../../modules/exchange/roster-file/comparison-json';
import { compareRosters } from '../../planner/explain/compare-rosters';
import type { CommandRun } from '../command-definition';
import { comparisonText } from '../comparison-text';
import { EXIT_STATUS } from '../exit-status';
import { choice } from '../option-values';
import { languageOf } from '../language-option';
import { resultTarget } from '../print-result';
import { readRosters } from '../read-rosters';
import { staffNames } from '../roster-text';

const WIDTH = 110;

/** Measures two rosters of the same folder and sets them side by side. */
export const runCompare: CommandRun = async (args) => {
  const format = choice(args, 'format', ['text', 'json'], 'text');
  const language = languageOf(args);
  const target = await resultTarget(args);
  const files = args.positionals.slice(1);
  const { scenario, planning, problem, rosters } = await readRosters(args, files);
  const comparison = compareRosters(problem, rosters[0] ?? [], rosters[1] ?? []);

  await target.print(
    format === 'json'
      ? `${JSON.stringify(comparisonJson(comparison, problem.timeZone), null, 2)}\n`
      : comparisonText(
          comparison,
          { files, names: staffNames(scenario), planning, problem },
          { language, paint: target.paint, width: WIDTH },
        ),
  );
  return EXIT_STATUS.done;
};
