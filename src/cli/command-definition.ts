import type { ExitStatus } from './exit-status';

/** One `--option`, as the parser and the help read it. */
export interface OptionDefinition {
  readonly name: string;
  /** What the help shows in place of the value, e.g. `FILE`; null for a switch that takes none. */
  readonly value: string | null;
  readonly meaning: string;
  /** May be given several times; its values then stand on a line each. */
  readonly repeated?: true;
  /** Default as shown in the help; the command itself applies it. */
  readonly defaultText?: string;
}

export interface PositionalDefinition {
  readonly name: string;
  readonly required: boolean;
  /** May be given several times; only the last one of a command. */
  readonly repeated?: true;
  readonly meaning: string;
}

/** What was typed after the command's name, checked against its definition. */
export interface CommandArguments {
  readonly positionals: readonly string[];
  /** Values of the options given; an option that is not here was not given. */
  readonly values: Readonly<Record<string, string>>;
}

export type CommandRun = (args: CommandArguments) => Promise<ExitStatus>;

/** A command of `turnario`: all that its help says, and a way to load the code behind it when it is called. */
export interface CommandDefinition {
  readonly name: string;
  readonly summary: string;
  /** Paragraphs of the help, each a line of any length. */
  readonly description: readonly string[];
  readonly positionals: readonly PositionalDefinition[];
  readonly options: readonly OptionDefinition[];
  readonly examples: readonly string[];
  readonly exitStatuses: readonly (readonly [ExitStatus, string])[];
  /** Loads the command; separate from the definition so that `--help` starts without the planner. */
  readonly load: () => Promise<CommandRun>;
}
