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

export const checkDefinition: CommandDefinition = {
  name: 'check',
  summary: 'check a roster made by anyone, by hand too, against law, contracts and needs',
  description: [
    "Reads a roster (JSON or CSV as printed by turnario plan, also edited in a spreadsheet) and measures every rule on it with the planner's independent check. No solver is involved.",
    'Prints the breaches of the law, the findings by rule, who is missing and the score by level.',
    'Without a roster it looks at the folder alone, before any planning: data that break the law by themselves, half hours and contingents for which too few people can be there at all (counted by the rule that keeps them away), and contract hours that no duties add up to.',
    'It also judges the timetable of an ordinary week, opening hours and shifts with nobody on them: whether shifts carry the opening hours, whether turns are a shift rotation by the collective agreement, how long they overlap, and whether agile shifts leave the time to disconnect.',
  ],
  positionals: [
    FOLDER,
    { name: 'ROSTER', required: false, meaning: 'the roster to check, .json or .csv; none: the folder itself' },
  ],
  options: [
    SCENARIO,
    ...ROSTER_WEEKS,
    formatOption('text or json'),
    LANG,
    { name: 'open-desks', value: 'N', meaning: 'desks an open door needs, without a roster', defaultText: '2' },
    {
      name: 'opening-hours',
      value: 'HOURS',
      meaning: 'hours a week the doors of each site are to be open, without a roster; none: any',
    },
    OUT,
    HISTORY,
    HELP,
  ],
  examples: [
    'turnario plan examples/segrate-desk --format csv --out week.csv',
    'turnario check examples/segrate-desk week.csv',
    'turnario check examples/segrate-desk',
  ],
  exitStatuses: [
    [EXIT_STATUS.done, 'no breach of the law'],
    [EXIT_STATUS.unlawful, 'at least one breach of the law, in the roster or in the data themselves'],
    UNUSABLE_INPUT,
    INTERNAL_ERROR,
  ],
  load: async () => (await import('../commands/check.js')).runCheck,
};
