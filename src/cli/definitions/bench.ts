import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { HELP, INTERNAL_ERROR, UNUSABLE_INPUT } from './common-options';

export const benchDefinition: CommandDefinition = {
  name: 'bench',
  summary: 'how long the planner takes on made-up units of several sizes',
  description: [
    'weekly: units with four kinds of contract, two shifts in squads, agile work, movers between sites, skills, absences, wishes and a ledger; one week, all rules on. The same seed makes the same unit on every machine.',
    'Prints one JSON line for each size as it ends: status, cost, bound, gap, seconds from the data to the checked roster, breaches of the law, people missing (half hours) and the largest memory so far.',
  ],
  positionals: [
    { name: 'SUITE', required: true, meaning: 'weekly' },
    {
      name: 'PATH',
      required: false,
      repeated: true,
      meaning: 'instances, files or folders of them, where the suite reads some',
    },
  ],
  options: [
    { name: 'people', value: 'LIST', meaning: 'sizes, separated by commas', defaultText: '17,60,200' },
    { name: 'seed', value: 'N', meaning: 'which unit of that size, and the search', defaultText: '1' },
    { name: 'time-limit', value: 'SECONDS', meaning: 'longest search for each', defaultText: '60' },
    { name: 'solver', value: 'NAME', meaning: 'highs, or javascript-lp-solver for small units', defaultText: 'highs' },
    { name: 'export-models', value: 'DIR', meaning: 'write each program solved there as free MPS, and a list of them' },
    HELP,
  ],
  examples: ['turnario bench weekly --people 17,60,200,500'],
  exitStatuses: [[EXIT_STATUS.done, 'every size was tried; the lines say how it went'], UNUSABLE_INPUT, INTERNAL_ERROR],
  load: async () => (await import('../commands/bench.js')).runBench,
};
