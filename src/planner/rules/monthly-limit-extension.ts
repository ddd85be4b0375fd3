import { lastOfMonth, monthOf } from '../problem/calendar';
import type { LedgerPeriod } from '../problem/ledger-period';
import type { Person, RosterProblem } from '../problem/roster-problem';
import { openingLedger } from '../rotation/ledger';
import { sumOfPeriods } from '../rotation/ledger-periods';
import { periodSums, type PeriodBounds } from './period-sums';
import type { RowExtension, RowPlacement } from './row-automaton';

/** So many of some duties a person may have in a calendar month, what earlier weeks used of it counted in. */
interface MonthlySum {
  readonly rule: string;
  readonly maxPerMonth: number;
  readonly isCounted: (placement: RowPlacement) => boolean;
  readonly usedOf: (period: LedgerPeriod) => number;
}

/** A sum for each month of the plan; where the month before the plan is above the limit already, nothing is left. */
export function monthlyLimitExtension(
  problem: RosterProblem,
  { id }: Person,
  { rule, maxPerMonth, isCounted, usedOf }: MonthlySum,
): RowExtension | null {
  const entry = openingLedger(problem).get(id);
  const months = monthsOf(problem).map(({ firstDay, endDay }): PeriodBounds => {
    const { on } = problem.days[firstDay]!;
    const used = usedOf(sumOfPeriods(entry, `${monthOf(on)}-01`, lastOfMonth(on)));
    return { firstDay, endDay, least: 0, most: Math.max(0, maxPerMonth - used) };
  });
  return periodSums(rule, problem, months, (placement) => Number(isCounted(placement)));
}

/** The days of the plan in each calendar month. */
export function monthsOf({ days }: RosterProblem): readonly Pick<PeriodBounds, 'firstDay' | 'endDay'>[] {
  const starts = days.flatMap(({ on }, day) => (day === 0 || on.endsWith('-01') ? [day] : []));
  return starts.map((firstDay, index) => ({ firstDay, endDay: starts[index + 1] ?? days.length }));
}
