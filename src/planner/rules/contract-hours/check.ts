import { dueMinutes, leastDueMinutes } from '../../problem/due-minutes';
import type { Finding } from '../../problem/finding';
import type { RosterView } from '../../problem/roster-view';
import { lawFinding, type RuleCheck } from '../rule';
import { contractHours } from './rule';
import { sentences } from './sentences';

interface Parameters {
  readonly toleranceMinutesPerWeek: number;
}

export const check: RuleCheck<Parameters> = (roster, { parameters }) =>
  findingsOf(
    roster,
    (worked, least, due) => Math.max(worked - due, least - worked) - parameters.toleranceMinutesPerWeek,
  );

/** Hours still missing may be added; those above the contract stay. */
export const checkPart: RuleCheck<Parameters> = (roster, { parameters }) =>
  findingsOf(roster, (worked, _least, due) => worked - due - parameters.toleranceMinutesPerWeek);

function findingsOf(roster: RosterView, excessOf: (worked: number, least: number, due: number) => number): Finding[] {
  const weekOf = new Map(roster.problem.days.map((day) => [day.on, day.weekIndex]));
  const mondays = roster.problem.days.filter((day) => day.weekday === 1);
  return roster.problem.people.flatMap((person) => {
    const worked = mondays.map(() => 0);
    for (const { on, paidMinutes } of roster.of(person.id)) worked[weekOf.get(on) ?? -1]! += paidMinutes;
    return mondays.flatMap(({ on, weekIndex }) => {
      const credited = person.creditedMinutesPerWeek[weekIndex] ?? 0;
      const due = dueMinutes(person, weekIndex);
      const excess = excessOf(worked[weekIndex]!, leastDueMinutes(person, weekIndex), due);
      if (excess <= 0) return [];
      const facts = { on, plannedMinutes: worked[weekIndex]!, dueMinutes: due, creditedMinutes: credited };
      return [lawFinding(contractHours, sentences, { amount: excess, people: [person.id], on, facts })];
    });
  });
}
