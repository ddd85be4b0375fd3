import { addDays, dayNumber, mondayOf } from '../problem/calendar';

export type SquadBand = 'morning' | 'afternoon';

/** How a squad alternates between morning and afternoon. */
export interface SquadPattern {
  /** `weekly`: swap each Monday; `daily`: swap each open day. */
  readonly alternation: 'weekly' | 'daily';
  /** Band of the anchor's week, or of the first open day from the anchor on. */
  readonly anchorBand: SquadBand;
  /** A Monday. */
  readonly anchorOn: string;
}

/** Within how many weeks mornings and afternoons must balance, and how far they may differ. */
export interface SquadBalance {
  readonly balanceWeeks: number;
  /** Days; below 1 is taken as 1, since an odd number of days cannot be split evenly. */
  readonly maxImbalance: number;
}

const DAYS_PER_WEEK = 7;

/**
 * Band of a squad on each open date from `from` up to and including `to`. Mornings and afternoons must alternate within
 * the month, not from month to month (CCNL Funzioni Locali 16.11.2022 art. 30; ARAN 2011).
 *
 * Holidays take mornings from one week and afternoons from another; where a window of `balanceWeeks` counted from the
 * anchor ends up further apart than `maxImbalance`, the last open days of the heavier band swap until it does not.
 * The result depends on the anchor alone, never on the horizon, so plans of different weeks agree; and two squads with
 * opposite anchor bands mirror each other, swapped days included.
 *
 * Example: weekly from 2026-11-30 with 8, 25 and 26 December closed is 12 mornings to 9 afternoons: Saturday 19
 * December turns into an afternoon, 11 to 10.
 *
 * @param isOpen whether the rotation works on a date: no holiday, and both bands are offered
 */
export function squadBands(
  pattern: SquadPattern,
  isOpen: (on: string) => boolean,
  from: string,
  to: string,
  balance: SquadBalance,
): ReadonlyMap<string, SquadBand> {
  const windowDays = balance.balanceWeeks * DAYS_PER_WEEK;
  const bands = new Map<string, SquadBand>();
  let windowStart = addDays(
    pattern.anchorOn,
    Math.floor((dayNumber(from) - dayNumber(pattern.anchorOn)) / windowDays) * windowDays,
  );
  while (windowStart <= to) {
    const openDates = datesFrom(windowStart, windowDays).filter(isOpen);
    const raw = new Map(bandsBeforeBalance(pattern, isOpen, openDates));
    for (const [on, band] of balanced(raw, balance.maxImbalance)) {
      if (on >= from && on <= to) bands.set(on, band);
    }
    windowStart = addDays(windowStart, windowDays);
  }
  return bands;
}

function bandsBeforeBalance(
  pattern: SquadPattern,
  isOpen: (on: string) => boolean,
  openDates: readonly string[],
): [string, SquadBand][] {
  const first = openDates[0];
  if (first === undefined) return [];
  if (pattern.alternation === 'daily') {
    const offset = openDaysBetween(pattern.anchorOn, first, isOpen);
    return openDates.map((on, index) => [on, swapped(pattern.anchorBand, offset + index)]);
  }
  return openDates.map((on) => {
    const weeks = (dayNumber(mondayOf(on)) - dayNumber(pattern.anchorOn)) / DAYS_PER_WEEK;
    return [on, swapped(pattern.anchorBand, weeks)];
  });
}

/** Swaps the last days of the heavier band until the difference is within the limit. */
function balanced(bands: ReadonlyMap<string, SquadBand>, maxImbalance: number): ReadonlyMap<string, SquadBand> {
  const result = new Map(bands);
  const mornings = [...bands.values()].filter((band) => band === 'morning').length;
  const heavier: SquadBand = mornings * 2 > bands.size ? 'morning' : 'afternoon';
  let difference = Math.abs(2 * mornings - bands.size);
  for (const [on, band] of [...bands].reverse()) {
    if (difference <= Math.max(1, maxImbalance)) break;
    if (band !== heavier) continue;
    result.set(on, swapped(band, 1));
    difference -= 2;
  }
  return result;
}

function swapped(band: SquadBand, times: number): SquadBand {
  const isSame = times % 2 === 0;
  if (isSame) return band;
  return band === 'morning' ? 'afternoon' : 'morning';
}

/** Open days in [from, to), negative where `to` comes first. */
function openDaysBetween(from: string, to: string, isOpen: (on: string) => boolean): number {
  const days = dayNumber(to) - dayNumber(from);
  if (days < 0) return -openDaysBetween(to, from, isOpen);
  return datesFrom(from, days).filter(isOpen).length;
}

function datesFrom(from: string, days: number): string[] {
  return Array.from({ length: days }, (_, index) => addDays(from, index));
}
