import type { SolveStatus } from './milp-solver';

const WORST_FIRST: readonly SolveStatus[] = [
  'error',
  'infeasible',
  'cancelled',
  'no-solution-in-time',
  'feasible',
  'optimal',
];

/** The whole is as good as its worst part. */
export function worstStatus(statuses: Iterable<SolveStatus>): SolveStatus {
  return WORST_FIRST[Math.min(WORST_FIRST.length - 1, ...[...statuses].map((status) => WORST_FIRST.indexOf(status)))]!;
}

/** Whether a part with this status makes the others pointless: there will be no whole. */
export const endsAll = (status: SolveStatus): boolean => status === 'error' || status === 'infeasible';
