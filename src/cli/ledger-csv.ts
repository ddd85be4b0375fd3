import { stringify } from 'csv-stringify/sync';
import type { LedgerEntry } from '../planner/problem/roster-problem';

const COLUMNS = [
  'person',
  'presence_days',
  'presence_due_days',
  'agile_days',
  'mornings',
  'afternoons',
  'saturdays',
  'saturdays_due',
];

/** The ledger as `ledger.csv` of a scenario folder: put there, the next plan starts from it. */
export function ledgerCsv(ledger: readonly LedgerEntry[]): string {
  const rows = ledger.map((entry) => [
    entry.personId,
    entry.presenceDays,
    rounded(entry.presenceDueDays),
    entry.agileDays,
    entry.mornings,
    entry.afternoons,
    entry.saturdays,
    rounded(entry.saturdaysDue),
  ]);
  return stringify(rows, { header: true, columns: COLUMNS });
}

/** A ten-thousandth of a day is far below what any rule can tell apart, and keeps the file readable. */
function rounded(days: number): number {
  return Math.round(days * 10_000) / 10_000;
}
