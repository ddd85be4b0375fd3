import { hoursAndMinutes } from '../../problem/civil-clock';
import { lawFinding, type RuleCheck } from '../rule';
import { minimumDailyRest } from './rule';

export const check: RuleCheck<{ readonly minRestMinutes: number }> = (roster, { parameters }) =>
  roster.problem.people.flatMap((person) =>
    roster
      .consecutiveDuties(person)
      // Two duties of one day are another rule's business.
      .filter(([first, next]) => first.on !== next.on)
      .map(([first, next]) => ({ next, restMinutes: next.startAtMinute - first.endAtMinute }))
      .filter(({ restMinutes }) => restMinutes < parameters.minRestMinutes)
      .map(({ next, restMinutes }) =>
        lawFinding(minimumDailyRest, {
          amount: parameters.minRestMinutes - restMinutes,
          people: [person.id],
          on: next.on,
          detail:
            `${person.id} rests ${hoursAndMinutes(restMinutes)} before the duty of ${next.on}; ` +
            `${hoursAndMinutes(parameters.minRestMinutes)} are due`,
        }),
      ),
  );
