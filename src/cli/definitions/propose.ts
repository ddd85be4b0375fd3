import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { FOLDER, formatOption, FROM, HELP, INTERNAL_ERROR, OUT, SCENARIO, UNUSABLE_INPUT } from './common-options';

export const proposeDefinition: CommandDefinition = {
  name: 'propose',
  summary: 'presence contingents from the demand, the phase, the places and the staff',
  description: [
    'For every unit, site and open day: how many people to have on site so that the needs of each half hour are covered, breaks relieved, within the bounds and the ramp of the phase, the places of the site (sites.csv) and the people who can come.',
    'Each row says why it is that number: demand, floor, cap (places), phase-bound, ramp, or staff where there are not enough people. Linear programming on shifts; the bound and the gap of each row are in the JSON.',
    'With --format csv it writes contingents.csv of the folder anew: days of a week with the same figures in one row.',
  ],
  positionals: [FOLDER],
  options: [
    SCENARIO,
    { ...FROM, meaning: 'first Monday, yyyy-mm-dd' },
    { name: 'weeks', value: 'N', meaning: 'whole weeks, 1 to 13', defaultText: "the folder's" },
    {
      name: 'shrinkage',
      value: 'PERCENT',
      meaning: 'of the people expected, those who will not come after all; whole number',
      defaultText: '5',
    },
    formatOption('text, json or csv'),
    OUT,
    HELP,
  ],
  examples: [
    'turnario propose examples/milano-phase2',
    'turnario propose examples/milano-phase2 --weeks 8 --format csv --out contingents.csv',
  ],
  exitStatuses: [[EXIT_STATUS.done, 'the proposal was printed'], UNUSABLE_INPUT, INTERNAL_ERROR],
  load: async () => (await import('../commands/propose.js')).runPropose,
};
