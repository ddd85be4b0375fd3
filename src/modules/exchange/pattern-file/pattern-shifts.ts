import type { KindPair, PatternShift } from '../../../planner/rotation/pattern/rotating-pattern';
import { suggestion } from '../table/nearest-name';
import { parseWeekdays } from '../table/weekdays';
import type { Succession } from './pattern-cells';
import type { PatternFileShift } from './pattern-file';
import type { PatternSettings, ShiftSettings } from './pattern-schema';
import type { ReportAt } from './yaml-places';

/** Kind of a day by the key of its shift, from 1. */
export type PatternKinds = ReadonlyMap<string, number>;

/** A shift as printed, and as the planner takes it. */
export interface SettledShift extends PatternFileShift {
  readonly shift: PatternShift;
}

const DAY_MINUTES = 1440;

export function kindsOf(shifts: readonly SettledShift[]): PatternKinds {
  return new Map(shifts.map(({ key }, index) => [key, index + 1]));
}

export function patternShifts({ shifts }: PatternSettings): readonly SettledShift[] {
  return [...shifts].map(([key, settings]) => {
    const startMinuteOfDay = settings.start;
    const endMinuteOfDay = settings.end > settings.start ? settings.end : settings.end + DAY_MINUTES;
    return {
      key,
      name: settings.name === '' ? key : settings.name,
      startMinuteOfDay,
      endMinuteOfDay,
      templateId: settings.template,
      shift: {
        name: key,
        startMinuteOfDay,
        lengthMinutes: Math.max(0, endMinuteOfDay - startMinuteOfDay - settings.break),
        requiredCounts: requiredCounts(settings),
        block: settings.block,
      },
    };
  });
}

function requiredCounts({ need }: ShiftSettings): readonly number[] {
  const counts = new Array<number>(7).fill(0);
  for (const [words, count] of need) {
    for (const weekday of parseWeekdays(words.split(/[\s,]+/)) ?? []) counts[weekday - 1] = count;
  }
  return counts;
}

/** The successions a file forbids, as kinds. */
export function successionKinds(
  forbidden: readonly Succession[],
  kinds: PatternKinds,
  report: ReportAt,
): { readonly nextDay: readonly KindPair[]; readonly acrossDayOff: readonly KindPair[] } {
  const pairs = forbidden.map(({ first, second, isAcrossDayOff }, index) => {
    for (const key of [first, second]) {
      if (!kinds.has(key)) report(['forbidden', index], key, 'a key of shifts', suggestion(key, kinds.keys()));
    }
    return { isAcrossDayOff, pair: [kinds.get(first) ?? 0, kinds.get(second) ?? 0] as const };
  });
  const known = pairs.filter(({ pair }) => !pair.includes(0));
  return {
    nextDay: known.filter(({ isAcrossDayOff }) => !isAcrossDayOff).map(({ pair }) => pair),
    acrossDayOff: known.filter(({ isAcrossDayOff }) => isAcrossDayOff).map(({ pair }) => pair),
  };
}

/** Pairs whose second shift would start before the rest after the first is over, without those given already. */
export function tooClosePairs(
  shifts: readonly SettledShift[],
  minRestMinutes: number,
  given: readonly KindPair[],
): readonly KindPair[] {
  return shifts.flatMap(({ endMinuteOfDay }, first) =>
    shifts.flatMap(({ startMinuteOfDay }, second): KindPair[] => {
      const pair = [first + 1, second + 1] as const;
      const isGiven = given.some((other) => other[0] === pair[0] && other[1] === pair[1]);
      return DAY_MINUTES + startMinuteOfDay - endMinuteOfDay < minRestMinutes && !isGiven ? [pair] : [];
    }),
  );
}
