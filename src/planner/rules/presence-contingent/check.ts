import type { Assignment } from '../../problem/assignment';
import { indexOf } from '../../problem/problem-index';
import type { PresenceContingent } from '../../problem/roster-problem';
import { pricedFinding, type RuleCheck } from '../rule';
import { presenceContingent } from './rule';

export const check: RuleCheck<object> = (roster, { points }) => {
  const { people } = indexOf(roster.problem);
  return roster.problem.contingents.flatMap((contingent) => {
    const { id, unitId, siteId, on, minCount, maxCount } = contingent;
    const present = roster
      .at(on, siteId)
      .filter((duty) => counts(contingent, duty) && people.get(duty.personId)?.unitId === unitId);
    const count = present.length;
    const amount = Math.max(0, minCount - count, count - (maxCount ?? count));
    if (amount === 0) return [];
    const bounds = maxCount === null ? `at least ${minCount}` : `${minCount} to ${maxCount}`;
    const detail = `${unitId} has ${count} people${partOf(contingent)} at ${siteId} on ${on}; the contingent is ${bounds}`;
    return [
      pricedFinding(presenceContingent, 'contingents', {
        amount,
        penalty: amount * points,
        people: present.map(({ personId }) => personId).sort(),
        on,
        site: siteId,
        detail,
        ...(id === undefined ? {} : { contingentId: id }),
      }),
    ];
  });
};

function counts(contingent: PresenceContingent, { siteId, activityId, dutyId }: Assignment): boolean {
  return (
    siteId === contingent.siteId &&
    (contingent.activityId ?? activityId) === activityId &&
    (contingent.dutyId ?? dutyId) === dutyId
  );
}

/** Which of the people, in words: nothing where all of them count. */
function partOf({ activityId = null, dutyId = null }: PresenceContingent): string {
  const activity = activityId === null ? '' : ` doing ${activityId}`;
  return dutyId === null ? activity : `${activity} on ${dutyId}`;
}
