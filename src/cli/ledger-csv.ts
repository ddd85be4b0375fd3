import { stringify } from 'csv-stringify/sync';
import type { LedgerPeriod } from '../planner/problem/ledger-period';
import type { LedgerEntry } from '../planner/problem/roster-problem';

const SHARED = ['presence_days', 'presence_due_days', 'agile_days', 'mornings', 'afternoons'];
const COLUMNS = [
  ...['person', 'from', ...SHARED, 'saturdays', 'saturdays_due'],
  ...['nights', 'long_saturdays', 'long_saturdays_due', 'late_days', 'late_days_due'],
];

/**
 * The ledger as `ledger.csv` of a scenario folder: put there, the next plan starts from it. The row of all so far comes
 * first, then a row for each period in which the person bore something.
 */
export function ledgerCsv(ledger: readonly LedgerEntry[]): string {
  const rows = ledger.flatMap((entry) => [rowOfAll(entry), ...(entry.recent ?? []).map((one) => rowOf(entry, one))]);
  return stringify(rows, { header: true, columns: COLUMNS });
}

function rowOfAll(entry: LedgerEntry): (string | number)[] {
  const { personId, presenceDays, presenceDueDays, agileDays, mornings, afternoons, saturdays, saturdaysDue } = entry;
  const counts = [presenceDays, rounded(presenceDueDays), agileDays, mornings, afternoons];
  return [personId, '', ...counts, saturdays, rounded(saturdaysDue), '', '', '', '', ''];
}

function rowOf({ personId }: LedgerEntry, period: LedgerPeriod): (string | number)[] {
  const { from, presenceDays, presenceDueDays, agileDays, mornings, afternoons, nights, longSaturdays, lateDays } =
    period;
  return [
    ...[personId, from, presenceDays, presenceDueDays === undefined ? '' : rounded(presenceDueDays)],
    ...[agileDays, mornings, afternoons],
    ...[period.saturdays, rounded(period.saturdaysDue), nights],
    ...[longSaturdays, rounded(period.longSaturdaysDue), lateDays, rounded(period.lateDaysDue)],
  ];
}

/** A ten-thousandth of a day is far below what any rule can tell apart, and keeps the file readable. */
function rounded(days: number): number {
  return Math.round(days * 10_000) / 10_000;
}
