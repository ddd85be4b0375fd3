import { addDays } from '../problem/calendar';
import { indexOf } from '../problem/problem-index';
import type { LedgerPeriod } from '../problem/ledger-period';
import type { LedgerEntry, Person, RosterProblem } from '../problem/roster-problem';
import type { Ledger } from './ledger';

/** A period of which the fair share is known. */
type SharedPeriod = LedgerPeriod & { readonly presenceDueDays: number };

/**
 * Days on site beyond the fair share (below it: negative) that each person carries into a week. Where the phase of the
 * unit has a rotation window of n weeks, only the n - 1 weeks before the planned one count, so that the n weeks together
 * are balanced and nobody works off what lies further back; without a window all counts that was ever borne. As for the
 * criteria, a week goes by the phase of its Wednesday.
 *
 * A ledger that knows totals alone cannot tell what lies outside the window. Until the dated periods of the unit's people
 * reach back over all of it, everything counts as if it had been borne within: nobody gains from a gap in the records.
 *
 * @param ledger the one at the start of the week
 */
export function rotationBalances(
  problem: RosterProblem,
  weekIndex: number,
  ledger: Ledger,
): (person: Person) => number {
  const monday = problem.days.find((day) => day.weekIndex === weekIndex)!.on;
  const datedFrom = firstDatedDays(problem, ledger);
  return ({ id, unitId }) => {
    const entry = ledger.get(id);
    if (!entry) return 0;
    const windowWeeks = indexOf(problem).phaseOf(unitId, addDays(monday, 2))?.rotationWindowWeeks ?? null;
    if (windowWeeks === null) return entry.presenceDays - entry.presenceDueDays;
    const windowFrom = addDays(monday, -7 * (windowWeeks - 1));
    if ((datedFrom.get(unitId) ?? monday) > windowFrom && windowWeeks > 1)
      return entry.presenceDays - entry.presenceDueDays;
    return sharedPeriods(entry)
      .filter(({ from }) => from >= windowFrom)
      .reduce((sum, { presenceDays, presenceDueDays }) => sum + presenceDays - presenceDueDays, 0);
  };
}

/** Sums of shares in another order differ by less; a price on a half must not depend on it. */
const ROUNDING = 1e-6;

/**
 * Points of a distance from the fair share, in days: its square, the dearer the less the criteria's weight, as whole points.
 * Halves are rounded up, also where the last digits of the distance put it just below.
 */
export function distancePoints(points: number, days: number, weight: number): number {
  return Math.floor((points * days ** 2) / weight + 0.5 + ROUNDING);
}

/** First day of which some fair share is known, by unit: one person's periods may begin later after an absence. */
function firstDatedDays(problem: RosterProblem, ledger: Ledger): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { id, unitId } of problem.people)
    for (const { from } of sharedPeriods(ledger.get(id)))
      if (from < (first.get(unitId) ?? '9999-12-31')) first.set(unitId, from);
  return first;
}

function sharedPeriods(entry: LedgerEntry | undefined): readonly SharedPeriod[] {
  return (entry?.recent ?? []).filter((period): period is SharedPeriod => period.presenceDueDays !== undefined);
}
