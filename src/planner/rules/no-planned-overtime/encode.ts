import type { RuleEncoder } from '../rule';

/** Paid minutes of a week are at most what the contract leaves and what is authorised. */
export const encode: RuleEncoder<object> = {
  encode: ({ problem, builder, placementsOfWeek }, { rule }) => {
    const authorised = new Map<string, number>();
    for (const { personId, weekOn, minutes } of problem.authorisedOvertime ?? [])
      authorised.set(`${personId} ${weekOn}`, (authorised.get(`${personId} ${weekOn}`) ?? 0) + minutes);
    for (const { id, weeklyMinutes, creditedMinutesPerWeek } of problem.people)
      for (const { on, weekIndex } of problem.days.filter(({ weekday }) => weekday === 1)) {
        const due = Math.max(0, weeklyMinutes - (creditedMinutesPerWeek[weekIndex] ?? 0));
        const limit = due + (authorised.get(`${id} ${on}`) ?? 0);
        const terms = placementsOfWeek(id, weekIndex).map(({ column, duty }) => [column, duty.paidMinutes] as const);
        builder.addRow({ rule, personId: id, on }, Number.NEGATIVE_INFINITY, limit, terms);
      }
  },
};
