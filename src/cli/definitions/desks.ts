import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { FOLDER, formatOption, HELP, INTERNAL_ERROR, OUT, SCENARIO, UNUSABLE_INPUT } from './common-options';

export const desksDefinition: CommandDefinition = {
  name: 'desks',
  summary: 'how many desks keep the average wait short',
  description: [
    'Erlang C: visitors come at random, each keeps a desk busy for a while, and nobody leaves the queue. Prints the smallest number of desks with an average wait within the limit, and the wait with one desk less.',
    'With a FOLDER: the desks its sites need on a day by their visit profiles, half hour by half hour, within the desk positions free of guests, with the wait, the service level and the occupancy they give.',
    'Real desks do worse where services need different skills, so the number is a floor.',
  ],
  positionals: [{ ...FOLDER, required: false }],
  options: [
    { name: 'visits-per-hour', value: 'N', meaning: 'mean arrivals in an hour' },
    { name: 'service-minutes', value: 'N', meaning: 'mean minutes a visit keeps a desk busy' },
    { name: 'wait-minutes', value: 'N', meaning: 'longest average wait wanted' },
    { name: 'max-occupancy', value: 'N', meaning: 'largest share of the time a desk is busy, 0.1 to 1' },
    { name: 'on', value: 'DATE', meaning: 'day of a folder, yyyy-mm-dd', defaultText: 'first day of its horizon' },
    SCENARIO,
    formatOption('text or json'),
    OUT,
    HELP,
  ],
  examples: [
    'turnario desks --visits-per-hour 24 --service-minutes 10 --wait-minutes 4',
    'turnario desks examples/segrate-desk --on 2026-12-01',
  ],
  exitStatuses: [[EXIT_STATUS.done, 'the number was printed'], UNUSABLE_INPUT, INTERNAL_ERROR],
  load: async () => (await import('../commands/desks.js')).runDesks,
};
