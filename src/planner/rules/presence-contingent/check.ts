import { indexOf } from '../../problem/problem-index';
import { pricedFinding, type RuleCheck } from '../rule';
import { presenceContingent } from './rule';

export const check: RuleCheck<object> = (roster, { points }) => {
  const { people } = indexOf(roster.problem);
  return roster.problem.contingents.flatMap(({ unitId, siteId, on, minCount, maxCount }) => {
    const present = roster
      .on(on)
      .filter((duty) => duty.siteId === siteId && people.get(duty.personId)?.unitId === unitId);
    const count = present.length;
    const amount = Math.max(0, minCount - count, count - (maxCount ?? count));
    if (amount === 0) return [];
    const bounds = maxCount === null ? `at least ${minCount}` : `${minCount} to ${maxCount}`;
    const detail = `${unitId} has ${count} people at ${siteId} on ${on}; the contingent is ${bounds}`;
    return [
      pricedFinding(presenceContingent, 'contingents', {
        amount,
        penalty: amount * points,
        people: [],
        on,
        site: siteId,
        detail,
      }),
    ];
  });
};
