import { checkRoster, type RosterCheck } from './check-roster';
import type { Assignment } from './problem/assignment';
import type { LedgerEntry, RosterProblem } from './problem/roster-problem';
import { ledgerAfterWeek, openingLedger } from './rotation/ledger';
import { remoteRotation } from './rules/remote-rotation/rule';
import { bind } from './rules/rule';
import { weekSlice } from './search/week-slice';

/** A problem as finished rosters of its whole horizon are measured: with the dated balances before it, as plans are. */
export function measuredProblem(problem: RosterProblem): RosterProblem {
  return weekSlice(problem, 0, problem.days.length / 7, [], [...openingLedger(problem).values()]);
}

/** A finished roster as it is kept: what the rules say of it, and what each person has borne after it. */
export interface MeasuredRoster {
  readonly check: RosterCheck;
  readonly closingLedger: readonly LedgerEntry[];
}

/**
 * Measures a roster that no solver has made: one edited by hand, swapped, or mended.
 *
 * @param problem as `measuredProblem` gives it
 */
export function measureRoster(problem: RosterProblem, assignments: readonly Assignment[]): MeasuredRoster {
  const { reductionAtTopPriority } = bind(remoteRotation, problem).parameters;
  let ledger = openingLedger(problem);
  for (let week = 0; week < problem.days.length / 7; week++)
    ledger = ledgerAfterWeek(problem, week, assignments, ledger, reductionAtTopPriority);
  return { check: checkRoster(problem, assignments), closingLedger: [...ledger.values()] };
}
