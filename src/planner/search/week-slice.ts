import type { Assignment } from '../problem/assignment';
import { knownFrom, wholePlan } from '../problem/known-duties';
import type { LedgerEntry, RosterProblem } from '../problem/roster-problem';

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
  const inSlice = ({ on }: { readonly on: string }): boolean => dates.has(on);
  return {
    ...problem,
    stageOf: wholePlan(problem),
    days: days.map((day) => ({ ...day, weekIndex: day.weekIndex - firstWeek })),
    duties: problem.duties.filter(inSlice),
    people: problem.people.map((person) => ({
      ...person,
      creditedMinutesPerWeek: person.creditedMinutesPerWeek.slice(firstWeek, firstWeek + weekCount),
      ...(person.remotePriorityOfWeeks
        ? { remotePriorityOfWeeks: person.remotePriorityOfWeeks.slice(firstWeek, firstWeek + weekCount) }
        : {}),
      ...(person.minutesOfWeeks
        ? { minutesOfWeeks: person.minutesOfWeeks.slice(firstWeek, firstWeek + weekCount) }
        : {}),
      ...(person.openMinutesPerWeek === undefined
        ? {}
        : { openMinutesPerWeek: person.openMinutesPerWeek.slice(firstWeek, firstWeek + weekCount) }),
    })),
    demand: problem.demand.filter(inSlice),
    skillNeeds: problem.skillNeeds.filter(inSlice),
    contingents: problem.contingents.filter(inSlice),
    phaseDays: problem.phaseDays.filter(inSlice),
    wishes: problem.wishes.filter(inSlice),
    pinned: problem.pinned.filter(inSlice),
    fixedAfter: [...problem.pinned, ...problem.fixedAfter].filter(({ on }) => on > days.at(-1)!.on),
    baseline: problem.baseline.filter(inSlice),
    history: {
      assignments: [...problem.history.assignments, ...planned].filter(({ on }) => on < days[0]!.on),
      knownFrom: knownFrom(problem),
      ledger,
    },
  };
}

/** A problem of several weeks of which only the first is to be planned: what is needed or wished in the others is left out. */
export function withLaterLawOnly(problem: RosterProblem): RosterProblem {
  const lastDay = problem.days.findLast(({ weekIndex }) => weekIndex === 0)!.on;
  const isPlanned = ({ on }: { readonly on: string }): boolean => on <= lastDay;
  return {
    ...problem,
    demand: problem.demand.filter(isPlanned),
    skillNeeds: problem.skillNeeds.filter(isPlanned),
    contingents: problem.contingents.filter(isPlanned),
    phaseDays: problem.phaseDays.map((phase) => (isPlanned(phase) ? phase : { ...phase, presenceBounds: [] })),
    wishes: problem.wishes.filter(isPlanned),
  };
}
