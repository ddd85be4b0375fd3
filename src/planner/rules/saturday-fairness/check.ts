import { saturdayTurns } from '../../rotation/turn-shares';
import { asFindings, unfairTurns } from '../fair-turns-check';
import { pricedFinding, type RuleCheck } from '../rule';
import { saturdayFairness, type SaturdayFairnessParameters } from './rule';

export const check: RuleCheck<SaturdayFairnessParameters> = (roster, { parameters, points }) => {
  const { maxSpreadSaturdays, windowWeeks, longWeekendWeight } = parameters;
  const unfair = unfairTurns(roster, saturdayTurns(longWeekendWeight), windowWeeks, maxSpreadSaturdays);
  return asFindings(unfair, points, ({ groupId, on, spread, limit }, base) => {
    const detail = `Saturdays at ${groupId} up to ${on} lie ${spread.toFixed(1)} apart, measured against the fair shares; ${limit} is the limit`;
    return pricedFinding(saturdayFairness, 'fairness', { ...base, detail });
  });
};
