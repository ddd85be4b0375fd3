import type { CommandDefinition, OptionDefinition } from './command-definition';
import { EXIT_STATUS } from './exit-status';

const HELP: OptionDefinition = { name: 'help', value: null, meaning: 'this text' };

const FOLDER = {
  name: 'FOLDER',
  required: true,
  meaning: 'a scenario folder: scenario.yaml and its CSV files (docs/scenario-format.md)',
} as const;

const SCENARIO: OptionDefinition = {
  name: 'scenario',
  value: 'FILE',
  meaning: 'a variant in the folder, for example scenario-t1.yaml',
  defaultText: 'scenario.yaml',
};

const FROM: OptionDefinition = {
  name: 'from',
  value: 'DATE',
  meaning: 'first Monday, yyyy-mm-dd',
  defaultText: 'horizon.from of the scenario',
};

const weeksOption = (defaultText: string): OptionDefinition => ({
  name: 'weeks',
  value: 'N',
  meaning: 'weeks, 1 to 13',
  defaultText,
});

const formatOption = (formats: string): OptionDefinition => ({
  name: 'format',
  value: 'FORMAT',
  meaning: formats,
  defaultText: formats.split(/, | or /)[0] ?? '',
});

const OUT: OptionDefinition = {
  name: 'out',
  value: 'FILE',
  meaning: 'write there instead of standard output; the file appears whole or not at all',
};

const UNUSABLE_INPUT = [
  EXIT_STATUS.unusableInput,
  'wrong use, or input that cannot be used: every error is listed on standard error',
] as const;
const INTERNAL_ERROR = [EXIT_STATUS.internalError, 'a fault of the program itself'] as const;

const HISTORY: OptionDefinition = {
  name: 'history',
  value: 'ROSTER',
  meaning: 'roster of the weeks before',
  defaultText: 'history.csv of the folder',
};

/** Weeks of a command that reads rosters. */
const ROSTER_WEEKS: readonly OptionDefinition[] = [
  { ...FROM, defaultText: "the Monday of the roster's first day" },
  weeksOption("up to the roster's last day"),
];

const plan: CommandDefinition = {
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
    { name: 'time-limit', value: 'SECONDS', meaning: 'longest search for the whole plan', defaultText: '60' },
    { name: 'seed', value: 'N', meaning: 'the same seed gives the same roster', defaultText: '1' },
    { name: 'solver', value: 'NAME', meaning: 'highs, or javascript-lp-solver for small units', defaultText: 'highs' },
    {
      name: 'progress',
      value: 'MODE',
      meaning: 'auto (one line, on a terminal only), lines (one for each step) or none, on standard error',
      defaultText: 'auto',
    },
    formatOption('table, json or csv'),
    OUT,
    {
      name: 'history',
      value: 'ROSTER',
      meaning: 'roster of the weeks before (JSON or CSV), so that rests and runs of days hold across the border',
      defaultText: 'history.csv of the folder',
    },
    { name: 'baseline', value: 'ROSTER', meaning: 'roster to stay close to (JSON or CSV)' },
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
    'turnario plan examples/segrate-desk --scenario scenario-t1.yaml --format csv > t1.csv',
  ],
  exitStatuses: [
    [EXIT_STATUS.done, 'a plan was made, proved optimal or not'],
    [EXIT_STATUS.unlawful, 'no lawful plan: the data break the law (listed by rule, person and day), or time ran out'],
    UNUSABLE_INPUT,
    INTERNAL_ERROR,
    [EXIT_STATUS.interrupted, 'stopped by Ctrl-C before a first roster was found'],
  ],
  load: async () => (await import('./commands/plan.js')).runPlan,
};

