import { runLengths } from '../../problem/roster-view';
import { addDays } from '../../problem/calendar';
import { lawFinding, type RuleCheck } from '../rule';
import { maximumConsecutiveDays } from './rule';
import { sentences } from './sentences';

export const check: RuleCheck<{ readonly maxDays: number }> = (roster, { parameters: { maxDays } }) => {
  const firstDay = roster.problem.days[0]!.on;
  return roster.problem.people.flatMap(({ id }) => {
    const runs = runLengths(roster.timelineOf(id).map(({ on }) => on));
    return runs
      .filter(({ on, length }, index) => {
        const endsHere = runs[index + 1]?.on !== addDays(on, 1);
        return endsHere && length > maxDays && on >= firstDay;
      })
      .map(({ on, length }) =>
        lawFinding(maximumConsecutiveDays, sentences, {
          amount: length - maxDays,
          people: [id],
          on,
          facts: { length, maxDays, on },
        }),
      );
  });
};
