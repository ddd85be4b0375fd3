import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { formatOption, HELP, INTERNAL_ERROR, OUT, UNUSABLE_INPUT } from './common-options';

export const patternDefinition: CommandDefinition = {
  name: 'pattern',
  summary: 'a rotating pattern from daily needs and limits, and who starts in which week',
  description: [
    'A rotating pattern is one sequence of weeks for everybody: each person starts with another week and then goes on to the next. The file says the shifts, how many people each needs on each weekday, how long blocks of a shift, of worked days and of days off may be, and which shifts may not follow each other (docs/pattern-format.md).',
    'Finds a pattern, or proves that there is none and names single changes that make one possible. People listed in the file, or those of a unit or squad of the scenario folder it lies in, are given start weeks: fixed weeks first, then what fits what they worked last, then the most wishes.',
  ],
  positionals: [
    {
      name: 'PATH',
      required: true,
      meaning:
        'a folder with a pattern.yaml, a pattern file, or a .txt file in the public format of rotating workforce scheduling',
    },
  ],
  options: [
    { name: 'pattern', value: 'FILE', meaning: 'another pattern file of the folder', defaultText: 'pattern.yaml' },
    { name: 'scenario', value: 'FILE', meaning: 'scenario file whose people rotate', defaultText: 'scenario.yaml' },
    { name: 'from', value: 'DATE', meaning: 'Monday on which people start, yyyy-mm-dd', defaultText: 'staff.from' },
    { name: 'weeks', value: 'N', meaning: 'weeks of the calendar, 1 to 53', defaultText: '4' },
    { name: 'time-limit', value: 'SECONDS', meaning: 'longest search', defaultText: '60' },
    { name: 'seed', value: 'N', meaning: 'the same seed gives the same pattern', defaultText: '1' },
    formatOption('text, json or csv'),
    OUT,
    HELP,
  ],
  examples: [
    'turnario pattern control-room.yaml',
    'turnario pattern my-office --from 2026-11-30 --weeks 8 --format csv',
  ],
  exitStatuses: [
    [EXIT_STATUS.done, 'a pattern was found and printed'],
    [EXIT_STATUS.unlawful, 'there is none (proved), or none was found in time'],
    UNUSABLE_INPUT,
    INTERNAL_ERROR,
  ],
  load: async () => (await import('../commands/pattern.js')).runPattern,
};
