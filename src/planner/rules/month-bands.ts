import type { RosterView } from '../problem/roster-view';
import { openingLedger } from '../rotation/ledger';
import { sumOfPeriods } from '../rotation/ledger-periods';
import type { WindowPart } from '../rotation/month-window';

/** What a person has worked of a month up to the end of one of its weeks, the time before the plan included. */
export interface MonthBands {
  readonly mornings: number;
  readonly afternoons: number;
  /** Days with any duty. */
  readonly days: number;
  /** Days with a duty in the week itself. */
  readonly daysNow: number;
}

/** Counts a finished roster by band of the duties. */
export function monthBands(roster: RosterView, personId: string, { window, days }: WindowPart): MonthBands {
  const { problem } = roster;
  const [first, last] = [days[0]!.on, days.at(-1)!.on];
  const own = roster.of(personId).filter(({ on }) => on >= window.from && on <= last);
  const inBand = (band: 'morning' | 'afternoon'): number =>
    own.filter((one) =>
      problem.duties.some(({ id, on, band: of }) => id === one.dutyId && on === one.on && of === band),
    ).length;
  const before = sumOfPeriods(openingLedger(problem).get(personId), window.from, window.to);
  return {
    mornings: before.mornings + inBand('morning'),
    afternoons: before.afternoons + inBand('afternoon'),
    days: before.presenceDays + before.agileDays + own.length,
    daysNow: own.filter(({ on }) => on >= first).length,
  };
}
