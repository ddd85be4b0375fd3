import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import {
  FOLDER,
  formatOption,
  HELP,
  HISTORY,
  INTERNAL_ERROR,
  LANG,
  OUT,
  ROSTER_WEEKS,
  SCENARIO,
  UNUSABLE_INPUT,
} from './common-options';

export const compareDefinition: CommandDefinition = {
  name: 'compare',
  summary: 'two rosters side by side: which is better, and what changes for whom',
  description: [
    "Measures both rosters by every rule and compares them level by level, the law first: the first level at which they differ decides. A may be the planner's and B one changed by hand.",
    'Prints the score of both by level and by rule, the breaches of the law of each, every changed person-day, and hours and days on site of each person where they differ.',
  ],
  positionals: [
    FOLDER,
    { name: 'A', required: true, meaning: 'the first roster, .json or .csv' },
    { name: 'B', required: true, meaning: 'the second one' },
  ],
  options: [SCENARIO, ...ROSTER_WEEKS, formatOption('text or json'), LANG, OUT, HISTORY, HELP],
  examples: ['turnario compare examples/segrate-desk week.json changed-by-hand.csv'],
  exitStatuses: [[EXIT_STATUS.done, 'the comparison was printed'], UNUSABLE_INPUT, INTERNAL_ERROR],
  load: async () => (await import('../commands/compare.js')).runCompare,
};
