import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import {
  FOLDER,
  formatOption,
  HELP,
  HISTORY,
  INTERNAL_ERROR,
  LANG,
  OUT,
  ROSTER_WEEKS,
  SCENARIO,
  UNUSABLE_INPUT,
} from './common-options';

export const explainDefinition: CommandDefinition = {
  name: 'explain',
  summary: 'why a person works (or not) on a day, what else it could be, who could take over',
  description: [
    "Looks at everything else the rules admit for a person on a day: a free day, other duties, sites, activities and modes, and swaps with colleagues of the unit. Each is measured by the rules' own checks on the changed roster, and listed with what it would cost by rule, the best first. The rules that would get worse in the best of them speak for the roster as it is.",
    'With --replacements the person counts as absent that day, and the colleagues who could take the duty over are ranked: first by breaches of the law, then level by level, then by how few person-days change. Figures are beside the roster with the duty left open, so that a gain is negative.',
    'With --shortages it looks at the needs the roster leaves unmet instead: who could be there and which rules keep the others away, and the smallest changes that mend each (a larger contingent, another site or shift for a person, training, a day more, one person less wanted). Each is verified by planning the week again around it.',
    'Of an absence it says only that it is one.',
  ],
  positionals: [FOLDER, { name: 'ROSTER', required: true, meaning: 'the roster, .json or .csv' }],
  options: [
    { name: 'person', value: 'ID', meaning: 'whose day; needed without --shortages' },
    { name: 'on', value: 'DATE', meaning: 'which day, yyyy-mm-dd; needed without --shortages' },
    { name: 'replacements', value: null, meaning: 'rank who could take the duty over' },
    { name: 'shortages', value: null, meaning: 'explain the unmet needs of the roster instead' },
    { name: 'time-limit', value: 'SECONDS', meaning: 'longest search with --shortages', defaultText: '60' },
    LANG,
    SCENARIO,
    ...ROSTER_WEEKS,
    formatOption('text or json'),
    OUT,
    HISTORY,
    HELP,
  ],
  examples: [
    'turnario explain examples/segrate-desk week.json --person op-01 --on 2026-12-01',
    'turnario explain examples/segrate-desk week.json --person op-01 --on 2026-12-01 --replacements',
    'turnario explain examples/segrate-desk week.json --shortages',
  ],
  exitStatuses: [[EXIT_STATUS.done, 'the explanation was printed'], UNUSABLE_INPUT, INTERNAL_ERROR],
  load: async () => (await import('../commands/explain.js')).runExplain,
};
