import type { RunLimits } from '../../../planner/rotation/pattern/rotating-pattern';
import { invalid, valid, type CellType } from '../table/cell';
import { civilDateOf, hoursAndMinutes } from '../table/time-cells';

/** A forbidden succession as written: two shifts, with or without a day off between. */
export interface Succession {
  readonly first: string;
  readonly second: string;
  readonly isAcrossDayOff: boolean;
}

/** A wish as written: a date, and `off`, `work` or the key of a shift. */
export interface WishText {
  readonly on: string;
  readonly what: string;
}

/** A number of days, or the least and the most. */
export function dayRange(max: number): CellType<RunLimits> {
  return {
    format: `days, \`n\` or \`least-most\`, 1 to ${max}`,
    parse: (text) => {
      const [, first, last = first] = /^(\d{1,4})(?:\s*-\s*(\d{1,4}))?$/.exec(text) ?? [];
      const limits = { min: Number(first), max: Number(last) };
      return first === undefined || limits.min < 1 || limits.min > limits.max || limits.max > max
        ? invalid(`days, the least first, 1 to ${max}`, 'Write for example 2-5, or 2 alone.')
        : valid(limits);
    },
  };
}

/** Hours of a week, or the least and the most, as minutes. */
export const hourRange: CellType<RunLimits> = {
  format: 'hours, `hh:mm` or `hh:mm-hh:mm`, 00:00 to 168:00',
  parse: (text) => {
    const [first = '', last = first, ...rest] = text.split('-').map((part) => part.trim());
    const [min, max] = [hoursOfWeek(first), hoursOfWeek(last)];
    return min === null || max === null || min > max || rest.length > 0
      ? invalid('hours of a week, the fewer first', 'Write for example 36:00 or 33:00-39:00.')
      : valid({ min, max });
  },
};

function hoursOfWeek(text: string): number | null {
  const [, hours, minutes = '0'] = /^(\d{1,3})(?::([0-5]\d))?$/.exec(text) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return hours === undefined || total > WEEK_MINUTES ? null : total;
}

const WEEK_MINUTES = 168 * 60;

/** Unpaid time within a shift. */
export const breakLength = hoursAndMinutes(0, 240);

export const succession: CellType<Succession> = {
  format: '`first second`, or `first - second` across one day off',
  parse: (text) => {
    const words = text.split(/\s+/);
    const [first = '', middle = '', last = ''] = words;
    if (words.length === 2 && middle !== '-') return valid({ first, second: middle, isAcrossDayOff: false });
    if (words.length === 3 && middle === '-') return valid({ first, second: last, isAcrossDayOff: true });
    return invalid('two shifts, with - between for a day off', 'Write for example "N D" or "N - D".');
  },
};

export const wishText: CellType<WishText> = {
  format: 'a date and `off`, `work` or a shift',
  parse: (text) => {
    const [day = '', what = '', ...rest] = text.split(/\s+/);
    const on = civilDateOf(day);
    return on === null || what === '' || rest.length > 0
      ? invalid('a date, then off, work or a shift', 'Write for example "2026-12-24 off".')
      : valid({ on, what });
  },
};
