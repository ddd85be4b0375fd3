import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import {
  DAYS,
  FOLDER,
  formatOption,
  FROM,
  HELP,
  INTERNAL_ERROR,
  LANG,
  OUT,
  SCENARIO,
  UNUSABLE_INPUT,
  weeksOption,
} from './common-options';

export const planDefinition: CommandDefinition = {
  name: 'plan',
  summary: 'plan the weeks of a scenario folder and print the roster',
  description: [
    'Reads the folder, plans week after week (what each person has borne is carried on), checks the result with rules that do not trust the solver, and prints it. No database is used.',
    'A shortage of people is never a failure: the roster is made, and who is missing is listed by site, day, half hour and activity. Ctrl-C stops the search and keeps the best roster so far; a second Ctrl-C ends the program.',
    'Progress is shown on standard error, only when that is a terminal.',
  ],
  positionals: [FOLDER],
  options: [
    SCENARIO,
    FROM,
    weeksOption('horizon.weeks of the scenario'),
    DAYS,
    { name: 'time-limit', value: 'SECONDS', meaning: 'longest search for the whole plan', defaultText: '60' },
    { name: 'seed', value: 'N', meaning: 'the same seed gives the same roster', defaultText: '1' },
    {
      name: 'node-limit',
      value: 'N',
      meaning: 'nodes of the search tree in each solve at the most; a stopped search then gives the same everywhere',
    },
    {
      name: 'search',
      value: 'WAY',
      meaning: 'weeks (one after the other), whole (all at once; refused where a rule stands in the way) or auto',
      defaultText: 'weeks',
    },
    { name: 'solver', value: 'NAME', meaning: 'highs, or javascript-lp-solver for small units', defaultText: 'highs' },
    {
      name: 'progress',
      value: 'MODE',
      meaning: 'auto (one line, on a terminal only), lines (one for each step) or none, on standard error',
      defaultText: 'auto',
    },
    formatOption('table, json or csv'),
    LANG,
    OUT,
    {
      name: 'history',
      value: 'ROSTER',
      meaning: 'roster of the weeks before (JSON or CSV), so that rests and runs of days hold across the border',
      defaultText: 'history.csv of the folder',
    },
    { name: 'baseline', value: 'ROSTER', meaning: 'roster to stay close to (JSON or CSV)' },
    {
      name: 'freeze',
      value: 'FROM..TO',
      repeated: true,
      meaning: 'days of the baseline that stand as they are, days off too; may be given several times',
    },
    {
      name: 'export-model',
      value: 'FILE',
      meaning: 'write each program solved as free MPS: FILE.mps becomes FILE-001.mps …, and FILE.jsonl lists them',
    },
    {
      name: 'ledger-out',
      value: 'FILE',
      meaning: 'write what each person has borne by the end, as ledger.csv for the next plan',
    },
    HELP,
  ],
  examples: [
    'turnario plan examples/segrate-desk',
    'turnario plan examples/milano-phase2 --from 2020-05-04 --weeks 4 --format json --out may.json',
    'turnario plan examples/segrate-desk --from 2026-12-02 --days 10 --history last.json',
    'turnario plan examples/segrate-desk --scenario scenario-t1.yaml --format csv > t1.csv',
  ],
  exitStatuses: [
    [EXIT_STATUS.done, 'a plan was made, proved optimal or not'],
    [EXIT_STATUS.unlawful, 'no lawful plan: the data break the law (listed by rule, person and day), or time ran out'],
    UNUSABLE_INPUT,
    INTERNAL_ERROR,
    [EXIT_STATUS.interrupted, 'stopped by Ctrl-C before a first roster was found'],
  ],
  load: async () => (await import('../commands/plan.js')).runPlan,
};
