import type { LedgerPeriod } from '../../../planner/problem/ledger-period';
import type { LedgerEntry } from '../../../planner/problem/roster-problem';

/** A balance and the civil date up to which it counts, exclusive: the Monday after its last week. */
export interface BalanceUntil {
  readonly entry: LedgerEntry;
  readonly until: string;
}

type Counted =
  'presenceDays' | 'presenceDueDays' | 'agileDays' | 'mornings' | 'afternoons' | 'saturdays' | 'saturdaysDue';

/**
 * A balance as it is once weeks before its end were corrected: the corrected one, with what the weeks between the two ends
 * brought. Balances are dated by weeks, so that these weeks stand in them by themselves.
 *
 * @param corrected the same person's balance after the weeks corrected
 */
export function carriedOn(later: BalanceUntil, corrected: BalanceUntil): LedgerEntry {
  const further = (later.entry.recent ?? []).filter(({ from }) => from >= corrected.until);
  const beyond = (corrected.entry.recent ?? []).filter(({ from }) => from >= later.until);
  const counted = (name: Counted): number => corrected.entry[name] + sumOf(further, name) - sumOf(beyond, name);
  const known = (corrected.entry.recent ?? []).filter(({ from }) => from < later.until);
  return {
    ...later.entry,
    presenceDays: counted('presenceDays'),
    presenceDueDays: counted('presenceDueDays'),
    agileDays: counted('agileDays'),
    mornings: counted('mornings'),
    afternoons: counted('afternoons'),
    saturdays: counted('saturdays'),
    saturdaysDue: counted('saturdaysDue'),
    recent: [...known, ...further],
  };
}

function sumOf(periods: readonly LedgerPeriod[], name: Counted): number {
  return periods.reduce((sum, period) => sum + (period[name] ?? 0), 0);
}
