import { nearestName } from '../modules/exchange/table/nearest-name';
import type { LanguageId } from '../planner/explain/sentences/language';
import type { CommandDefinition } from './command-definition';
import { COMMANDS } from './command-list';
import { EXIT_STATUS, type ExitStatus } from './exit-status';
import { commandHelp, programHelp } from './help-text';
import { packageVersion } from './package-root';
import { parseCommandLine } from './parse-command-line';
import { UsageError } from './usage-error';

/** Does what the arguments after `turnario` say and answers the exit status. */
export async function runTurnario(args: readonly string[]): Promise<ExitStatus> {
  const [word, ...rest] = args;
  if (word === undefined) {
    process.stderr.write(programHelp(COMMANDS));
    return EXIT_STATUS.unusableInput;
  }
  if (word === '--version' || word === '-V') return print(`${packageVersion()}\n`);
  if (word === '--help' || word === '-h') return print(programHelp(COMMANDS));
  if (word === 'help') {
    const [about] = rest;
    return print(about === undefined ? programHelp(COMMANDS) : commandHelp(commandNamed(about), languageOfHelp(rest)));
  }
  const command = commandNamed(word);
  if (rest.includes('--help') || rest.includes('-h')) return print(commandHelp(command, languageOfHelp(rest)));
  const commandArguments = parseCommandLine(command, rest);
  const run = await command.load();
  return run(commandArguments);
}

/** Help is read by whoever installs the program, too: English unless Italian is asked for. */
function languageOfHelp(args: readonly string[]): LanguageId {
  return args.some((arg, index) => arg === '--lang=it' || (arg === '--lang' && args[index + 1] === 'it')) ? 'it' : 'en';
}

function commandNamed(word: string): CommandDefinition {
  const command = COMMANDS.find(({ name }) => name === word);
  if (command !== undefined) return command;
  const names = [...COMMANDS.map(({ name }) => name), 'help'];
  const nearest = nearestName(word, names);
  throw new UsageError(
    `unknown ${word.startsWith('-') ? 'option' : 'command'} ${word}`,
    nearest === null ? `commands: ${names.join(', ')}` : `did you mean "${nearest}"?`,
  );
}

function print(text: string): ExitStatus {
  process.stdout.write(text);
  return EXIT_STATUS.done;
}
