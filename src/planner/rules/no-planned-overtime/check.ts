import { addDays } from '../../problem/calendar';
import { lawFinding, type RuleCheck } from '../rule';
import { noPlannedOvertime } from './rule';
import { sentences } from './sentences';

export const check: RuleCheck<object> = (roster) => {
  const { days, people, authorisedOvertime = [] } = roster.problem;
  const mondays = days.filter(({ weekday }) => weekday === 1);
  return people.flatMap((person) =>
    mondays.flatMap(({ on, weekIndex }) => {
      const ofWeek = roster.of(person.id).filter((duty) => duty.on >= on && duty.on < addDays(on, 7));
      const planned = ofWeek.reduce((sum, { paidMinutes }) => sum + paidMinutes, 0);
      const due = Math.max(0, person.weeklyMinutes - (person.creditedMinutesPerWeek[weekIndex] ?? 0));
      const authorised = authorisedOvertime
        .filter(({ personId, weekOn }) => personId === person.id && weekOn === on)
        .reduce((sum, { minutes }) => sum + minutes, 0);
      const amount = planned - due - authorised;
      if (amount <= 0) return [];
      const facts = { on, plannedMinutes: planned, dueMinutes: due, authorisedMinutes: authorised };
      return [lawFinding(noPlannedOvertime, sentences, { amount, people: [person.id], on, facts })];
    }),
  );
};
