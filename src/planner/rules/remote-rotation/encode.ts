import { openingLedger } from '../../rotation/ledger';
import { presenceShares } from '../../rotation/presence-shares';
import { distancePoints, rotationBalances } from '../../rotation/rotation-balance';
import { sumOf, type FormulationContext } from '../formulation-context';
import type { RuleEncoder } from '../rule';
import type { RemoteRotationParameters } from './rule';

/**
 * The square of the distance from the fair share is convex, so one column per presence day, priced with what that day
 * adds, says it exactly in a linear model: cheaper days fill first by themselves.
 */
export const encode: RuleEncoder<RemoteRotationParameters> = {
  encode: (context, { rule, parameters, points }) => {
    const { problem } = context;
    if (problem.days.at(-1)!.weekIndex > 0)
      throw new Error('remote-rotation is encoded week by week; plan longer horizons with planWeeks');
    const balanceOf = rotationBalances(problem, 0, openingLedger(problem));
    for (const { person, weight, dueDays } of presenceShares(problem, 0, parameters.reductionAtTopPriority)) {
      const balance = balanceOf(person) - dueDays;
      const cost = (days: number): number => distancePoints(points, balance + days, weight);
      addConvexSteps(context, rule, person.id, cost);
    }
  },
};

function addConvexSteps(
  { builder, placementsOfWeek }: FormulationContext,
  rule: string,
  personId: string,
  cost: (days: number) => number,
): void {
  const onSite = placementsOfWeek(personId, 0).filter(({ mode }) => mode === 'on-site');
  const days = new Set(onSite.map(({ duty }) => duty.on)).size;
  builder.addConstant(rule, 'fairness', cost(0));
  if (days === 0) return;
  const steps = Array.from({ length: days }, (_, index) => {
    const column = builder.addColumn({ integer: false });
    builder.addPrice(rule, 'fairness', column, cost(index + 1) - cost(index));
    return [column, -1] as const;
  });
  builder.addRow({ rule, personId, on: null }, 0, 0, [...sumOf(onSite), ...steps]);
}
