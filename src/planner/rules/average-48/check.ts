import { addDays } from '../../problem/calendar';
import { pastMinutes } from '../../problem/past-minutes';
import { lawFinding, type RuleCheck } from '../rule';
import { average48, type Average48Parameters } from './rule';
import { sentences } from './sentences';

export const check: RuleCheck<Average48Parameters> = (roster, { parameters: { maxMinutesPerWeek, weeks } }) => {
  const { people, days } = roster.problem;
  const mondays = days.filter(({ weekday }) => weekday === 1);
  return people.flatMap((person) => {
    const own = mondays.map(({ on }) =>
      roster
        .of(person.id)
        .filter((duty) => duty.on >= on && duty.on <= addDays(on, 6))
        .reduce((sum, { paidMinutes }) => sum + paidMinutes, 0),
    );
    const before = Array.from({ length: weeks }, (_, week) =>
      pastMinutes(roster.problem, person, addDays(mondays[0]!.on, -7 * (week + 1))),
    );
    return mondays.flatMap(({ on, weekIndex }) => {
      const first = Math.max(0, weekIndex - weeks + 1);
      const planned = total(own.slice(first, weekIndex + 1));
      const worked = planned + total(before.slice(0, weeks - (weekIndex - first + 1)));
      const credited = total(person.creditedMinutesPerWeek.slice(first, weekIndex + 1));
      const weeksCounted = weeks - credited / Math.max(1, person.weeklyMinutes);
      const allowed = Math.floor(maxMinutesPerWeek * weeksCounted);
      const amount = Math.min(planned, worked - allowed);
      if (amount <= 0) return [];
      const facts = { workedMinutes: worked, allowedMinutes: allowed, weeks, on };
      return [lawFinding(average48, sentences, { amount, people: [person.id], on, facts })];
    });
  });
};

const total = (minutes: readonly number[]): number => minutes.reduce((sum, one) => sum + one, 0);
