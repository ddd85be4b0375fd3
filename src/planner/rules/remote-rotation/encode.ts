import type { RosterProblem } from '../../problem/roster-problem';
import { emptyWeeks, openingLedger } from '../../rotation/ledger';
import { presenceShares, type PresenceShare } from '../../rotation/presence-shares';
import { distancePoints, rotationBalances, weeksCarried } from '../../rotation/rotation-balance';
import { sumOf, type FormulationContext, type Placement } from '../formulation-context';
import type { RuleEncoder } from '../rule';
import type { RemoteRotationParameters } from './rule';

/**
 * The square of the distance from the fair share is convex, so one column per presence day, priced with what that day
 * adds, says it exactly in a linear model: cheaper days fill first by themselves. What a week carries on from weeks before
 * it that are planned at once is their days on site; the fair shares depend on no roster.
 */
export const encode: RuleEncoder<RemoteRotationParameters> = {
  encode: (context, { rule, parameters, points }) => {
    const { problem } = context;
    const { reductionAtTopPriority } = parameters;
    const ledgers = emptyWeeks(problem, reductionAtTopPriority);
    const sharesOf = ledgers.map((_, week) => sharesByPerson(problem, week, reductionAtTopPriority));
    for (const [week, ledger] of ledgers.entries()) {
      const balanceOf = rotationBalances(problem, week, ledger);
      const carriedBy = weeksCarried(problem, week, openingLedger(problem));
      for (const { person, weight, dueDays } of sharesOf[week]!.values()) {
        const shared = carriedBy(person).filter((earlier) => sharesOf[earlier]!.has(person.id));
        const balance = balanceOf(person) - dueDays;
        const onSite = [...shared, week].flatMap((one) => onSiteIn(context, person.id, one));
        addConvexSteps(context, rule, person.id, onSite, (days) => distancePoints(points, balance + days, weight));
      }
    }
  },
};

function sharesByPerson(
  problem: RosterProblem,
  week: number,
  reductionAtTopPriority: number,
): ReadonlyMap<string, PresenceShare> {
  return new Map(presenceShares(problem, week, reductionAtTopPriority).map((share) => [share.person.id, share]));
}

const onSiteIn = ({ placementsOfWeek }: FormulationContext, personId: string, week: number): Placement[] =>
  placementsOfWeek(personId, week).filter(({ mode }) => mode === 'on-site');

function addConvexSteps(
  { builder }: FormulationContext,
  rule: string,
  personId: string,
  onSite: readonly Placement[],
  cost: (days: number) => number,
): void {
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
