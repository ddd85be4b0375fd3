import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { formatOption, HELP, INTERNAL_ERROR, OUT, UNUSABLE_INPUT } from './common-options';

export const staffingDefinition: CommandDefinition = {
  name: 'staffing',
  summary: 'what timetables ask for: desks, people, waits, hours lost, costs; side by side',
  description: [
    'Studies an ordinary week of each folder or scenario file: desks by half hour (stated, or by Erlang C from the visits), the fewest duties that cover them, people with shrinkage, the predicted wait, hours lost in set-up, closing and overlap, the shift rotation test, and what drives the costs. Further ones are compared with the first.',
    'People come as numbers: nobody is planned. Holidays are left aside.',
  ],
  positionals: [
    {
      name: 'FOLDER',
      required: true,
      repeated: true,
      meaning:
        'scenario folders, or scenario files such as examples/segrate-desk/scenario-t1.yaml; each is a timetable',
    },
  ],
  options: [
    {
      name: 'from',
      value: 'DATE',
      meaning: 'a day of the week to study',
      defaultText: 'horizon.from of each scenario',
    },
    {
      name: 'site',
      value: 'ID',
      meaning: 'a site to study, several times for several',
      repeated: true,
      defaultText: 'all with doors or needs',
    },
    { name: 'shrinkage', value: 'SHARE', meaning: 'share of the time paid people are away', defaultText: '0.20' },
    {
      name: 'open-desks',
      value: 'N',
      meaning: 'desks an open door needs where nobody states a need',
      defaultText: '2',
    },
    formatOption('text or json'),
    OUT,
    HELP,
  ],
  examples: [
    'turnario staffing examples/segrate-desk examples/segrate-desk/scenario-t1.yaml',
    'turnario staffing examples/milano-phase2 --site larga --format json',
  ],
  exitStatuses: [[EXIT_STATUS.done, 'the study was printed'], UNUSABLE_INPUT, INTERNAL_ERROR],
  load: async () => (await import('../commands/staffing.js')).runStaffing,
};
