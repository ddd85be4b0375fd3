import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { FOLDER, formatOption, HELP, INTERNAL_ERROR, OUT, SCENARIO, UNUSABLE_INPUT } from './common-options';

export const phasesDefinition: CommandDefinition = {
  name: 'phases',
  summary: 'what the phase plan says for each unit on a day, and which line says so',
  description: [
    'Resolves the phase plan of scenario.yaml for one day: of the phase in force the line for the unit, else for its directorate, else for every unit. Prints default modes, limits of agile work, presence bounds, the week of a ramp, the rotation window, and file and line it comes from.',
  ],
  positionals: [FOLDER],
  options: [
    SCENARIO,
    { name: 'unit', value: 'UNIT', meaning: 'only this unit', defaultText: 'all' },
    { name: 'on', value: 'DATE', meaning: 'day, yyyy-mm-dd', defaultText: "the first day of the scenario's horizon" },
    formatOption('text or json'),
    OUT,
    HELP,
  ],
  examples: [
    'turnario phases examples/milano-phase2 --on 2020-06-29',
    'turnario phases examples/milano-phase2 --unit servizi-funebri --format json',
  ],
  exitStatuses: [[EXIT_STATUS.done, 'the rules were printed'], UNUSABLE_INPUT, INTERNAL_ERROR],
  load: async () => (await import('../commands/phases.js')).runPhases,
};
