import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import {
  FOLDER,
  formatOption,
  HELP,
  HISTORY,
  INTERNAL_ERROR,
  OUT,
  ROSTER_WEEKS,
  SCENARIO,
  UNUSABLE_INPUT,
} from './common-options';

export const checkDefinition: CommandDefinition = {
  name: 'check',
  summary: 'check a roster made by anyone, by hand too, against law, contracts and needs',
  description: [
    "Reads a roster (JSON or CSV as printed by turnario plan, also edited in a spreadsheet) and measures every rule on it with the planner's independent check. No solver is involved.",
    'Prints the breaches of the law, the findings by rule, who is missing and the score by level.',
  ],
  positionals: [FOLDER, { name: 'ROSTER', required: true, meaning: 'the roster to check, .json or .csv' }],
  options: [SCENARIO, ...ROSTER_WEEKS, formatOption('text or json'), OUT, HISTORY, HELP],
  examples: [
    'turnario plan examples/segrate-desk --format csv --out week.csv',
    'turnario check examples/segrate-desk week.csv',
  ],
  exitStatuses: [
    [EXIT_STATUS.done, 'no breach of the law'],
    [EXIT_STATUS.unlawful, 'at least one breach of the law'],
    UNUSABLE_INPUT,
    INTERNAL_ERROR,
  ],
  load: async () => (await import('../commands/check.js')).runCheck,
};
