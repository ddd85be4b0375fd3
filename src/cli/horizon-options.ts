import type { PlanHorizon } from '../modules/rosters/assemble-roster-problem';
import { addDays, weekdayOf } from '../planner/problem/calendar';
import type { DateRange } from '../planner/problem/frozen-days';
import type { CommandArguments } from './command-definition';
import { civilDate, isCivilDate, wholeNumber } from './option-values';
import { UsageError } from './usage-error';

const WEEKS = { min: 1, max: 13 };
const DAYS = { min: 1, max: 91 };
const DAYS_PER_WEEK = 7;

/** What `--from`, `--weeks` and `--days` say. */
export interface GivenHorizon {
  readonly from: string | undefined;
  readonly weeks: number | undefined;
  readonly days: number | undefined;
}

/** @throws UsageError for a date that is none, a number out of its limits, or both `--weeks` and `--days` */
export function givenHorizon(args: CommandArguments): GivenHorizon {
  const { weeks, days } = args.values;
  if (weeks !== undefined && days !== undefined) {
    throw new UsageError('--weeks and --days are both given', 'keep one of the two');
  }
  return {
    from: args.values['from'] === undefined ? undefined : civilDate(args, 'from'),
    weeks: wholeNumber(args, 'weeks', WEEKS, undefined),
    days: wholeNumber(args, 'days', DAYS, undefined),
  };
}

/** The horizon to plan or to judge: what was given, and otherwise the usual one. Weeks may begin on any day. */
export function horizonFrom(given: GivenHorizon, usual: Pick<PlanHorizon, 'from' | 'weeks'>): PlanHorizon {
  const { from = usual.from, weeks = usual.weeks } = given;
  if (given.days !== undefined) return { from, weeks, days: given.days };
  return weekdayOf(from) === 1 ? { from, weeks } : { from, weeks, days: weeks * DAYS_PER_WEEK };
}

/** First and last day of a horizon. */
export function datesOf({ from, weeks, days }: PlanHorizon): DateRange {
  return { from, to: addDays(from, (days ?? weeks * DAYS_PER_WEEK) - 1) };
}

/** The ranges of `--freeze FROM..TO`, in the order given. */
export function frozenRanges(args: CommandArguments): readonly DateRange[] {
  return (args.values['freeze']?.split('\n') ?? []).map((text) => {
    const [from = '', to = from, ...rest] = text.split('..');
    if (rest.length > 0 || !isCivilDate(from) || !isCivilDate(to) || to < from) {
      throw new UsageError(`--freeze ${text} is no range of dates`, 'write --freeze FROM..TO, both included');
    }
    return { from, to };
  });
}
