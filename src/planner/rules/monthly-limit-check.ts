import type { Assignment } from '../problem/assignment';
import { monthOf } from '../problem/calendar';
import type { LedgerPeriod } from '../problem/ledger-period';
import { groupBy, type RosterView } from '../problem/roster-view';
import { openingLedger } from '../rotation/ledger';

/** A person's month with more of something than the limit leaves. */
export interface MonthAboveLimit {
  readonly personId: string;
  /** The month's first day in the plan. */
  readonly on: string;
  readonly month: string;
  readonly planned: number;
  /** What earlier weeks used of the month, and what is fixed for later days of it. */
  readonly used: number;
  /** How many of the planned ones are too many; what was above the limit before the plan is not held against it. */
  readonly amount: number;
}

/** Measures by person and calendar month what is planned beside what the weeks before have used. */
export function monthsAboveLimit(
  roster: RosterView,
  maxPerMonth: number,
  isCounted: (assignment: Assignment) => boolean,
  usedOf: (period: LedgerPeriod) => number,
): MonthAboveLimit[] {
  const { people, days, fixedAfter } = roster.problem;
  const ledger = openingLedger(roster.problem);
  const firstDay = days[0]!.on;
  return people.flatMap(({ id }) =>
    [...groupBy(roster.of(id).filter(isCounted), ({ on }) => monthOf(on))].flatMap(([month, duties]) => {
      const ofMonth = (ledger.get(id)?.recent ?? []).filter(({ from }) => monthOf(from) === month);
      const later = fixedAfter.filter((duty) => duty.personId === id && monthOf(duty.on) === month && isCounted(duty));
      const used = ofMonth.reduce((sum, period) => sum + usedOf(period), later.length);
      const amount = duties.length - Math.max(0, maxPerMonth - used);
      if (amount <= 0) return [];
      const on = monthOf(firstDay) === month ? firstDay : `${month}-01`;
      return [{ personId: id, on, month, planned: duties.length, used, amount }];
    }),
  );
}
