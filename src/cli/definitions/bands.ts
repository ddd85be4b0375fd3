import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { FOLDER, formatOption, HELP, INTERNAL_ERROR, OUT, SCENARIO, UNUSABLE_INPUT } from './common-options';

export const bandsDefinition: CommandDefinition = {
  name: 'bands',
  summary: 'a small menu of standard time bands for people with wished hours',
  description: [
    'Reads the hours people would like to keep (wished-hours.csv) and the people each office needs (office-cover.csv), and chooses at most so many standard weeks out of a catalogue and of the wishes themselves: 5 x 7:12; 4 x 6:45 and 9; 3 x 8 and 2 x 6; 6 x 6; 5 x 6 with two afternoon returns of 3; entry up to 45 minutes earlier or later.',
    'First the offices are covered, then as few people as possible keep a personalised timetable, then the hours are near the wishes. Every timetable is lawful: contract hours, eleven hours of rest, a break of 30 minutes over six hours.',
    'The curve says, for every number of bands, how many timetables stay personalised.',
  ],
  positionals: [FOLDER],
  options: [
    SCENARIO,
    { name: 'max-bands', value: 'K', meaning: 'bands on the menu at most, 1 to 20', defaultText: '5' },
    { name: 'unit', value: 'ID', meaning: 'people of this unit only', defaultText: 'units with wishes or cover' },
    {
      name: 'time-limit',
      value: 'SECONDS',
      meaning: 'longest search, shared out among the points of the curve',
      defaultText: '60',
    },
    { name: 'seed', value: 'N', meaning: 'the same seed gives the same menu', defaultText: '1' },
    formatOption('text or json'),
    OUT,
    HELP,
  ],
  examples: [
    'turnario bands examples/segrate-desk',
    'turnario bands examples/segrate-desk --max-bands 3 --format json',
  ],
  exitStatuses: [
    [EXIT_STATUS.done, 'the menu was chosen and printed'],
    [EXIT_STATUS.unlawful, 'a contract has no lawful timetable'],
    UNUSABLE_INPUT,
    INTERNAL_ERROR,
  ],
  load: async () => (await import('../commands/bands.js')).runBands,
};
