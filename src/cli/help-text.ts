import type { LanguageId } from '../planner/explain/sentences/language';
import type { CommandDefinition } from './command-definition';
import { inItalian } from './italian-help';
import { alignColumns, wrapText } from './text-table';

const HELP_WIDTH = 100;

const TITLES = {
  en: { usage: 'Usage', options: 'options', default: 'default' },
  it: { usage: 'Uso', options: 'opzioni', default: 'predefinito' },
} as const;

const SECTIONS = {
  en: ['Arguments:', 'Options:', 'Examples:', 'Exit status:'],
  it: ['Argomenti:', 'Opzioni:', 'Esempi:', 'Stato di uscita:'],
} as const;

/**
 * The help of one command: what it does, arguments, options with defaults, examples, exit statuses. A command without
 * Italian help has its English one.
 */
export function commandHelp(definition: CommandDefinition, language: LanguageId = 'en'): string {
  const italian = language === 'it' ? inItalian(definition) : null;
  const command = italian ?? definition;
  const shown = italian === null ? 'en' : 'it';
  const words = TITLES[shown];
  const [args, options, examples, exitStatus] = SECTIONS[shown];
  const positionals = command.positionals.map(({ name, required, repeated }) => {
    const word = repeated === true ? `${name}…` : name;
    return required ? word : `[${word}]`;
  });
  const usage = [
    'turnario',
    command.name,
    ...positionals,
    ...(command.options.length > 1 ? [`[${words.options}]`] : []),
  ];
  const sections = [
    [`turnario ${command.name}: ${command.summary}`],
    [`${words.usage}: ${usage.join(' ')}`],
    ...command.description.map((paragraph) => wrapText(paragraph, HELP_WIDTH)),
    titled(
      args,
      command.positionals.map(({ name, meaning }) => [name, meaning]),
    ),
    titled(
      options,
      command.options.map(({ name, value, meaning, defaultText }) => [
        `--${name}${value === null ? '' : ` ${value}`}`,
        defaultText === undefined ? meaning : `${meaning} (${words.default}: ${defaultText})`,
      ]),
    ),
    [examples, ...command.examples.map((example) => `  ${example}`)],
    titled(
      exitStatus,
      command.exitStatuses.map(([status, meaning]) => [String(status), meaning]),
    ),
  ];
  return joinSections(sections);
}

/** The help of the program: its commands, one line each. */
export function programHelp(commands: readonly CommandDefinition[]): string {
  return joinSections([
    wrapText(
      'turnario plans, for a public administration, who is at the desk, who works from home and who rests: ' +
        'week by week, lawfully, fairly and explained.',
      HELP_WIDTH,
    ),
    ['Usage: turnario COMMAND [arguments] [options]'],
    titled(
      'Commands:',
      [...commands, HELP_LINE].map(({ name, summary }) => [name, summary]),
    ),
    titled('Options:', [
      ['--help', 'this text; after a command, the help of that command'],
      ['--version', 'the version of turnario'],
    ]),
    ['First steps:', '  turnario examples', '  turnario plan examples/segrate-desk'],
  ]);
}

const HELP_LINE = { name: 'help', summary: 'this text, or the help of a command: turnario help plan' };

function titled(title: string, rows: readonly (readonly [string, string])[]): string[] {
  if (rows.length === 0) return [];
  const left = Math.max(...rows.map(([name]) => name.length)) + 4;
  const lines = rows.flatMap(([name, meaning]) => {
    const [first = '', ...rest] = wrapText(meaning, HELP_WIDTH - left);
    return [[name, first] as const, ...rest.map((line) => ['', line] as const)];
  });
  return [title, ...alignColumns(lines, { indent: '  ' })];
}

function joinSections(sections: readonly (readonly string[])[]): string {
  return (
    sections
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n') + '\n'
  );
}