const check: CommandDefinition = {
  name: 'check',
  summary: 'check a roster made by anyone, by hand too, against law, contracts and needs',
  description: [
    "Reads a roster (JSON or CSV as printed by turnario plan, also edited in a spreadsheet) and measures every rule on it with the planner's independent check. No solver is involved.",
    'Prints the breaches of the law, the findings by rule, who is missing and the score by level.',
  ],
  positionals: [FOLDER, { name: 'ROSTER', required: true, meaning: 'the roster to check, .json or .csv' }],
  options: [SCENARIO, ...ROSTER_WEEKS, formatOption('text or json'), OUT, HISTORY, HELP],
  examples: [
    'turnario plan examples/segrate-desk --format csv --out week.csv',
    'turnario check examples/segrate-desk week.csv',
  ],
  exitStatuses: [
    [EXIT_STATUS.done, 'no breach of the law'],
    [EXIT_STATUS.unlawful, 'at least one breach of the law'],
    UNUSABLE_INPUT,
    INTERNAL_ERROR,
  ],
  load: async () => (await import('./commands/check.js')).runCheck,
};

const compare: CommandDefinition = {
  name: 'compare',
  summary: 'two rosters side by side: which is better, and what changes for whom',
  description: [
    "Measures both rosters by every rule and compares them level by level, the law first: the first level at which they differ decides. A may be the planner's and B one changed by hand.",
    'Prints the score of both by level and by rule, the breaches of the law of each, every changed person-day, and hours and days on site of each person where they differ.',
  ],
  positionals: [
    FOLDER,
    { name: 'A', required: true, meaning: 'the first roster, .json or .csv' },
    { name: 'B', required: true, meaning: 'the second one' },
  ],
  options: [SCENARIO, ...ROSTER_WEEKS, formatOption('text or json'), OUT, HISTORY, HELP],
  examples: ['turnario compare examples/segrate-desk week.json changed-by-hand.csv'],
  exitStatuses: [[EXIT_STATUS.done, 'the comparison was printed'], UNUSABLE_INPUT, INTERNAL_ERROR],
  load: async () => (await import('./commands/compare.js')).runCompare,
};

const explain: CommandDefinition = {
  name: 'explain',
  summary: 'why a person works (or not) on a day, what else it could be, who could take over',
  description: [
    "Looks at everything else the rules admit for a person on a day: a free day, other duties, sites, activities and modes, and swaps with colleagues of the unit. Each is measured by the rules' own checks on the changed roster, and listed with what it would cost by rule, the best first. The rules that would get worse in the best of them speak for the roster as it is.",
    'With --replacements the person counts as absent that day, and the colleagues who could take the duty over are ranked: first by breaches of the law, then level by level, then by how few person-days change. Figures are beside the roster with the duty left open, so that a gain is negative.',
    'Of an absence it says only that it is one.',
  ],
  positionals: [FOLDER, { name: 'ROSTER', required: true, meaning: 'the roster, .json or .csv' }],
  options: [
    { name: 'person', value: 'ID', meaning: 'whose day; needed' },
    { name: 'on', value: 'DATE', meaning: 'which day, yyyy-mm-dd; needed' },
    { name: 'replacements', value: null, meaning: 'rank who could take the duty over' },
    { name: 'lang', value: 'LANGUAGE', meaning: 'it or en', defaultText: 'it' },
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
  ],
  exitStatuses: [[EXIT_STATUS.done, 'the explanation was printed'], UNUSABLE_INPUT, INTERNAL_ERROR],
  load: async () => (await import('./commands/explain.js')).runExplain,
};

const supplies: CommandDefinition = {
  name: 'supplies',
  summary: 'protective equipment and consumables per site, from the people on site',
  description: [
    "Counts people on site per site, from a roster where one is given and otherwise from the presence contingents of the horizon's first week, and derives what each site needs per period (supply-items.csv).",
    'Where the folder holds a printed table (sites-as-printed.csv), lists every figure of it that differs from the computed one, printed beside computed. Nothing is corrected silently.',
  ],
  positionals: [FOLDER, { name: 'ROSTER', required: false, meaning: 'a roster, .json or .csv' }],
  options: [SCENARIO, FROM, formatOption('text, json or csv'), OUT, HELP],
  examples: [
    'turnario supplies examples/milano-phase2',
    'turnario supplies examples/milano-phase2 may.json --format csv --out supplies.csv',
  ],
  exitStatuses: [
    [EXIT_STATUS.done, 'the table was printed, with or without anomalies'],
    UNUSABLE_INPUT,
    INTERNAL_ERROR,
  ],
  load: async () => (await import('./commands/supplies.js')).runSupplies,
};

