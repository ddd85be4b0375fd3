import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { FOLDER, formatOption, FROM, HELP, INTERNAL_ERROR, OUT, SCENARIO, UNUSABLE_INPUT } from './common-options';

export const shiftsDefinition: CommandDefinition = {
  name: 'shifts',
  summary: 'the shifts that fit the people needed in a week best',
  description: [
    'Designs a few shifts, each with a start and a length, for the people a site needs on an activity: first nobody missing below the floor, then as few missing and too many as possible (a person missing costs ten times one too many), then few different shifts and few hours.',
    'More than six hours hold a break of 30 minutes, shared out so that the cover suffers least. Says how many people work each shift on each weekday.',
  ],
  positionals: [FOLDER],
  options: [
    SCENARIO,
    { ...FROM, meaning: 'Monday of the week whose needs count, yyyy-mm-dd' },
    { name: 'site', value: 'ID', meaning: 'needs of this site only', defaultText: 'each site' },
    { name: 'activity', value: 'ID', meaning: 'needs of this activity only', defaultText: 'each activity' },
    { name: 'max-shifts', value: 'N', meaning: 'different shifts at most, 1 to 10', defaultText: '2' },
    {
      name: 'lengths',
      value: 'LIST',
      meaning: 'hours of work, for example 6:00,7:12; up to 9:00',
      defaultText: 'those of the shifts offered there now',
    },
    { name: 'set-up', value: 'MINUTES', meaning: 'earliest start before the first need', defaultText: '30' },
    { name: 'close', value: 'MINUTES', meaning: 'latest end after the last need', defaultText: '30' },
    { name: 'time-limit', value: 'SECONDS', meaning: 'longest search for each site and activity', defaultText: '60' },
    { name: 'seed', value: 'N', meaning: 'the same seed gives the same shifts', defaultText: '1' },
    formatOption('text or json'),
    OUT,
    HELP,
  ],
  examples: [
    'turnario shifts examples/segrate-desk --site sac --max-shifts 2',
    'turnario shifts examples/segrate-desk --lengths 6:00,7:12,9:00 --format json',
  ],
  exitStatuses: [[EXIT_STATUS.done, 'shifts were designed and printed'], UNUSABLE_INPUT, INTERNAL_ERROR],
  load: async () => (await import('../commands/shifts.js')).runShifts,
};
