import { lawFinding, type RuleCheck } from '../rule';
import { minimumDailyRest } from './rule';
import { sentences } from './sentences';

export const check: RuleCheck<{ readonly minRestMinutes: number }> = (roster, { parameters }) =>
  roster.problem.people.flatMap((person) =>
    roster
      .consecutiveDuties(person)
      // Two duties of one day are another rule's business.
      .filter(([first, next]) => first.on !== next.on)
      .map(([first, next]) => ({ next, restMinutes: next.startAtMinute - first.endAtMinute }))
      .filter(({ restMinutes }) => restMinutes < parameters.minRestMinutes)
      .map(({ next, restMinutes }) =>
        lawFinding(minimumDailyRest, sentences, {
          amount: parameters.minRestMinutes - restMinutes,
          people: [person.id],
          on: next.on,
          facts: { restMinutes, dueMinutes: parameters.minRestMinutes, on: next.on },
        }),
      ),
  );
