import { lawFinding, type RuleCheck } from '../rule';
import { oneDutyADay } from './rule';
import { sentences } from './sentences';

export const check: RuleCheck<object> = (roster) =>
  roster.problem.people.flatMap(({ id }) => {
    const countByDate = new Map<string, number>();
    for (const { on } of roster.of(id)) countByDate.set(on, (countByDate.get(on) ?? 0) + 1);
    return [...countByDate]
      .filter(([, count]) => count > 1)
      .map(([on, count]) =>
        lawFinding(oneDutyADay, sentences, {
          amount: count - 1,
          people: [id],
          on,
          facts: { count, on },
        }),
      );
  });
