import { lawFinding, type RuleCheck } from '../rule';
import { oneModeADay } from './rule';
import { sentences } from './sentences';

export const check: RuleCheck<object> = (roster) =>
  roster.problem.people.flatMap(({ id }) => {
    const days = new Set(roster.of(id).map(({ on }) => on));
    return [...days]
      .filter((on) => new Set(roster.of(id).flatMap((duty) => (duty.on === on ? [duty.mode] : []))).size > 1)
      .map((on) =>
        lawFinding(oneModeADay, sentences, {
          amount: 1,
          people: [id],
          on,
          facts: { on },
        }),
      );
  });