const rules: CommandDefinition = {
  name: 'rules',
  summary: 'the rules a roster is planned and checked by, with source, unit and parameters',
  description: [
    'Prints the catalogue of rules, strongest level first. A scenario sets them under "rules" in scenario.yaml.',
  ],
  positionals: [],
  options: [HELP],
  examples: ['turnario rules', 'turnario rules | less'],
  exitStatuses: [[EXIT_STATUS.done, 'the catalogue was printed'], UNUSABLE_INPUT, INTERNAL_ERROR],
  load: async () => (await import('./commands/rules.js')).runRules,
};

const desks: CommandDefinition = {
  name: 'desks',
  summary: 'how many desks keep the average wait short',
  description: [
    'Erlang C: visitors come at random, each keeps a desk busy for a while, and nobody leaves the queue. Prints the smallest number of desks with an average wait within the limit, and the wait with one desk less.',
    'Real desks do worse where services need different skills, so the number is a floor.',
  ],
  positionals: [],
  options: [
    { name: 'visits-per-hour', value: 'N', meaning: 'mean arrivals in an hour' },
    { name: 'service-minutes', value: 'N', meaning: 'mean minutes a visit keeps a desk busy' },
    { name: 'wait-minutes', value: 'N', meaning: 'longest average wait wanted' },
    formatOption('text or json'),
    OUT,
    HELP,
  ],
  examples: ['turnario desks --visits-per-hour 24 --service-minutes 10 --wait-minutes 4'],
  exitStatuses: [[EXIT_STATUS.done, 'the number was printed'], UNUSABLE_INPUT, INTERNAL_ERROR],
  load: async () => (await import('./commands/desks.js')).runDesks,
};

const bench: CommandDefinition = {
  name: 'bench',
  summary: 'how long the planner takes on made-up units of several sizes',
  description: [
    'weekly: units with four kinds of contract, two shifts in squads, agile work, movers between sites, skills, absences, wishes and a ledger; one week, all rules on. The same seed makes the same unit on every machine.',
    'Prints one JSON line for each size as it ends: status, cost, bound, gap, seconds from the data to the checked roster, breaches of the law, people missing (half hours) and the largest memory so far.',
  ],
  positionals: [{ name: 'SUITE', required: true, meaning: 'weekly' }],
  options: [
    { name: 'people', value: 'LIST', meaning: 'sizes, separated by commas', defaultText: '17,60,200' },
    { name: 'seed', value: 'N', meaning: 'which unit of that size, and the search', defaultText: '1' },
    { name: 'time-limit', value: 'SECONDS', meaning: 'longest search for each', defaultText: '60' },
    { name: 'solver', value: 'NAME', meaning: 'highs, or javascript-lp-solver for small units', defaultText: 'highs' },
    HELP,
  ],
  examples: ['turnario bench weekly --people 17,60,200,500'],
  exitStatuses: [[EXIT_STATUS.done, 'every size was tried; the lines say how it went'], UNUSABLE_INPUT, INTERNAL_ERROR],
  load: async () => (await import('./commands/bench.js')).runBench,
};

const examples: CommandDefinition = {
  name: 'examples',
  summary: 'where the sample scenario folders are, and what each shows',
  description: [
    'Prints one line for each sample folder: its absolute path and what it is about. Copy one to start your own.',
  ],
  positionals: [],
  options: [HELP],
  examples: ['turnario examples', 'cp -r "$(turnario examples | grep segrate | cut -f1)" my-office'],
  exitStatuses: [[EXIT_STATUS.done, 'the folders were printed'], UNUSABLE_INPUT, INTERNAL_ERROR],
  load: async () => (await import('./commands/examples.js')).runExamples,
};

/** The commands of `turnario`, in the order of the help. The help of each is made from here and nowhere else. */
export const COMMANDS: readonly CommandDefinition[] = [
  plan,
  check,
  explain,
  compare,
  supplies,
  desks,
  rules,
  bench,
  examples,
];
