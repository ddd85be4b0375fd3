import type { RowTerm } from '../../milp/milp-builder';
import { addDays } from '../../problem/calendar';
import type { Person } from '../../problem/roster-problem';
import { push } from '../../problem/roster-view';
import { sumOf, type FormulationContext } from '../formulation-context';
import type { RuleEncoder } from '../rule';
import type { StandaloneDaysParameters } from './rule';

/** Whether somebody works on a day: a sum of columns, plus what is known. */
interface Work {
  readonly terms: readonly RowTerm[];
  readonly known: number;
}

/**
 * work(d) - work(d - 1) - work(d + 1) <= single day of work; work(d - 1) + work(d + 1) - work(d) <= 1 + single day off.
 * Three days belong to the plan that their last day lies in, so that weeks planned one by one count each once.
 */
export const encode: RuleEncoder<StandaloneDaysParameters> = {
  encode: (context, { rule, parameters, points }) => {
    const workedBefore = new Map<string, string[]>();
    const firstDay = context.problem.days[0]!.on;
    for (const { personId, on } of context.problem.history.assignments)
      if (on < firstDay) push(workedBefore, personId, on);
    for (const person of context.problem.people) {
      const before = workedBefore.get(person.id) ?? [];
      const add = threeDays(context, rule, person, before, points);
      for (const { on } of context.problem.days) add(on, parameters.countSingleDaysOff);
    }
  },
};

function threeDays(
  { problem, builder, placementsOn }: FormulationContext,
  rule: string,
  person: Person,
  before: readonly string[],
  points: number,
): (last: string, countDaysOff: boolean) => void {
  const firstDay = problem.days[0]!.on;
  const knownFrom = [firstDay, ...before].sort()[0]!;
  const workOn = (on: string): Work =>
    on < firstDay
      ? { terms: [], known: before.includes(on) ? 1 : 0 }
      : { terms: sumOf(placementsOn(person.id, on)), known: 0 };
  const negated = ({ terms }: Work): RowTerm[] => terms.map(([column]) => [column, -1]);
  const price = (on: string, upper: number, terms: readonly RowTerm[]): void => {
    const standalone = builder.addColumn({ integer: false });
    builder.addPrice(rule, 'wishes', standalone, points);
    builder.addRow({ rule, personId: person.id, on }, Number.NEGATIVE_INFINITY, upper, [...terms, [standalone, -1]]);
  };
  return (last, countDaysOff) => {
    const [middle, first] = [addDays(last, -1), addDays(last, -2)];
    if (first < knownFrom) return;
    const [before2, between, after] = [workOn(first), workOn(middle), workOn(last)];
    if (between.terms.length + between.known > 0 && before2.known === 0)
      price(last, -between.known, [...between.terms, ...negated(before2), ...negated(after)]);
    if (countDaysOff && between.known === 0 && person.availableOn.has(middle) && after.terms.length > 0)
      price(last, 1 - before2.known, [...before2.terms, ...after.terms, ...negated(between)]);
  };
}
