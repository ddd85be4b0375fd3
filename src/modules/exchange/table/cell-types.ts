import { WEEKDAY_NAMES, parseWeekdays } from './weekdays';
import { invalid, valid, type CellType, type Parsed } from './cell';
import { suggestion } from './nearest-name';
import type { Weekday } from '../../../planner/problem/calendar';

const ID_PATTERN = /^[a-z0-9][a-z0-9-]{0,39}$/;
const ID_FORMAT = '`[a-z0-9][a-z0-9-]*`, at most 40 characters';

/** An id: what other tables call the row by. */
export const id: CellType<string> = {
  format: `id: ${ID_FORMAT}`,
  parse: (text) =>
    ID_PATTERN.test(text)
      ? valid(text)
      : invalid(`an id is ${ID_FORMAT}`, 'Use lower-case letters, digits and hyphens only.'),
};

/** Several ids in one cell. */
export const ids: CellType<readonly string[]> = {
  format: 'list of ids, separated by space or `\\|`',
  parse: (text) => {
    const parts = splitList(text);
    const wrong = parts.find((part) => !ID_PATTERN.test(part));
    return wrong === undefined
      ? valid([...new Set(parts)])
      : invalid(`"${wrong}" is no id: ${ID_FORMAT}`, 'Separate ids by a space or |.');
  },
};

/** Free text, of at most `maxLength` characters. */
export function text(maxLength: number): CellType<string> {
  return {
    format: `text, at most ${maxLength} characters`,
    parse: (value) =>
      value.length <= maxLength
        ? valid(value)
        : invalid(`text of at most ${maxLength} characters`, `Shorten it by ${value.length - maxLength} characters.`),
  };
}

/** One of a closed list of words. */
export function oneOf<const T extends string>(words: readonly T[]): CellType<T> {
  return {
    format: words.map((word) => `\`${word}\``).join(' \\| '),
    parse: (value) => {
      const found = words.find((word) => word === value.toLowerCase());
      return found === undefined ? invalid(`one of ${words.join(', ')}`, suggestion(value, words)) : valid(found);
    },
  };
}

/** Several words of a closed list. */
export function someOf<const T extends string>(words: readonly T[]): CellType<readonly T[]> {
  const one = oneOf(words);
  return {
    format: `list of ${one.format}`,
    parse: (value) => {
      const found: T[] = [];
      for (const part of splitList(value)) {
        const parsed = one.parse(part);
        if (!parsed.ok) return parsed;
        found.push(parsed.value);
      }
      return valid([...new Set(found)]);
    },
  };
}

const YES = new Set(['yes', 'si', 'sì', 'true', 'vero', '1']);
const NO = new Set(['no', 'false', 'falso', '0']);

export const yesNo: CellType<boolean> = {
  format: '`yes` \\| `no` (also si, sì, true, false, 1, 0)',
  parse: (value) => {
    const word = value.toLowerCase();
    if (YES.has(word)) return valid(true);
    return NO.has(word) ? valid(false) : invalid('yes or no', 'Write yes or no.');
  },
};

/** A whole number within limits. */
export function whole(min: number, max: number): CellType<number> {
  return {
    format: `whole number, ${min} to ${max}`,
    parse: (value) =>
      /^-?\d{1,9}$/.test(value) ? within(Number(value), min, max) : notANumber('a whole number', min, max),
  };
}

/** A number with decimals (point or comma) within limits. */
export function decimal(min: number, max: number): CellType<number> {
  return {
    format: `number, ${min} to ${max}`,
    parse: (value) =>
      /^-?\d{1,9}([.,]\d{1,9})?$/.test(value)
        ? within(Number(value.replace(',', '.')), min, max)
        : notANumber('a number', min, max),
  };
}

export const weekdays: CellType<readonly Weekday[]> = {
  format: `list of ${WEEKDAY_NAMES.join(' ')}, ranges as \`mon-fri\``,
  parse: (value) => {
    const days = parseWeekdays(splitList(value));
    return days === null
      ? invalid(
          `weekdays are ${WEEKDAY_NAMES.join(', ')} or a range of them`,
          'Write for example mon-fri or mon wed sat.',
        )
      : valid(days);
  },
};

/** Items of a list cell; an empty cell has none. */
export function splitList(value: string): string[] {
  return value.split(/[\s|]+/).filter((part) => part !== '');
}

function within(value: number, min: number, max: number): Parsed<number> {
  return value >= min && value <= max ? valid(value) : invalid(`between ${min} and ${max}`, 'Correct the number.');
}

function notANumber(kind: string, min: number, max: number): Parsed<never> {
  return invalid(`${kind} between ${min} and ${max}`, 'Write digits only, without unit or thousands separator.');
}
