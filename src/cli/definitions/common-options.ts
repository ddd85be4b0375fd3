import type { OptionDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';

export const HELP: OptionDefinition = { name: 'help', value: null, meaning: 'this text' };

export const FOLDER = {
  name: 'FOLDER',
  required: true,
  meaning: 'a scenario folder: scenario.yaml and its CSV files (docs/scenario-format.md)',
} as const;

export const SCENARIO: OptionDefinition = {
  name: 'scenario',
  value: 'FILE',
  meaning: 'a variant in the folder, for example scenario-t1.yaml',
  defaultText: 'scenario.yaml',
};

export const FROM: OptionDefinition = {
  name: 'from',
  value: 'DATE',
  meaning: 'first day, yyyy-mm-dd; of its week, the days before stand as the history says',
  defaultText: 'horizon.from of the scenario',
};

export const weeksOption = (defaultText: string): OptionDefinition => ({
  name: 'weeks',
  value: 'N',
  meaning: 'weeks, 1 to 13',
  defaultText,
});

export const DAYS: OptionDefinition = { name: 'days', value: 'N', meaning: 'days instead of weeks, 1 to 91' };

export const formatOption = (formats: string): OptionDefinition => ({
  name: 'format',
  value: 'FORMAT',
  meaning: formats,
  defaultText: formats.split(/, | or /)[0] ?? '',
});

/** Of the commands that speak of a roster. */
export const LANG: OptionDefinition = {
  name: 'lang',
  value: 'LANGUAGE',
  meaning: 'it or en, for everything that is said in words',
  defaultText: 'it',
};

export const GAP: OptionDefinition = {
  name: 'gap',
  value: 'PERCENT',
  meaning: 'stop as soon as the score is proved within so much of the best possible; the result says how near it is',
  defaultText: '0: search until it is proved best',
};

export const OUT: OptionDefinition = {
  name: 'out',
  value: 'FILE',
  meaning: 'write there instead of standard output; the file appears whole or not at all',
};

export const UNUSABLE_INPUT = [
  EXIT_STATUS.unusableInput,
  'wrong use, or input that cannot be used: every error is listed on standard error',
] as const;
export const INTERNAL_ERROR = [EXIT_STATUS.internalError, 'a fault of the program itself'] as const;

export const HISTORY: OptionDefinition = {
  name: 'history',
  value: 'ROSTER',
  meaning: 'roster of the weeks before',
  defaultText: 'history.csv of the folder',
};

/** Weeks of a command that reads rosters. */
export const ROSTER_WEEKS: readonly OptionDefinition[] = [
  { ...FROM, defaultText: "the Monday of the roster's first day" },
  weeksOption("up to the roster's last day"),
  DAYS,
];
