import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import {
  FOLDER,
  formatOption,
  FROM,
  HELP,
  INTERNAL_ERROR,
  OUT,
  SCENARIO,
  UNUSABLE_INPUT,
  weeksOption,
} from './common-options';

export const appointmentsDefinition: CommandDefinition = {
  name: 'appointments',
  summary: 'booked appointments beside the planned desks, and what to move',
  description: [
    'For each site that receives by appointment (appointment-slots.csv), half hour by half hour: what is booked (appointments.csv), the visitors expected without an appointment, the desks they need together, the desks planned and the visitors these can take, the appointments in excess, and the visitors inside at once beside the number let in (visitors_inside of sites.csv).',
    'Planned desks are those of ROSTER where one is given, breaks taken off; otherwise the written demand, or the presence contingents less the other work of the site.',
    'Appointments in excess are moved to the next free start of the day, else to an earlier one, else to the days after. Nothing is changed: the list is a proposal.',
  ],
  positionals: [FOLDER, { name: 'ROSTER', required: false, meaning: 'a roster, .json or .csv' }],
  options: [
    SCENARIO,
    { ...FROM, meaning: 'first Monday, yyyy-mm-dd', defaultText: "the roster's first, else the folder's" },
    weeksOption("the roster's, else the folder's"),
    { name: 'on', value: 'DATE', meaning: 'one day alone, yyyy-mm-dd' },
    formatOption('text, json or csv'),
    OUT,
    HELP,
  ],
  examples: [
    'turnario appointments examples/milano-phase2 --on 2020-05-04',
    'turnario appointments examples/milano-phase2 may.json --format csv --out loads.csv',
  ],
  exitStatuses: [
    [EXIT_STATUS.done, 'the loads were printed, with or without appointments to move'],
    UNUSABLE_INPUT,
    INTERNAL_ERROR,
  ],
  load: async () => (await import('../commands/appointments.js')).runAppointments,
};
