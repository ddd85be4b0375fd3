import { sumOf } from '../formulation-context';
import type { RuleEncoder } from '../rule';

/** Known day: one less the same choice. Free day of somebody in the given roster: every choice. */
export const encode: RuleEncoder<object> = {
  encode: ({ problem, builder, choicesOn }, { rule, points }) => {
    if (problem.baseline.length === 0) return;
    const known = new Map(problem.baseline.map((duty) => [`${duty.personId} ${duty.on}`, duty]));
    for (const { id } of problem.people)
      for (const { on } of problem.days) {
        const before = known.get(`${id} ${on}`);
        const choices = choicesOn(id, on);
        if (!before) {
          for (const [column] of sumOf(choices)) builder.addPrice(rule, 'stability', column, points);
          continue;
        }
        builder.addConstant(rule, 'stability', points);
        const same = choices.filter(
          ({ duty, siteId, activity, mode }) =>
            duty.id === before.dutyId &&
            siteId === before.siteId &&
            activity.id === before.activityId &&
            mode === before.mode,
        );
        for (const [column] of sumOf(same)) builder.addPrice(rule, 'stability', column, -points);
      }
  },
};
