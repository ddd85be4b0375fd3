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
  const windowOf = rotationWindows(problem, weekIndex, ledger);
  return ({ id, unitId }) => {
    const entry = ledger.get(id);
    if (!entry) return 0;
    const windowFrom = windowOf(unitId);
    if (windowFrom === null) return entry.presenceDays - entry.presenceDueDays;
    return sharedPeriods(entry)
      .filter(({ from }) => from >= windowFrom)
      .reduce((sum, { presenceDays, presenceDueDays }) => sum + presenceDays - presenceDueDays, 0);
  };
}

/**
 * The earlier planned weeks whose days count in the balance that a person carries into a week, where all are planned at
 * once: those of the rotation window, or all where `rotationBalances` counts everything. Once a week is planned its days
 * are dated.
 *
 * @param opening the ledger at the start of the horizon
 */
export function weeksCarried(
  problem: RosterProblem,
  weekIndex: number,
  opening: Ledger,
): (person: Person) => readonly number[] {
  const earlier = Array.from({ length: weekIndex }, (_, week) => week);
  const windowOf = rotationWindows(problem, weekIndex, opening);
  const mondayOf = (week: number): string => addDays(problem.days[0]!.on, 7 * week);
  return ({ unitId }) => {
    const windowFrom = windowOf(unitId);
    return windowFrom === null ? earlier : earlier.filter((week) => mondayOf(week) >= windowFrom);
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

/** First Monday of a unit's rotation window, null where everything counts. */
function rotationWindows(problem: RosterProblem, weekIndex: number, ledger: Ledger): (unitId: string) => string | null {
  const monday = problem.days.find((day) => day.weekIndex === weekIndex)!.on;
  // The weeks planned before are dated, whether anything was borne in them or not.
  const plannedFrom = weekIndex === 0 ? monday : problem.days[0]!.on;
  const datedFrom = firstDatedDays(problem, ledger);
  return (unitId) => {
    const windowWeeks = indexOf(problem).phaseOf(unitId, addDays(monday, 2))?.rotationWindowWeeks ?? null;
    if (windowWeeks === null) return null;
    const windowFrom = addDays(monday, -7 * (windowWeeks - 1));
    const dated = datedFrom.get(unitId) ?? plannedFrom;
    const knownFrom = weekIndex > 0 && plannedFrom < dated ? plannedFrom : dated;
    return knownFrom > windowFrom && windowWeeks > 1 ? null : windowFrom;
  };
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
