import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { formatOption, HELP, INTERNAL_ERROR, OUT, UNUSABLE_INPUT } from './common-options';

export const desksDefinition: CommandDefinition = {
  name: 'desks',
  summary: 'how many desks keep the average wait short',
  description: [
    'Erlang C: visitors come at random, each keeps a desk busy for a while, and nobody leaves the queue. Prints the smallest number of desks with an average wait within the limit, and the wait with one desk less.',
    'Real desks do worse where services need different skills, so the number is a floor.',
  ],
  positionals: [],
  options: [
    { name: 'visits-per-hour', value: 'N', meaning: 'mean arrivals in an hour' },
    { name: 'service-minutes', value: 'N', meaning: 'mean minutes a visit keeps a desk busy' },
    { name: 'wait-minutes', value: 'N', meaning: 'longest average wait wanted' },
    formatOption('text or json'),
    OUT,
    HELP,
  ],
  examples: ['turnario desks --visits-per-hour 24 --service-minutes 10 --wait-minutes 4'],
  exitStatuses: [[EXIT_STATUS.done, 'the number was printed'], UNUSABLE_INPUT, INTERNAL_ERROR],
  load: async () => (await import('../commands/desks.js')).runDesks,
};
