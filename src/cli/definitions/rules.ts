import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { HELP, INTERNAL_ERROR, UNUSABLE_INPUT } from './common-options';

export const rulesDefinition: CommandDefinition = {
  name: 'rules',
  summary: 'the rules a roster is planned and checked by, with source, unit and parameters',
  description: [
    'Prints the catalogue of rules, strongest level first. A scenario sets them under "rules" in scenario.yaml.',
  ],
  positionals: [],
  options: [HELP],
  examples: ['turnario rules', 'turnario rules | less'],
  exitStatuses: [[EXIT_STATUS.done, 'the catalogue was printed'], UNUSABLE_INPUT, INTERNAL_ERROR],
  load: async () => (await import('../commands/rules.js')).runRules,
};
