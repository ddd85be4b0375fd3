import { lawFinding, type RuleCheck } from '../rule';
import { oneModeADay } from './rule';

export const check: RuleCheck<object> = (roster) =>
  roster.problem.people.flatMap(({ id }) => {
    const days = new Set(roster.of(id).map(({ on }) => on));
    return [...days]
      .filter((on) => new Set(roster.of(id).flatMap((duty) => (duty.on === on ? [duty.mode] : []))).size > 1)
      .map((on) =>
        lawFinding(oneModeADay, {
          amount: 1,
          people: [id],
          on,
          detail: `${id} is planned on site and in agile mode on ${on}; a day has one mode`,
        }),
      );
  });
