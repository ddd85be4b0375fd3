import type { Assignment } from '../problem/assignment';
import { addDays } from '../problem/calendar';
import type { LedgerEntry, RosterProblem } from '../problem/roster-problem';

/** How far back and ahead rest and run rules look: two weeks. */
const BORDER_DAYS = 14;

/**
 * The problem of some consecutive weeks of a longer one, with what was planned before them as history and what is pinned
 * after them as fixed.
 * @param planned assignments of the earlier weeks, with those before the horizon added from the problem's own history
 */
export function weekSlice(
  problem: RosterProblem,
  firstWeek: number,
  weekCount: number,
  planned: readonly Assignment[],
  ledger: readonly LedgerEntry[],
): RosterProblem {
  const days = problem.days.filter(({ weekIndex }) => weekIndex >= firstWeek && weekIndex < firstWeek + weekCount);
  const dates = new Set(days.map(({ on }) => on));
  const oldest = addDays(days[0]!.on, -BORDER_DAYS);
  const newest = addDays(days.at(-1)!.on, BORDER_DAYS);
  const inSlice = ({ on }: { readonly on: string }): boolean => dates.has(on);
  return {
    ...problem,
    days: days.map((day) => ({ ...day, weekIndex: day.weekIndex - firstWeek })),
    duties: problem.duties.filter(inSlice),
    people: problem.people.map((person) => ({
      ...person,
      creditedMinutesPerWeek: person.creditedMinutesPerWeek.slice(firstWeek, firstWeek + weekCount),
    })),
    demand: problem.demand.filter(inSlice),
    skillNeeds: problem.skillNeeds.filter(inSlice),
    contingents: problem.contingents.filter(inSlice),
    phaseDays: problem.phaseDays.filter(inSlice),
    wishes: problem.wishes.filter(inSlice),
    pinned: problem.pinned.filter(inSlice),
    fixedAfter: [...problem.pinned, ...problem.fixedAfter].filter(({ on }) => on > days.at(-1)!.on && on <= newest),
    baseline: problem.baseline.filter(inSlice),
    history: {
      assignments: [...problem.history.assignments, ...planned].filter(({ on }) => on >= oldest && on < days[0]!.on),
      ledger,
    },
  };
}
