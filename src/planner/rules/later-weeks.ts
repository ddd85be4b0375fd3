import { dutiesAfter, wholePlan } from '../problem/known-duties';
import { openDuties } from '../problem/open-duties';
import type { Duty, Person, RosterProblem } from '../problem/roster-problem';
import { groupBy } from '../problem/roster-view';

/**
 * How much of something the weeks planned after this stage hold for a person for certain, up to a date: on no more days a
 * week than the contract's, each with its best duty. Days fixed already hold nothing more.
 */
export function roomInLaterWeeks(
  problem: RosterProblem,
  person: Person,
  to: string,
  worthOf: (duty: Duty) => number,
): number {
  const lastDay = problem.days.at(-1)!.on;
  const fixedOn = new Set(dutiesAfter(problem, person.id).map(({ on }) => on));
  const later = wholePlan(problem).days.filter(({ on }) => on > lastDay && on <= to);
  return [...groupBy(later, ({ weekIndex }) => String(weekIndex)).values()].reduce((sum, days) => {
    const open = days.filter(({ on }) => !fixedOn.has(on));
    const best = open.map(({ on }) => Math.max(0, ...openDuties(problem, person, on).map(worthOf)));
    const daysLeft = Math.max(0, Math.floor(person.daysPerWeek) - (days.length - open.length));
    return (
      sum +
      best
        .sort((a, b) => b - a)
        .slice(0, daysLeft)
        .reduce((total, worth) => total + worth, 0)
    );
  }, 0);
}
