import type { RowTerm } from '../../milp/milp-builder';
import { addDays } from '../../problem/calendar';
import { wholeHorizon } from '../../problem/known-duties';
import type { FormulationContext } from '../formulation-context';
import { PersonRow, type DayCount } from '../person-row';
import type { RuleEncoder } from '../rule';
import type { MaximumWeekendsParameters } from './rule';

/**
 * A column per weekend says whether it is worked, where both of its days can be; over the weeks that are counted together
 * the columns and the known weekends make at most the maximum.
 */
export const encode: RuleEncoder<MaximumWeekendsParameters> = {
  encode: (context, { rule, parameters: { maxWeekends, weeks } }) => {
    const { people, days } = context.problem;
    const horizon = wholeHorizon(context.problem);
    const mondays = days.filter(({ weekday }) => weekday === 1).map(({ on }) => on);
    for (const person of people) {
      const row = new PersonRow(context, person);
      const ofPlan = new Map(mondays.map((monday) => [monday, weekendOf(context, row, monday, rule)]));
      const countOf = (monday: string): DayCount => ofPlan.get(monday) ?? weekendAround(row, monday);
      // Weeks that begin before the plan or end after it hold weekends of it as well.
      const firstOnes =
        weeks === 0
          ? [horizon.from]
          : row.datesFrom(addDays(mondays[0]!, -7 * (weeks - 1)), mondays.at(-1)!).filter((_, day) => day % 7 === 0);
      for (const first of firstOnes) {
        const last = weeks === 0 ? horizon.to : addDays(first, 7 * weeks - 1);
        const counted = row.datesFrom(first, last).filter((_, day) => day % 7 === 0);
        const counts = counted.map(countOf);
        const terms = counts.flatMap((count) => count.terms);
        const left = Math.max(0, maxWeekends - counts.reduce((sum, { known }) => sum + known, 0));
        const latest = counted.filter((monday) => ofPlan.has(monday)).at(-1)!;
        const decided = counted.filter((monday) => (ofPlan.get(monday)?.terms.length ?? 0) > 0).length;
        if (decided > left) context.builder.addRow({ rule, personId: person.id, on: latest }, 0, left, terms);
      }
    }
  },
};

/** Whether a weekend of the plan is worked: its only day's placements, or a column above both. */
function weekendOf({ builder }: FormulationContext, row: PersonRow, monday: string, rule: string): DayCount {
  const days = [5, 6].map((day) => row.on(addDays(monday, day)).terms).filter((terms) => terms.length > 0);
  if (days.length < 2) return { terms: days[0] ?? [], known: 0 };
  const isWorked = builder.addColumn();
  for (const terms of days) {
    const tag = { rule, personId: row.person.id, on: monday };
    builder.addRow(tag, Number.NEGATIVE_INFINITY, 0, [...terms, [isWorked, -1] satisfies RowTerm]);
  }
  return { terms: [[isWorked, 1]], known: 0 };
}

function weekendAround(row: PersonRow, monday: string): DayCount {
  const isWorked = [5, 6].some((day) => row.isWorkedAround(addDays(monday, day)));
  return { terms: [], known: isWorked ? 1 : 0 };
}
