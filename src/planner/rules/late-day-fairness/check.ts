import { LATE_TURNS } from '../../rotation/turn-shares';
import { asFindings, unfairTurns } from '../fair-turns-check';
import { pricedFinding, type RuleCheck } from '../rule';
import { lateDayFairness, type LateDayFairnessParameters } from './rule';

export const check: RuleCheck<LateDayFairnessParameters> = (roster, { parameters, points }) =>
  asFindings(
    unfairTurns(roster, LATE_TURNS, parameters.windowWeeks, parameters.maxSpreadDays),
    points,
    ({ groupId, on, spread, limit }, base) => {
      const detail = `afternoons at ${groupId} lie ${spread.toFixed(1)} apart after the week from ${on}, measured against the fair shares; ${limit} is the limit`;
      return pricedFinding(lateDayFairness, 'fairness', { ...base, detail });
    },
  );
