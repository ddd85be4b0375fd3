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

export const repairDefinition: CommandDefinition = {
  name: 'repair',
  summary: 'mend a published roster after absences, disturbing as few people as possible',
  description: [
    'Looks for other people to do what the absent can no longer do. What the roster covered of the opening floor and of the approved contingents is restored as far as the law and the people allow, with the fewest people disturbed; then the score counts, then the changed days. The hours of the absent are credited.',
    'Gives up to three proposals: the one that calls the fewest people; what one person more for each of the absent restores of the service; the same with other people. Each says who is disturbed, what changes day by day, what it costs by rule and what stays short. People whose week breaks the law already stay as they are.',
    'With --format csv it writes the whole mended roster of one proposal, ready to be checked or published.',
  ],
  positionals: [FOLDER, { name: 'ROSTER', required: true, meaning: 'the published roster, .json or .csv' }],
  options: [
    {
      name: 'absent',
      value: 'PERSON:FROM..TO',
      repeated: true,
      meaning: 'who is absent and when, or PERSON:DATE; may be given several times; needed',
    },
    { name: 'proposals', value: 'N', meaning: 'how many ways of mending, 1 to 3', defaultText: '3' },
    {
      name: 'least-disturbance',
      value: null,
      meaning: 'the first proposal disturbs nobody, whatever stays open',
    },
    { name: 'take', value: 'N', meaning: 'which proposal --format csv writes', defaultText: '1' },
    LANG,
    { name: 'time-limit', value: 'SECONDS', meaning: 'longest search for each proposal and week', defaultText: '60' },
    { name: 'seed', value: 'N', meaning: 'the same seed gives the same proposals', defaultText: '1' },
    SCENARIO,
    ...ROSTER_WEEKS,
    formatOption('text, json or csv'),
    OUT,
    HISTORY,
    HELP,
  ],
  examples: [
    'turnario repair examples/segrate-desk week.json --absent op-01:2026-12-01..2026-12-03',
    'turnario repair examples/segrate-desk week.json --absent op-01:2026-12-01 --format csv',
  ],
  exitStatuses: [[EXIT_STATUS.done, 'the proposals were printed'], UNUSABLE_INPUT, INTERNAL_ERROR],
  load: async () => (await import('../commands/repair.js')).runRepair,
};
