import type { Person } from './roster-problem';

/** Minutes a person is due in a plan week: the contract's, less those credited for absences and holidays, at least 0. */
export function dueMinutes(
  { weeklyMinutes, minutesOfWeeks, creditedMinutesPerWeek }: Person,
  weekIndex: number,
): number {
  return Math.max(0, (minutesOfWeeks?.[weekIndex] ?? weeklyMinutes) - (creditedMinutesPerWeek[weekIndex] ?? 0));
}

/** The least of them a plan must hold: days of the week that are not planned may take the rest. */
export function leastDueMinutes(person: Person, weekIndex: number): number {
  return Math.max(0, dueMinutes(person, weekIndex) - (person.openMinutesPerWeek?.[weekIndex] ?? 0));
}
