import { hoursAndMinutes } from '../../problem/civil-clock';
import { lawFinding, type RuleCheck } from '../rule';
import { contractHours } from './rule';

export const check: RuleCheck<{ readonly toleranceMinutesPerWeek: number }> = (roster, { parameters }) => {
  const weekOf = new Map(roster.problem.days.map((day) => [day.on, day.weekIndex]));
  const mondays = roster.problem.days.filter((day) => day.weekday === 1);
  return roster.problem.people.flatMap((person) => {
    const worked = mondays.map(() => 0);
    for (const { on, paidMinutes } of roster.of(person.id)) worked[weekOf.get(on) ?? -1]! += paidMinutes;
    return mondays.flatMap(({ on, weekIndex }) => {
      const credited = person.creditedMinutesPerWeek[weekIndex] ?? 0;
      const due = Math.max(0, person.weeklyMinutes - credited);
      const excess = Math.abs(worked[weekIndex]! - due) - parameters.toleranceMinutesPerWeek;
      if (excess <= 0) return [];
      const detail =
        `${person.id} is planned for ${hoursAndMinutes(worked[weekIndex]!)} in the week from ${on}; ` +
        `the contract leaves ${hoursAndMinutes(due)} after ${hoursAndMinutes(credited)} credited`;
      return [lawFinding(contractHours, { amount: excess, people: [person.id], on, detail })];
    });
  });
};
