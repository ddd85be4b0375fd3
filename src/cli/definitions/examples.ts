import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { HELP, INTERNAL_ERROR, UNUSABLE_INPUT } from './common-options';

export const examplesDefinition: CommandDefinition = {
  name: 'examples',
  summary: 'where the sample scenario folders are, and what each shows',
  description: [
    'Prints one line for each sample folder: its absolute path and what it is about. Copy one to start your own.',
  ],
  positionals: [],
  options: [HELP],
  examples: ['turnario examples', 'cp -r "$(turnario examples | grep segrate | cut -f1)" my-office'],
  exitStatuses: [[EXIT_STATUS.done, 'the folders were printed'], UNUSABLE_INPUT, INTERNAL_ERROR],
  load: async () => (await import('../commands/examples.js')).runExamples,
};
