import { parseArgs } from 'node:util';
import { nearestName } from '../modules/exchange/table/nearest-name';
import type { CommandArguments, CommandDefinition } from './command-definition';
import { UsageError } from './usage-error';

/**
 * Reads what follows a command's name.
 *
 * @throws UsageError for an unknown or repeated option (with the nearest known one), a missing value, and a missing or
 *   surplus argument. `parseArgs` runs in its lenient mode because its own messages name no neighbour and stop at English
 *   that differs from one Node release to the next.
 */
export function parseCommandLine(command: CommandDefinition, args: readonly string[]): CommandArguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      command.options.map(({ name, value }) => [name, { type: value === null ? 'boolean' : 'string' }] as const),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const values: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const definition = command.options.find(({ name }) => name === token.name && token.rawName.startsWith('--'));
    if (definition === undefined) throw unknownOption(command, token.rawName);
    const known = values[token.name];
    if (known !== undefined && definition.repeated !== true) {
      throw new UsageError(`option --${token.name} is given twice`, 'keep one of the two');
    }
    const value = valueOf(definition.value, token.name, token.value, token.inlineValue === true);
    values[token.name] = known === undefined ? value : `${known}\n${value}`;
  }
  checkPositionals(command, positionals);
  return { positionals, values };
}

function valueOf(placeholder: string | null, name: string, value: string | undefined, isInline: boolean): string {
  if (placeholder === null) {
    if (isInline) throw new UsageError(`option --${name} takes no value`, `write --${name} alone`);
    return 'yes';
  }
  // `--out --weeks 2` means that the file name was forgotten, not that the file is called "--weeks".
  if (value === undefined || value === '' || (!isInline && value.startsWith('--'))) {
    throw new UsageError(`option --${name} needs a value`, `write --${name} ${placeholder}`);
  }
  return value;
}

function unknownOption(command: CommandDefinition, rawName: string): UsageError {
  const names = command.options.map(({ name }) => name);
  const typed = rawName.replace(/^-+/, '');
  // A beginning ("time" for "time-limit") is meant as that word however long the rest is.
  const nearest = names.find((name) => name.startsWith(typed)) ?? nearestName(typed, names);
  return new UsageError(
    `unknown option ${rawName}`,
    nearest === null
      ? `options of "${command.name}": ${names.map((name) => `--${name}`).join(', ')}`
      : `did you mean --${nearest}?`,
  );
}

function checkPositionals(command: CommandDefinition, positionals: readonly string[]): void {
  const missing = command.positionals.filter(({ required }, index) => required && positionals[index] === undefined);
  const [first] = missing;
  if (first !== undefined) {
    throw new UsageError(`${first.name} is missing`, `give ${first.name}: ${first.meaning}`);
  }
  if (command.positionals.at(-1)?.repeated === true) return;
  const surplus = positionals.slice(command.positionals.length);
  if (surplus.length > 0) {
    throw new UsageError(`too many arguments: ${surplus.join(' ')}`, 'put names with spaces between quotes');
  }
}
