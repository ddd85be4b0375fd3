import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { FOLDER, formatOption, FROM, HELP, INTERNAL_ERROR, OUT, SCENARIO, UNUSABLE_INPUT } from './common-options';

export const suppliesDefinition: CommandDefinition = {
  name: 'supplies',
  summary: 'protective equipment and consumables per site, from the people on site',
  description: [
    "Counts people on site per site, from a roster where one is given and otherwise from the presence contingents of the horizon's first week, and derives what each site needs per period (supply-items.csv).",
    'Where the folder holds a printed table (sites-as-printed.csv), lists every figure of it that differs from the computed one, printed beside computed. Nothing is corrected silently.',
  ],
  positionals: [FOLDER, { name: 'ROSTER', required: false, meaning: 'a roster, .json or .csv' }],
  options: [SCENARIO, { ...FROM, meaning: 'first Monday, yyyy-mm-dd' }, formatOption('text, json or csv'), OUT, HELP],
  examples: [
    'turnario supplies examples/milano-phase2',
    'turnario supplies examples/milano-phase2 may.json --format csv --out supplies.csv',
  ],
  exitStatuses: [
    [EXIT_STATUS.done, 'the table was printed, with or without anomalies'],
    UNUSABLE_INPUT,
    INTERNAL_ERROR,
  ],
  load: async () => (await import('../commands/supplies.js')).runSupplies,
};
