/** Settings that cannot be used; its message names every variable and how to mend it. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Reads variables and collects what is wrong with them, so that all of it is told at once. Empty counts as absent. */
export class EnvironmentReader {
  private readonly problems: string[] = [];

  constructor(private readonly environment: NodeJS.ProcessEnv) {}

  optionalText(name: string): string | undefined {
    const value = this.environment[name]?.trim();
    return value === '' ? undefined : value;
  }

  text(name: string, fallback: string): string {
    return this.optionalText(name) ?? fallback;
  }

  integer(name: string, fallback: number, min: number, max: number): number {
    const text = this.optionalText(name);
    if (text === undefined) return fallback;
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    this.problem(name, `is "${text}"`, `give a whole number from ${min} to ${max} (default ${fallback})`);
    return fallback;
  }

  oneOf<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const text = this.optionalText(name);
    if (text === undefined) return fallback;
    const choice = choices.find((candidate) => candidate === text);
    if (choice !== undefined) return choice;
    this.problem(name, `is "${text}"`, `give one of ${choices.join(', ')} (default ${fallback})`);
    return fallback;
  }

  flag(name: string, fallback: boolean): boolean {
    return this.oneOf(name, ['true', 'false'], fallback ? 'true' : 'false') === 'true';
  }

  yesNo(name: string, fallback: boolean): boolean {
    return this.oneOf(name, ['yes', 'no'], fallback ? 'yes' : 'no') === 'yes';
  }

  /** Values between commas, each of one form. */
  list(name: string, form: RegExp, wanted: string): readonly string[] {
    const values = (this.optionalText(name) ?? '')
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== '');
    const odd = values.find((value) => !form.test(value));
    if (odd !== undefined) this.problem(name, `holds "${odd}"`, `give ${wanted}; several with commas between them`);
    return values;
  }

  /** The value is not repeated in the problem: an address may hold a password. */
  url(name: string, protocols: readonly string[]): string | undefined {
    const text = this.optionalText(name);
    if (text === undefined) return undefined;
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
    this.problem(name, 'is not such an address', `give an address that starts with ${protocols.join('// or ')}//`);
    return undefined;
  }

  problem(name: string, what: string, howToMend: string): void {
    this.problems.push(`${name} ${what}: ${howToMend}`);
  }

  /** @throws ConfigError when any variable was unusable */
  assertNoProblems(): void {
    if (this.problems.length > 0) throw new ConfigError(this.problems);
  }
}
