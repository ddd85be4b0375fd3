import { nearestName } from '../modules/exchange/table/nearest-name';
import { addDays, mondayOf, weekdayOf } from '../planner/problem/calendar';
import type { CommandArguments } from './command-definition';
import { UsageError } from './usage-error';

/** A whole number between two bounds, both allowed; `fallback` where the option was not given. */
export function wholeNumber<Fallback>(
  { values }: CommandArguments,
  name: string,
  bounds: { readonly min: number; readonly max: number },
  fallback: Fallback,
): number | Fallback {
  const text = values[name];
  if (text === undefined) return fallback;
  const number = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= bounds.min && number <= bounds.max)) {
    throw new UsageError(
      `--${name} ${text} is not a whole number from ${bounds.min} to ${bounds.max}`,
      `write for example --${name} ${bounds.min}`,
    );
  }
  return number;
}

/** A decimal number between two bounds, both allowed; `fallback` where the option was not given. */
export function decimalNumber(
  args: CommandArguments,
  name: string,
  bounds: { readonly min: number; readonly max: number },
  fallback: number,
): number {
  return args.values[name] === undefined ? fallback : requiredNumber(args, name, bounds);
}

const PERCENT = { min: 0, max: 100 };

/** `--gap`, given in percent, as a share; absent: a plan is to be proved best. */
export function relativeGap(args: CommandArguments): { readonly relativeGap?: number } {
  return args.values['gap'] === undefined ? {} : { relativeGap: requiredNumber(args, 'gap', PERCENT) / 100 };
}

/** A decimal number that must be given. */
export function requiredNumber(
  { values }: CommandArguments,
  name: string,
  bounds: { readonly min: number; readonly max: number },
): number {
  const text = values[name];
  const example = `write for example --${name} ${Math.ceil(bounds.min) + 9}`;
  if (text === undefined) throw new UsageError(`--${name} is missing`, example);
  const number = /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= bounds.min && number <= bounds.max)) {
    throw new UsageError(`--${name} ${text} is not a number from ${bounds.min} to ${bounds.max}`, example);
  }
  return number;
}

/** One of the listed words; `fallback` where the option was not given. */
export function choice<Word extends string>(
  { values }: CommandArguments,
  name: string,
  words: readonly Word[],
  fallback: Word,
): Word {
  const text = values[name];
  if (text === undefined) return fallback;
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  const nearest = nearestName(text, words);
  throw new UsageError(
    `--${name} ${text} is not known`,
    nearest === null ? `choose one of ${words.join(', ')}` : `did you mean ${nearest}? One of ${words.join(', ')}`,
  );
}

/** A Monday as `yyyy-mm-dd`, since plans are made of whole weeks; `fallback` where the option was not given. */
export function monday<Fallback>({ values }: CommandArguments, name: string, fallback: Fallback): string | Fallback {
  const text = values[name];
  if (text === undefined) return fallback;
  checkCivilDate(name, text);
  if (weekdayOf(text) !== 1) {
    const before = mondayOf(text);
    throw new UsageError(
      `--${name} ${text} is not a Monday, and plans are made of whole weeks`,
      `take ${before} or ${addDays(before, 7)}`,
    );
  }
  return text;
}

/** A civil date as `yyyy-mm-dd`, one that has to be given. */
export function civilDate({ values }: CommandArguments, name: string): string {
  const text = needed({ values }, name, 'yyyy-mm-dd, for example 2026-11-30');
  checkCivilDate(name, text);
  return text;
}

/** The text of an option that has to be given. */
export function needed({ values }: Pick<CommandArguments, 'values'>, name: string, form: string): string {
  const text = values[name];
  if (text === undefined) throw new UsageError(`option --${name} is missing`, `give --${name} ${form}`);
  return text;
}

function checkCivilDate(name: string, text: string): void {
  if (isCivilDate(text)) return;
  throw new UsageError(`--${name} ${text} is not a date`, 'write it as yyyy-mm-dd, for example 2026-11-30');
}

/** Whether a text is a civil date, `yyyy-mm-dd`. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(`${text}T00:00:00Z`))) return false;
  return addDays(text, 0) === text;
}
