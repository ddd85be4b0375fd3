import type { Assignment } from './assignment';
import type { Person, RosterProblem } from './roster-problem';

/** A person who can't work on a date; the planner does not know why. */
export interface Absence {
  readonly personId: string;
  readonly on: string;
}

/**
 * The problem as it stands once people of a finished roster turn out to be absent. The minutes each was to work on those
 * days are credited, so that the rest of the week is worth what it was; what was fixed for those days no longer is.
 * An absence of somebody unknown, or one already known, changes nothing.
 */
export function withAbsences(
  problem: RosterProblem,
  assignments: readonly Pick<Assignment, 'personId' | 'on' | 'paidMinutes'>[],
  absences: readonly Absence[],
): RosterProblem {
  const isAway = absenceTest(absences);
  const weekOf = new Map(problem.days.map(({ on, weekIndex }) => [on, weekIndex]));
  const minutesLost = (id: string, weekIndex: number): number =>
    assignments
      .filter((duty) => duty.personId === id && isAway(duty) && weekOf.get(duty.on) === weekIndex)
      .reduce((sum, { paidMinutes }) => sum + paidMinutes, 0);
  const absentDates = new Map<string, string[]>();
  for (const { personId, on } of absences) absentDates.set(personId, [...(absentDates.get(personId) ?? []), on]);
  return {
    ...problem,
    people: problem.people.map((person): Person => {
      const dates = absentDates.get(person.id)?.filter((on) => !person.absentOn.has(on)) ?? [];
      if (dates.length === 0) return person;
      return {
        ...person,
        absentOn: new Set([...person.absentOn, ...dates]),
        availableOn: new Set([...person.availableOn].filter((on) => !dates.includes(on))),
        creditedMinutesPerWeek: person.creditedMinutesPerWeek.map(
          (minutes, weekIndex) => minutes + minutesLost(person.id, weekIndex),
        ),
      };
    }),
    pinned: problem.pinned.filter((duty) => !isAway(duty)),
  };
}

/** Tells the person-days of some absences from all others. */
export function absenceTest(absences: readonly Absence[]): (personDay: Absence) => boolean {
  const keys = new Set(absences.map(({ personId, on }) => `${personId} ${on}`));
  return ({ personId, on }) => keys.has(`${personId} ${on}`);
}
