import type { RowTerm } from '../../milp/milp-builder';
import type { Person } from '../../problem/roster-problem';
import { openingLedger } from '../../rotation/ledger';
import { sumOfPeriods } from '../../rotation/ledger-periods';
import { windowParts, type WindowPart } from '../../rotation/month-window';
import { rotates } from '../../rotation/shift-rotation';
import type { FormulationContext, Placement } from '../formulation-context';
import type { BoundParameters, RuleEncoder } from '../rule';
import type { MonthlyBalanceParameters } from './rule';

/**
 * A whole column for each person and ending month: mornings above the largest or below the smallest share. Where it is
 * decided by the weeks planned before the last whether the month is judged at all, a yes-or-no column says so.
 */
export const encode: RuleEncoder<MonthlyBalanceParameters> = {
  encode: (context, bound) => {
    const { problem } = context;
    for (const part of windowParts(problem.days, 1)) {
      if (part.days.at(-1)!.on !== part.window.to) continue;
      for (const person of problem.people)
        if (rotates(problem, person, part.days)) encodeMonth(context, bound, person, part);
    }
  },
};

function encodeMonth(
  { problem, builder, placementsOn }: FormulationContext,
  { rule, parameters, points }: BoundParameters<MonthlyBalanceParameters>,
  person: Person,
  { window, days }: WindowPart,
): void {
  const { minShare, maxShare, exemptUpToDays } = parameters;
  const before = sumOfPeriods(openingLedger(problem).get(person.id), window.from, window.to);
  const available = days.filter(({ on }) => person.availableOn.has(on)).length;
  const month = problem.days.filter(({ on }) => on >= window.from && on <= window.to);
  const placements = month.flatMap(({ on }) => placementsOn(person.id, on));
  const earlier = placements.filter(({ duty }) => duty.on < days[0]!.on);
  const earlierDays = new Set(earlier.map(({ duty }) => duty.on)).size;
  const exemptDays = exemptUpToDays - available - before.presenceDays - before.agileDays;
  if (earlierDays <= exemptDays) return;
  const inBand = (band: string): Placement[] => placements.filter(({ duty }) => duty.band === band);
  const [mornings, afternoons] = [inBand('morning'), inBand('afternoon')];
  const worked = before.mornings + before.afternoons;
  const most = worked + month.length;
  const outside = builder.addColumn({ upper: most });
  builder.addPrice(rule, 'fairness', outside, points);
  const tag = { rule, personId: null, on: days[0]!.on };
  let slack: RowTerm[] = [];
  if (exemptDays >= 0) {
    const isExempt = builder.addColumn();
    builder.addRow(tag, Number.NEGATIVE_INFINITY, earlierDays, [
      ...earlier.map(({ column }) => [column, 1] as const),
      [isExempt, earlierDays - exemptDays],
    ]);
    slack = [[isExempt, -most]];
  }
  builder.addRow(tag, Number.NEGATIVE_INFINITY, maxShare * worked - before.mornings, [
    ...mornings.map(({ column }) => [column, 1 - maxShare] as const),
    ...afternoons.map(({ column }) => [column, -maxShare] as const),
    [outside, -1],
    ...slack,
  ]);
  builder.addRow(tag, Number.NEGATIVE_INFINITY, before.mornings - minShare * worked, [
    ...mornings.map(({ column }) => [column, minShare - 1] as const),
    ...afternoons.map(({ column }) => [column, minShare] as const),
    [outside, -1],
    ...slack,
  ]);
}
