import type { RowTerm } from '../../milp/milp-builder';
import { addDays } from '../../problem/calendar';
import { pastMinutes } from '../../problem/past-minutes';
import type { Person } from '../../problem/roster-problem';
import type { FormulationContext } from '../formulation-context';
import type { RuleEncoder } from '../rule';
import type { Average48Parameters } from './rule';

/** For the weeks up to each week of the plan: the minutes stay within the average. No row where they can't leave it. */
export const encode: RuleEncoder<Average48Parameters> = {
  encode: (context, { rule, parameters }) => {
    for (const person of context.problem.people)
      for (const { on, weekday, weekIndex } of context.problem.days)
        if (weekday === 1) encodeWeeksUpTo(context, rule, person, on, weekIndex, parameters);
  },
};

function encodeWeeksUpTo(
  { problem, builder, placementsOfWeek }: FormulationContext,
  rule: string,
  person: Person,
  on: string,
  lastWeek: number,
  { maxMinutesPerWeek, weeks }: Average48Parameters,
): void {
  let left = maxMinutesPerWeek * weeks;
  let most = 0;
  const terms: RowTerm[] = [];
  for (let weekIndex = lastWeek; weekIndex > lastWeek - weeks; weekIndex--) {
    if (weekIndex < 0) {
      left -= pastMinutes(problem, person, addDays(on, 7 * (weekIndex - lastWeek)));
      continue;
    }
    left -= (maxMinutesPerWeek * (person.creditedMinutesPerWeek[weekIndex] ?? 0)) / Math.max(1, person.weeklyMinutes);
    const longest = new Map<string, number>();
    for (const { column, duty } of placementsOfWeek(person.id, weekIndex)) {
      terms.push([column, duty.paidMinutes]);
      longest.set(duty.on, Math.max(longest.get(duty.on) ?? 0, duty.paidMinutes));
    }
    for (const minutes of longest.values()) most += minutes;
  }
  if (most > left)
    builder.addRow({ rule, personId: person.id, on }, Number.NEGATIVE_INFINITY, Math.max(0, Math.floor(left)), terms);
}
